import { studyDayAt } from '../core/calendar/study-day'
import { taroChannel } from './gateways/channel'
import { deviceClock } from './gateways/clock'
import { taroDevice } from './gateways/device'
import { RequestFailure } from './gateways/http'
import { taroLogIn } from './gateways/log-in'
import { taroMessageConsent } from './gateways/message-consent'
import { taroNavigation } from './gateways/navigation'
import { taroNetwork } from './gateways/network'
import { deviceRandomId } from './gateways/random-id'
import { privacyContract } from './gateways/privacy'
import { createReadingGateway } from './gateways/reading'
import { taroSeen } from './gateways/seen'
import { taroStorage } from './gateways/storage'
import { taroHttp } from './gateways/taro-http'
import { taroVoice } from './gateways/taro-voice'
import { deviceTimer } from './gateways/timer'
import { taroUpdate } from './gateways/update'
import { createMemberParts } from './member-parts'
import { createArchiveStore } from './stores/archive'
import { createCardStore } from './stores/card'
import { createExcerptsStore } from './stores/excerpts'
import { createFeedbackStore } from './stores/feedback'
import { createListeningStore } from './stores/listening'
import { createMessageConsent } from './stores/message-consent'
import { createProductStore } from './stores/product'
import { createSettingsStore } from './stores/settings'
import { createTodayStore } from './stores/today'
import { createUpdateStore } from './stores/update'

/** The operator says when a study day turns; until that is known the usual hour rules. */
let rolloverHour: number | undefined
const today = () => studyDayAt(deviceClock.now(), rolloverHour)
const reading = createReadingGateway(taroHttp, taroStorage, today, deviceTimer)
const product = createProductStore(reading)
product.subscribe((state) => {
  rolloverHour = state.product?.rolloverHour
})
const isGone = (failure: unknown) =>
  failure instanceof RequestFailure && (failure.kind === 'not-found' || failure.kind === 'gone')

const excerpts = createExcerptsStore(taroStorage)
const settings = createSettingsStore(taroStorage, taroDevice)
const feedback = createFeedbackStore(taroHttp, taroStorage, deviceRandomId)
const member = createMemberParts({
  http: taroHttp,
  storage: taroStorage,
  logIn: taroLogIn,
  timer: deviceTimer,
  network: taroNetwork,
  reading,
  newId: deviceRandomId,
  today,
  isGone,
  isShared: process.env.TARO_ENV === 'h5',
})

const { session, readingProgress, review, quiz } = member

const listening = createListeningStore({
  voice: taroVoice(() => product.getState().product?.readings ?? []),
  reading,
  storage: taroStorage,
  timer: deviceTimer,
  came: (card, paragraph) => void readingProgress.getState().see(card, paragraph),
})

/** The one place where stores meet their gateways. */
export const parts = {
  today,
  newId: deviceRandomId,
  isGone,
  gateways: {
    reading,
    storage: taroStorage,
    navigation: taroNavigation,
    device: taroDevice,
    seen: taroSeen,
    channel: taroChannel,
    privacy: privacyContract,
    messageConsent: taroMessageConsent,
    pictureAddress: taroHttp.pictureAddress,
  },
  settings,
  /** Who is logged in, what they do, and whose it is; see member-parts. */
  ...member,
  product,
  listening,
  todayStore: createTodayStore(reading, today),
  archive: createArchiveStore(reading),
  newCardStore: () => createCardStore(reading, isGone),
  feedback,
  excerpts,
  update: createUpdateStore(taroUpdate),
  messageConsent: createMessageConsent({
    me: member.asMe,
    consent: taroMessageConsent,
    settings: settings.getState,
  }),
  /** Empties what this phone keeps: places, marks, answers, drafts, stored cards, the log-in. The text size stays. */
  async forget() {
    listening.getState().stop()
    await session.getState().logOut()
    await taroStorage.clear()
    await settings.getState().keep()
    feedback.getState().forget()
    excerpts.getState().forget()
    readingProgress.getState().forget()
    quiz.getState().forget()
    review.getState().forget()
  },
}
