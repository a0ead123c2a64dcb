import { cannotBegin, endsSentence } from '../../text/characters'
import { isShortEnd, tailOf } from './join-evidence'
import type { Weigh } from './join-weights'
import type { OrderContext } from './order-context'
import type { PageToOrder } from './page-to-order'

/** An article of fewer characters is unusual. */
const SHORT_ARTICLE = 240

/** The evidence that an article starts with this strip. */
export function weighStart(
  page: PageToOrder,
  context: OrderContext | null,
  index: number,
  weigh: Weigh,
): void {
  const { custom } = page
  const first = page.strips[index]!
  const profile = page.profiles[index]!
  weigh('startBare', cannotBegin(first.text) ? 2 : 1)
  if (profile.opens) weigh('startOpens')
  if (profile.named) weigh('startNamed')
  weigh('startIndent', first.indent)
  if (first.byline !== null) weigh('startUnderByline')
  const above = page.strips[index - 1]
  if (above?.boxAbove && profile.opens) weigh('startAfterBox', custom.intactness)
  if (index === 0) weigh('startFirst', custom.intactness)
  if (first.hasSister) weigh('startLead')
  if (context === null) {
    if (profile.ends) weigh('startSigned')
  } else {
    const after = context.after[index]!
    if (after.signed) weigh('startSigned')
    weigh('startShort', Math.max(0, 1 - after.length / SHORT_ARTICLE))
    if (context.unheaded[index] === 1) weigh('startUnheaded')
    if (context.divided[index] === 1) weigh('startDivided')
    weigh('startBelowEnd', context.ends[index - 1] ?? 0)
  }
  if (!first.headingAbove) return
  weigh('startUnderHeading')
  if (!cannotBegin(first.text)) weigh('startUnderHeadingIntact', custom.intactness)
  weigh('startCustom', custom.headingsAbove - 0.5)
  if (above === undefined || above.closing !== null) weigh('startUnderClosed', 2)
  else weigh(endsSentence(above.text) ? 'startUnderClosed' : 'startUnderOpen')
}

/** The evidence that an article ends with this strip. */
export function weighEnd(
  page: PageToOrder,
  context: OrderContext | null,
  index: number,
  weigh: Weigh,
): void {
  const last = page.strips[index]!
  const tail = tailOf(last.text)
  weigh(tail === 'final' ? 'endF' : tail === 'clause' ? 'endC' : 'endO')
  if (isShortEnd(last)) weigh('endShort')
  if (context !== null) {
    weigh('endAfterShort', Math.max(0, 1 - context.before[index]!.length / SHORT_ARTICLE))
    if (context.dividedAfter[index] === 1) weigh('endDivided')
    weigh('endAboveLikelyStart', context.starts[index + 1] ?? 0)
  }
  const next = page.strips[index + 1]
  if (next === undefined) return weigh('endLast')
  if (last.headingBelow) weigh('endAboveHeading')
  if (next.byline !== null) weigh('endAboveStart')
}
