import type { FurnitureKind } from './furniture'
import type { PageLine } from './page-line'

/** What a line is, before it is known to which article it belongs. */
export type LineRole =
  | { kind: 'body' }
  | { kind: 'heading' }
  | { kind: 'byline' }
  | { kind: 'caption' }
  | { kind: 'banner' }
  | { kind: 'furniture'; says: FurnitureKind | 'page-title' }

/** Roles found so far; a line without one may still be anything. */
export type Roles = Map<PageLine, LineRole>
