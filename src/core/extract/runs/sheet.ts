import type { Box, TextRun, TypesetPage } from '../../edition/text-run'
import { contains, heightOf, inPrintOrder, sharedX, sharedY, widthOf } from './geometry'

/** A page ready to be read: each piece of text once, and what parts text from text. */
export interface Sheet {
  width: number
  height: number
  /** Size of the running text (points): one em of every threshold. */
  em: number
  runs: TextRun[]
  /** Lines across and lines down. */
  across: Box[]
  down: Box[]
  frames: Box[]
  pictures: Box[]
}

/** Pieces of the same text nearer than this (ems of their own) are one, painted twice to look bold. */
const OVERPRINTED_EMS = 0.35
/** Frames and pictures over this share of the page are its background. */
const BACKGROUND = 0.6

export function sheetOf(page: TypesetPage): Sheet {
  const runs = withoutDoubles(page.runs.flatMap(trimmed).sort(byPlace))
  const em = bodySize(runs)
  const isPart = (box: Box) => widthOf(box) * heightOf(box) < BACKGROUND * page.width * page.height
  return {
    width: page.width,
    height: page.height,
    em,
    runs,
    across: page.rules.filter((rule) => widthOf(rule) >= heightOf(rule)),
    down: page.rules.filter((rule) => widthOf(rule) < heightOf(rule)),
    frames: [...page.frames, ...drawnFrames(page.rules, em)].filter(isPart),
    pictures: page.pictures.filter(isPart),
  }
}

/** Frames drawn as four lines: two across and two down that end where the others run. */
function drawnFrames(rules: Box[], em: number): Box[] {
  const near = (a: number, b: number) => Math.abs(a - b) < em
  const across = rules.filter((rule) => widthOf(rule) >= heightOf(rule)).slice(0, MOST_SIDES)
  const down = rules.filter((rule) => widthOf(rule) < heightOf(rule)).slice(0, MOST_SIDES)
  return across.flatMap((top) =>
    across.flatMap((bottom): Box[] => {
      if (bottom.top - top.bottom < em || !near(top.left, bottom.left)) return []
      if (!near(top.right, bottom.right)) return []
      const side = (x: number) =>
        down.some(
          (rule) =>
            near(rule.left, x) && near(rule.top, top.top) && near(rule.bottom, bottom.bottom),
        )
      if (!side(top.left) || !side(top.right)) return []
      return [{ left: top.left, right: top.right, top: top.top, bottom: bottom.bottom }]
    }),
  )
}

/** A page has some dozen lines; of a drawing with hundreds no frame is sought. */
const MOST_SIDES = 100

const byPlace = (a: TextRun, b: TextRun) =>
  inPrintOrder(a, b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** Vertical forms of marks, as they stand in the middle of a line that runs down. */
const UPRIGHT: Record<string, string> = {
  '︵': '（',
  '︶': '）',
  '︷': '｛',
  '︸': '｝',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '︱': '—',
  '︰': '…',
  '︙': '…',
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '【',
  '︘': '】',
  '│': '—',
  '┃': '—',
}

/** A word whose characters are set apart to fill its line: 「通 讯 员」. */
const SPACED_WORD = /^\S(?: \S)+$/

/** A run without white space at its ends, and its box without theirs. */
function trimmed(run: TextRun): TextRun[] {
  const upright = run.text.replace(
    /[\ufe10-\ufe19\ufe30-\ufe44│┃]/g,
    (mark) => UPRIGHT[mark] ?? mark,
  )
  const bare = upright.trim()
  if (bare === '') return []
  const text = SPACED_WORD.test(bare) ? bare.replace(/\s/g, '') : bare
  if (run.vertical || bare.length === upright.length) return [{ ...run, text }]
  const before = spaces(upright.slice(0, upright.length - upright.trimStart().length))
  const after = spaces(upright.slice(upright.trimEnd().length))
  const inside = bare.length
  const unit = widthOf(run) / Math.max(1, before + inside + after)
  const ems = Math.min(run.size, unit)
  return [{ ...run, text, left: run.left + before * ems, right: run.right - after * ems }]
}

const spaces = (text: string) =>
  [...text].reduce((sum, one) => sum + (one === '\u3000' ? 1 : 0.5), 0)

/** Each piece once, however often it is painted in its place. */
export function withoutDoubles(runs: TextRun[]): TextRun[] {
  const kept = new Map<string, TextRun[]>()
  return runs.filter((run) => {
    const same = kept.get(run.text) ?? []
    const near = OVERPRINTED_EMS * run.size
    const isDouble = same.some(
      (other) =>
        Math.abs(other.left - run.left) < near &&
        Math.abs(other.top - run.top) < near &&
        Math.abs(other.size - run.size) < near,
    )
    if (!isDouble) kept.set(run.text, [...same, run])
    return !isDouble
  })
}

/** The size in which most characters are set, to a quarter of a point. */
function bodySize(runs: TextRun[]): number {
  const counts = new Map<number, number>()
  for (const run of runs) {
    const size = Math.round(run.size * 4) / 4
    counts.set(size, (counts.get(size) ?? 0) + run.text.length)
  }
  let best = 0
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size
  return best || 10
}

/** The innermost frame around a box, or −1. */
export function frameAround(sheet: Sheet, box: Box): number {
  let best = -1
  sheet.frames.forEach((frame, at) => {
    const inner = best < 0 || widthOf(frame) * heightOf(frame) < area(sheet.frames[best]!)
    if (inner && contains(frame, box, sheet.em * 0.5)) best = at
  })
  return best
}

const area = (box: Box) => widthOf(box) * heightOf(box)

/** Whether a line across the page runs between two boxes, one above the other. */
export function ruleAcross(sheet: Sheet, upper: Box, lower: Box): boolean {
  const slack = sheet.em * 0.4
  return sheet.across.some(
    (rule) =>
      rule.top > upper.bottom - slack &&
      rule.bottom < lower.top + slack &&
      sharedX(rule, upper) > 0 &&
      sharedX(rule, lower) > 0,
  )
}

/** Whether a line down the page runs between two boxes, one beside the other. */
export function ruleDown(sheet: Sheet, left: Box, right: Box): boolean {
  const slack = sheet.em * 0.4
  return sheet.down.some(
    (rule) =>
      rule.left > left.right - slack &&
      rule.right < right.left + slack &&
      sharedY(rule, left) > 0 &&
      sharedY(rule, right) > 0,
  )
}
