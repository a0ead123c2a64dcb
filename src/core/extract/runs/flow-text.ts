import { cannotBegin, endsSentence } from '../../text/characters'
import { bylineAtEnd, datelineAt, ownLineByline, type Byline } from '../byline'
import { withNames } from './byline-names'
import { authorIn } from './author-line'
import { cutsBetweenNames } from '../page-line'
import type { Paragraphs } from '../paragraphs'
import { needsSpace } from '../printed-joints'
import { indentOf, lackOf, type Block } from './blocks'
import type { Line } from './line'
import { INDENT_EMS, type Flow } from './layout'

/** A line that ends a sentence and lacks this much of its column ends the paragraph (ems). */
const SHORT_EMS = 2.2
/** A dateline takes at most this many lines. */
const DATELINE_LINES = 4

interface Entry {
  block: Block
  line: Line
  text: string
  margin: number
}

/** In: the blocks of one article in order. Out: its paragraphs, and the byline printed with them. */
export function flowText(flow: Flow): { set: Paragraphs; byline: Byline | null } {
  const entries = flow.blocks.flatMap((block, at) =>
    block.lines.map((line, index): Entry => ({
      block,
      line,
      text: line.text,
      margin: index === 0 ? flow.margins[at]! : Infinity,
    })),
  )
  const byline = takeDateline(entries) ?? takeOwnLine(entries)
  const set = paragraphsOf(entries.filter((entry) => entry.text !== '').map(withoutGaps))
  const found = byline ?? takeClosing(set)
  return { set, byline: found === null ? null : withNames(found) }
}

/** A gap between two characters of running text is the typesetter's, who filled the line. */
const withoutGaps = (entry: Entry): Entry =>
  /[（(]/.test(entry.text)
    ? entry
    : { ...entry, text: entry.text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1') }

/** Cuts 「本报某地讯（…）」 from the first lines, over which it may run. */
function takeDateline(entries: Entry[]): Byline | null {
  let text = ''
  const ends: number[] = []
  for (const { text: line } of entries.slice(0, DATELINE_LINES)) {
    text += (text !== '' && cutsBetweenNames(text, line) ? ' ' : '') + line
    ends.push(text.length)
  }
  const found = datelineAt(text)
  if (found === null) return takeLooseDateline(entries)
  ends.forEach((end, at) => {
    const entry = entries[at]!
    const start = end - entry.text.length
    if (start < found.length) entry.text = entry.text.slice(found.length - start).trim()
  })
  return { text: found.text, place: found.place, reporters: found.reporters }
}

/** A dateline with gaps in its words, which the typesetter filled the line with. */
function takeLooseDateline(entries: Entry[]): Byline | null {
  const first = entries[0]
  const second = entries[1]
  if (first === undefined || !/ /.test(first.text.slice(0, 12))) return null
  const dense = first.text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1')
  if (datelineAt(dense + (second?.text ?? '')) === null || dense === first.text) return null
  first.text = dense
  return takeDateline(entries)
}

/** Takes a byline that fills the first line, or the first two. */
function takeOwnLine(entries: Entry[]): Byline | null {
  const [first, second, third] = entries
  if (first === undefined) return null
  const wraps =
    second !== undefined &&
    third !== undefined &&
    indentOf(second.block, second.line) < INDENT_EMS &&
    indentOf(third.block, third.line) >= INDENT_EMS &&
    lackOf(second.block, second.line) > SHORT_EMS
  const space = second !== undefined && cutsBetweenNames(first.text, second.text) ? ' ' : ''
  const both = wraps ? authorIn(first.text + space + second.text) : null
  const byline = both ?? ownLineByline(first.text) ?? authorOnTop(entries)
  if (byline === null) return null
  first.text = ''
  if (both !== null) second!.text = ''
  return byline
}

/** A bare name, or 「文/甲某」, on a line of its own over the text. */
function authorOnTop([first, second]: Entry[]): Byline | null {
  if (first === undefined || second === undefined) return null
  if (indentOf(second.block, second.line) < INDENT_EMS) return null
  return authorIn(first.text)
}

/** Takes a byline after the last sentence. */
function takeClosing(set: Paragraphs): Byline | null {
  const last = set.texts.length - 1
  const text = set.texts[last]
  if (text === undefined) return null
  const whole = set.texts.length > 1 ? (ownLineByline(text) ?? whollyClosing(text)) : null
  const found = bylineAtEnd(text)
  if (whole !== null) {
    set.texts.pop()
    set.joints = set.joints.filter((joint) => joint.paragraph < last)
    return whole
  }
  if (found === null) return null
  set.texts[last] = text.slice(0, found.start).trim()
  return { text: found.text, place: found.place, reporters: found.reporters }
}

/** 「（记者 甲某）」 as a paragraph: bylineAtEnd wants text before it. */
function whollyClosing(text: string): Byline | null {
  const found = bylineAtEnd('。' + text)
  return found !== null && found.start === 1
    ? { text: found.text, place: found.place, reporters: found.reporters }
    : null
}

function paragraphsOf(entries: Entry[]): Paragraphs {
  const set: Paragraphs = { texts: [], joints: [] }
  entries.forEach((entry, at) => {
    const before = entries[at - 1]
    const last = set.texts.length - 1
    const inBrackets = last >= 0 && /[（(][^）)]*$/.test(set.texts[last]!.slice(-40))
    if (before === undefined || (!inBrackets && opensParagraph(before, entry))) {
      set.texts.push(entry.text)
      set.joints.push({ paragraph: last + 1, at: 0, margin: entry.margin })
      return
    }
    const gap = needsSpace(set.texts[last]!, entry.text) ? ' ' : ''
    set.texts[last] += gap
    set.joints.push({ paragraph: last, at: set.texts[last]!.length, margin: entry.margin })
    set.texts[last] += entry.text
  })
  return set
}

/** Nothing was cut from the line's start. */
const isWhole = (entry: Entry) =>
  entry.text.replace(/ /g, '').length === entry.line.text.replace(/ /g, '').length

function opensParagraph(before: Entry, entry: Entry): boolean {
  if (cannotBegin(entry.text)) return false
  if (isWhole(entry) && indentOf(entry.block, entry.line) >= INDENT_EMS) return true
  return endsSentence(before.text) && lackOf(before.block, before.line) > SHORT_EMS
}
