import { endsSentence } from '../text/characters'
import { datelineAt, ownLineByline, type Byline } from './byline'
import { creditStart } from './caption'
import type { ChainLine } from './chain'
import { isBoxLabel } from './labels'
import type { LineRole } from './line-roles'
import { namesIn } from './names'
import type { PageLine } from './page-line'
import { newStrip, type Strip } from './strip'
import { lendEvidence } from './strip-evidence'
import { isTorn, type TornAids } from './torn'

/**
 * In: lines, their roles, and what tells whether lines run on; `anywhere`: blocks may be torn wherever two
 * lines do not share a word. Out: strips in print order.
 */
export function stripsOf(
  lines: PageLine[],
  roles: LineRole[],
  aids: TornAids,
  anywhere: boolean,
): Strip[] {
  const strips: Strip[] = []
  let run: ChainLine[] = []
  let byline: Byline | null = null
  let pending: Byline | null = null
  let ownLine = false
  let headingAbove = false
  let boxAbove = false
  let between = false
  let inBlock = false
  const gapOf = () => (inBlock ? 'none' : between ? 'other' : 'blank')
  const flush = (kind: 'body' | 'caption') => {
    if (run.length === 0) return
    strips.push(newStrip(strips.length, kind, run, byline, gapOf()))
    const made = Object.assign(strips[strips.length - 1]!, { headingAbove, boxAbove, ownLine })
    if (byline !== null && !ownLine) made.inline.push(byline.text)
    run = []
    byline = null
    ownLine = false
    headingAbove = false
    boxAbove = false
    between = false
    inBlock = false
  }
  lines.forEach((line, at) => {
    const role = roles[at]!
    const previous = lines[at - 1]
    if (role.kind !== 'body') {
      flush('body')
      between = true
      if (role.kind === 'heading') {
        headingAbove = true
        boxAbove ||= isBoxLabel(line.text)
        const last = strips[strips.length - 1]
        if (last !== undefined && isRightAbove(last, at, roles)) last.headingBelow = true
      }
      if (role.kind === 'byline') pending = ownLineByline(line.text) ?? bareAuthor(line.text)
      if (pending !== null && role.kind === 'byline' && !opensText(lines, roles, at)) {
        const last = strips[strips.length - 1]
        if (last !== undefined) last.closing ??= pending
        pending = null
      }
      if (role.kind === 'caption') {
        const start = creditStart(line.text)
        const text = start < 0 ? line.text : line.text.slice(0, start).trim()
        const above = { headingAbove, boxAbove }
        if (text !== '') run.push({ line, text, margin: Infinity })
        flush('caption')
        // A headline over a picture heads the text below it.
        ;({ headingAbove, boxAbove } = above)
        between = true
      }
      return
    }
    const dateline = datelineAt(line.text)
    const blank =
      previous !== undefined &&
      previous.block !== line.block &&
      !isFalseBlank(lines, at) &&
      !run.every((entry) => entry.text === '')
    const last = run[run.length - 1]
    const torn = !blank && last !== undefined && isTorn(last.text, line.text, anywhere, aids)
    if (dateline !== null || pending !== null || blank || torn) flush('body')
    if (torn) inBlock = true
    if (dateline !== null || pending !== null) {
      byline = dateline ?? pending
      ownLine = dateline === null
    }
    pending = null
    const text = dateline === null ? line.text : line.text.slice(dateline.length)
    run.push({ line, text, margin: Infinity })
  })
  flush('body')
  lendEvidence(strips)
  return strips
}

/** Extractors of wrapped text put a blank before a line that begins with a quotation mark. */
function isFalseBlank(lines: PageLine[], at: number): boolean {
  const line = lines[at]!
  const before = lines[at - 1]!
  if (!/^[“"]/.test(line.text) || endsSentence(before.text)) return false
  const wrapped = (one: PageLine, other: PageLine | undefined) => other?.block === one.block
  return wrapped(before, lines[at - 2]) || wrapped(line, lines[at + 1])
}

/** Nothing but headings between the strip's end and line `at`. */
function isRightAbove(strip: Strip, at: number, roles: LineRole[]): boolean {
  const last = strip.lines[strip.lines.length - 1]!.line.index
  for (let index = last + 1; index < at; index++) if (roles[index]!.kind !== 'heading') return false
  return strip.kind === 'body'
}

const bareAuthor = (text: string): Byline => ({ text, place: null, reporters: namesIn(text) })

/** Whether a byline on its own line is followed by the text it opens, not by the next headline. */
function opensText(lines: PageLine[], roles: LineRole[], at: number): boolean {
  const next = roles[at + 1]
  if (next === undefined || next.kind !== 'body') return false
  if (datelineAt(lines[at + 1]!.text) !== null) return false
  const before = roles[at - 1]
  if (before?.kind === 'heading' || before === undefined) return true
  return !/^[（(]/.test(lines[at]!.text)
}
