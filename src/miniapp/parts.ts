import { studyDayAt } from '../core/calendar/study-day'
import { taroChannel } from './gateways/channel'
import { deviceClock } from './gateways/clock'
import { taroDevice } from './gateways/device'
import { RequestFailure, taroHttp } from './gateways/http'
import { taroLogIn } from './gateways/log-in'
import { taroNavigation } from './gateways/navigation'
import { deviceRandomId } from './gateways/random-id'
import { createReadingGateway } from './gateways/reading'
import { taroSeen } from './gateways/seen'
import { taroStorage } from './gateways/storage'
import { createArchiveStore } from './stores/archive'
import { asMe } from './stores/as-me'
import { createCardStore } from './stores/card'
import { createFeedbackStore } from './stores/feedback'
import { createProductStore } from './stores/product'
import { createQuizStore } from './stores/quiz'
import { createReadingProgressStore } from './stores/reading-progress'
import { createReviewStore } from './stores/review'
import { createSession } from './stores/session'
import { createSettingsStore } from './stores/settings'
import { createTodayStore } from './stores/today'

/** The operator says when a study day turns; until that is known the usual hour rules. */
let rolloverHour: number | undefined
const today = () => studyDayAt(deviceClock.now(), rolloverHour)
const reading = createReadingGateway(taroHttp, taroStorage, today)
const product = createProductStore(reading)
product.subscribe((state) => {
  rolloverHour = state.product?.rolloverHour
})
const isGone = (failure: unknown) =>
  failure instanceof RequestFailure && (failure.kind === 'not-found' || failure.kind === 'gone')

const review = createReviewStore(taroStorage, today)
const quiz = createQuizStore({
  reading,
  storage: taroStorage,
  isGone,
  noteAnswer: (answer) => void review.getState().note(answer),
})
const settings = createSettingsStore(taroStorage, taroDevice)
const feedback = createFeedbackStore(taroHttp, taroStorage, deviceRandomId)
const session = createSession({ http: taroHttp, storage: taroStorage, logIn: taroLogIn })
const readingProgress = createReadingProgressStore(taroStorage, today)

/** The one place where stores meet their gateways. */
export const parts = {
  today,
  isGone,
  gateways: {
    reading,
    storage: taroStorage,
    navigation: taroNavigation,
    device: taroDevice,
    seen: taroSeen,
    channel: taroChannel,
    pictureAddress: taroHttp.pictureAddress,
  },
  settings,
  /** Who is logged in; see stores/session. */
  session: session.store,
  /** The service, asked by whoever is logged in. */
  asMe: asMe(taroHttp, session),
  product,
  readingProgress,
  quiz,
  review,
  todayStore: createTodayStore(reading, today),
  archive: createArchiveStore(reading),
  newCardStore: () => createCardStore(reading, isGone),
  feedback,
  /** Empties what this phone keeps: places, marks, answers, drafts, stored cards. The text size stays. */
  async forget() {
    await taroStorage.clear()
    await settings.getState().keep()
    feedback.getState().forget()
    readingProgress.getState().forget()
    quiz.getState().forget()
    review.getState().forget()
  },
}
