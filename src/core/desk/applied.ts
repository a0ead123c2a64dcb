import type { ActionRefusal } from './action'
import type { Draft } from './draft'

export type Applied =
  { kind: 'applied'; draft: Draft } | { kind: 'refused'; because: ActionRefusal }

export const refused = (because: ActionRefusal): Applied => ({ kind: 'refused', because })
export const applied = (draft: Draft): Applied => ({ kind: 'applied', draft })
