import { Type, type Static } from 'typebox'

export const HealthReply = Type.Object({
  /** Tells this service from any other that answers at the same address. */
  service: Type.Literal('meiri-yidu'),
  status: Type.Literal('ok'),
  version: Type.String(),
})
export type HealthReply = Static<typeof HealthReply>
