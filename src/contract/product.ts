import { Type, type Static } from 'typebox'
import { Nullable } from './nullable'

/** The official account readers are led on to; everything but the name may be missing. */
export const Channel = Type.Object({
  name: Type.String(),
  /** Original id, gh_…, for openOfficialAccountProfile. */
  originalId: Nullable(Type.String()),
  /** A permanent article of the account, https://mp.weixin.qq.com/… */
  articleUrl: Nullable(Type.String()),
  /** Address of the QR picture served by this service, or null. */
  qrCode: Nullable(Type.String()),
  /** Whether the mini-program and the account share or are associated with one subject. */
  associated: Type.Boolean(),
})
export type Channel = Static<typeof Channel>

/** How a character of a name is read, for a device's own voice; see core/listening/readings. */
export const ReadingOfName = Type.Object({
  name: Type.String(),
  character: Type.String(),
  pinyin: Type.String(),
  sound: Nullable(Type.String()),
  notAfter: Type.String(),
})

/** What the operator says about the product. */
export const ProductReply = Type.Object({
  name: Type.String(),
  operator: Nullable(Type.String()),
  newspaperLine: Nullable(Type.String()),
  contact: Nullable(Type.String()),
  /** First hour of a study day, China time. */
  rolloverHour: Type.Integer({ minimum: 0, maximum: 23 }),
  sample: Type.Boolean(),
  /** Where browsers reach this service, as the operator set it; for links to a PC and printed codes. */
  webAddress: Type.Optional(Nullable(Type.String())),
  channel: Channel,
  /** Whether articles can be listened to in WeChat, too: the service makes files of them. */
  listening: Type.Optional(Type.Boolean()),
  /** WeChat's template of the message about a new arrangement; null: none is sent. */
  messageTemplate: Type.Optional(Nullable(Type.String())),
  /** Whether the service prints papers itself: then a PDF can be fetched and sent on. */
  readyPapers: Type.Optional(Type.Boolean()),
  readings: Type.Optional(Type.Array(ReadingOfName)),
})
export type ProductReply = Static<typeof ProductReply>
