import { useDidShow, useRouter } from '@tarojs/taro'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import { QuizScreen } from './_components/quiz-screen'
import './index.scss'

export default function QuizPage() {
  const { params } = useRouter()
  const id = params.id ?? ''
  const version = Number(params.v) > 0 ? Number(params.v) : null
  useDidShow(() => {
    void parts.quiz.getState().load(id, version)
  })
  return (
    <QuizScreen
      store={parts.quiz}
      navigation={parts.gateways.navigation}
      scrollToTop={parts.gateways.device.scrollToTop}
      id={id}
      version={version}
      {...useReader()}
    />
  )
}
