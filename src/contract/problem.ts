import { Type, type Static } from 'typebox'

/** What a failed request answers: a code for programs, a Chinese sentence for people. */
export const Problem = Type.Object({
  code: Type.String(),
  message: Type.String(),
})
export type Problem = Static<typeof Problem>
