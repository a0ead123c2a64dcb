import { useDidShow } from '@tarojs/taro'
import { useMemo } from 'react'
import { parts } from '../../parts'
import { createReviewSession } from '../../stores/review-session'
import { useReader } from '../../use-reader'
import { ReviewScreen } from './_components/review-screen'
import './index.scss'

/** The only page that loads the schedule (FSRS), so its sitting is made here and not among the parts of every page. */
export default function ReviewPage() {
  const session = useMemo(
    () =>
      createReviewSession({
        reading: parts.gateways.reading,
        review: parts.review,
        quizProgress: () => parts.quiz.getState().recall(),
        isGone: parts.isGone,
        today: parts.today,
      }),
    [],
  )
  useDidShow(() => {
    void session.getState().open()
  })
  return (
    <ReviewScreen
      session={session}
      review={parts.review}
      navigation={parts.gateways.navigation}
      scrollToTop={parts.gateways.device.scrollToTop}
      {...useReader()}
    />
  )
}
