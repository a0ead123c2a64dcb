import { cannotBegin, endsSentence } from '../text/characters'
import { isShortEnd, tailOf } from './join-evidence'
import type { Weigh } from './join-weights'
import type { PageCustom } from './page-custom'
import { firstOf, lastOf, type Segment } from './segment'

/** The evidence that an article starts with this segment. */
export function weighStart(segment: Segment, custom: PageCustom, weigh: Weigh): void {
  const first = firstOf(segment)
  weigh('startBare', cannotBegin(first.text) ? 2 : 1)
  if (segment.opens) weigh('startOpens')
  if (segment.named) weigh('startNamed')
  weigh('startIndent', first.indent)
  if (segment.ends) weigh('startSigned')
  if (first.byline !== null) weigh('startUnderByline')
  const before = custom.strips[first.index - 1]
  if (before?.boxAbove && segment.opens) weigh('startAfterBox', custom.intactness)
  if (first.index === 0) weigh('startFirst', custom.intactness)
  if (first.hasSister) weigh('startLead')
  if (!first.headingAbove) return
  weigh('startUnderHeading')
  if (!cannotBegin(first.text)) weigh('startUnderHeadingIntact', custom.intactness)
  weigh('startCustom', custom.headingsAbove - 0.5)
  const above = custom.strips[first.index - 1]
  if (above === undefined || above.closing !== null) weigh('startUnderClosed', 2)
  else weigh(endsSentence(above.text) ? 'startUnderClosed' : 'startUnderOpen')
}

/** The evidence that an article ends with this segment. */
export function weighEnd(segment: Segment, custom: PageCustom, weigh: Weigh): void {
  const last = lastOf(segment)
  const tail = tailOf(last.text)
  weigh(tail === 'final' ? 'endF' : tail === 'clause' ? 'endC' : 'endO')
  if (isShortEnd(last)) weigh('endShort')
  const next = custom.strips[last.index + 1]
  if (next === undefined) return weigh('endLast')
  if (last.headingBelow) weigh('endAboveHeading')
  if (next.byline !== null) weigh('endAboveStart')
}
