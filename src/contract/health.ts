import { Type, type Static } from 'typebox'

export const HealthReply = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
})
export type HealthReply = Static<typeof HealthReply>
