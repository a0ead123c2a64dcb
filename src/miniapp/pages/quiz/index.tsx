import { Screen } from '../../components/screen'
import { Opening } from '../../components/states'
import { useReader } from '../../use-reader'

export default function QuizPage() {
  const { size, sample } = useReader()
  return (
    <Screen size={size} sample={sample}>
      <Opening />
    </Screen>
  )
}
