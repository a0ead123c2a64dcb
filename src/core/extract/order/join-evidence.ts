import { cannotBegin, endsSentence, isDigit } from '../../text/characters'
import type { Bridge } from '../bridge'
import type { Weigh } from './join-weights'
import { INDENT_EMS } from '../measure'
import type { PageGrams } from '../page-grams'
import { startsWithMarker } from '../sections'
import type { Strip } from '../strip'
import { opensArticle } from '../openers'

/** How a strip ends. */
export type Tail = 'final' | 'clause' | 'open'

export function tailOf(text: string): Tail {
  if (endsSentence(text)) return 'final'
  // A section's head on a line of its own is complete without a mark.
  if (SECTION_HEAD.test(text)) return 'final'
  return /[，、；：,;:]$/.test(text) ? 'clause' : 'open'
}

const SECTION_HEAD =
  /(?:^|[。！？”])(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[）)])[^。！？]{2,28}$/

/** What evidence is taken from beside the two strips. */
export interface JoinAids {
  bridge: Bridge
  grams: PageGrams
  /** 1: the lines stand in reading order; 0: they do not. */
  intactness: number
}

/** Less than its measure by the indent and more. */
export function isShortEnd(strip: Strip): boolean {
  return strip.measure !== null && strip.lastWidth < strip.measure - INDENT_EMS
}

/**
 * The evidence that depends on the two strips alone; where they are printed is left out after a final
 * mark, since whole paragraphs may be displaced (see weighPosition).
 */
export function weighStrips(left: Strip, right: Strip, aids: JoinAids, weigh: Weigh): void {
  const tail = tailOf(left.text)
  weighMeasures(left, right, weigh)
  if (tail === 'final') weighAfterFinal(left, right, aids, weigh)
  else weighInsideSentence(left, right, tail, aids, weigh)
}

function weighAfterFinal(left: Strip, right: Strip, aids: JoinAids, weigh: Weigh): void {
  if (cannotBegin(right.text)) return weigh('cannotFollowFinal')
  weigh('startFitF', startFit(right, aids.bridge))
  if (right.hasSister) weigh('leadAfterFinal')
  else if (right.opensWithLead) weigh('shortSentenceAfterFinal')
  const short = isShortEnd(left)
  if (right.indent > 0) weigh(short ? 'indentAfterShort' : 'indentAfterFull', right.indent)
  else weigh(short ? 'noIndentAfterShort' : 'noIndentAfterFull', -right.indent)
}

/** The left strip ends inside a sentence: only what can go on with it follows. */
function weighInsideSentence(
  left: Strip,
  right: Strip,
  tail: Tail,
  aids: JoinAids,
  weigh: Weigh,
): void {
  const bad = cannotBegin(right.text)
  if (tail === 'clause' && bad) return weigh('cannotFollowClause')
  if (bad) weigh('mustContinue')
  else {
    weigh('dictionary', Math.min(9, aids.bridge.gain(left.text, right.text)))
    weigh('grams', aids.grams.across(left.text, right.text))
    weigh(tail === 'open' ? 'startFitO' : 'startFitC', startFit(right, aids.bridge))
    weighDigits(left, right, weigh)
  }
  if (isShortEnd(left)) weigh('shortInsideSentence')
  if (right.indent > 0) weigh('indentInsideSentence', right.indent)
  else weigh('noIndentInsideSentence', -right.indent)
  weighQuotes(left, right, weigh)
  if (right.hasSister) weigh(isStub(left) ? 'sectionAfterStub' : 'sectionInsideSentence')
  else if (opensArticle(right.text)) weigh('openerInsideSentence')
  else if (startsWithMarker(right.text)) weigh('markerInsideSentence')
  weighPosition(left, right, 'O', aids.intactness, weigh)
}

/** The first line of an article or of a section, which certainly goes on. */
const isStub = (strip: Strip): boolean =>
  (strip.byline !== null || strip.hasSister) &&
  strip.lines.reduce((count, entry) => count + entry.line.pieces.length, 0) < 3

/** How two strips lie to each other in print; `after` a final mark (F) or inside a sentence (O). */
export function weighPosition(
  left: Strip,
  right: Strip,
  after: 'F' | 'O',
  intactness: number,
  weigh: Weigh,
): void {
  const distance = right.index - left.index
  if (distance === 1) {
    if (right.headingAbove) {
      return weigh(after === 'F' ? 'adjacentBeyondHeadingF' : 'adjacentBeyondHeadingO')
    }
    if (right.gap === 'none') weigh('adjacentInBlock')
    weigh(after === 'F' ? 'adjacentF' : 'adjacentO')
    weigh(after === 'F' ? 'intactF' : 'intactO', intactness)
    if (right.gap === 'other') weigh('adjacentBeyondOther')
  } else if (distance > 1) {
    weigh('forwards', Math.log(distance))
    if (distance === 2) weigh('secondNext')
    if (distance === 3) weigh('thirdNext')
  } else {
    weigh('printedAbove')
    weigh('backwards', Math.log(-distance))
    if (distance === -1) weigh('rightAbove')
  }
}

function weighMeasures(left: Strip, right: Strip, weigh: Weigh): void {
  if (left.measure === null || right.measure === null) return
  const gap = Math.abs(left.measure - right.measure)
  const known = (strip: Strip) => strip.lines.reduce((n, { line }) => n + line.pieces.length, 0) > 2
  const trust = known(left) && known(right) ? 1 : 0.4
  if (gap <= 1) weigh('sameMeasure', trust)
  else weigh('otherMeasure', trust * Math.min(4, gap - 1))
}

/** Nats a character by which the beginning of a strip reads worse than usual text (0) or not (1). */
function startFit(strip: Strip, bridge: Bridge): number {
  return Math.max(-2, Math.min(2, bridge.startFit(strip.text) + 6))
}

const UNIT =
  /^(?:多|余|%|％|万|亿|千|百)?(?:[个名处次项场期人家件条间座栋只辆台套批支组户亩棵株位年月日天元岁公里米吨度分秒小时号级等类种份册篇本部所门块片张届轮站]|多|余|万|亿|%|％)/

function weighDigits(left: Strip, right: Strip, weigh: Weigh): void {
  const digit = isDigit(left.text.slice(-1))
  const unit = UNIT.test(right.text) || isDigit(right.text.charAt(0))
  if (digit) weigh(unit ? 'unitAfterDigit' : 'noUnitAfterDigit')
  else if (unit && !/[几数每各两一二三四五六七八九十第]$/.test(left.text)) weigh('unitAfterNoDigit')
}

/** Quotation marks and brackets opened on the left must close on the right. */
function weighQuotes(left: Strip, right: Strip, weigh: Weigh): void {
  const open = openQuotes(lastSentence(left.text))
  const close = closesFirst(right.text)
  if (open === null || close === null) return
  if (open && close) weigh('quoteCloses')
  else if (open !== close) weigh('quoteMismatch')
}

function lastSentence(text: string): string {
  const at = Math.max(text.lastIndexOf('。', text.length - 2), text.length - 120)
  return text.slice(Math.max(0, at))
}

/** Whether a quotation is open at the end of `text`; straight marks are counted. */
function openQuotes(text: string): boolean | null {
  const straight = (text.match(/"/g) ?? []).length
  if (straight > 0) return straight % 2 === 1
  const count = (mark: string) => text.split(mark).length - 1
  return count('“') > count('”') || count('《') > count('》') || count('（') > count('）')
}

/** Whether the first mark of `text` closes something that was opened before it. */
function closesFirst(text: string): boolean | null {
  const found = /[“”"《》（）]/.exec(text.slice(0, 60))
  if (found === null) return false
  if (found[0] === '"') {
    // A straight mark before a comma, a stop or at the start of a particle closes; else nobody knows.
    const after = text.charAt(found.index + 1)
    const before = text.charAt(found.index - 1)
    if (/[，。、；,;的等]/.test(after)) return found.index > 0 ? null : true
    return /[，。、；,;]/.test(before) || found.index === 0 ? false : null
  }
  return '”》）'.includes(found[0])
}
