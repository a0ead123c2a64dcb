import { Type, type Static } from 'typebox'
import { oneOf } from './nullable'

export const HealthReply = Type.Object({
  /** Tells this service from any other that answers at the same address. */
  service: Type.Literal('meiri-yidu'),
  status: Type.Literal('ok'),
  version: Type.String(),
  /** Whether WeChat looks at what people write (msgSecCheck); `off` where it is not configured. */
  textCheck: oneOf(['wechat', 'off']),
})
export type HealthReply = Static<typeof HealthReply>
