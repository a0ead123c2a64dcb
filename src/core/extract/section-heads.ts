import { endsSentence } from '../text/characters'
import { bylineAtEnd, datelineAt } from './byline'
import { isColumnLabel } from './labels'
import type { Roles } from './line-role'
import { opensWithTime } from './openers'
import type { PageLine } from './page-line'

/** Longest head of a section on a line of its own (ems), and how far the heads of one article differ. */
const LONGEST_HEAD_EMS = 12
const SAME_WIDTH_EMS = 0.6
/** Heads of sections stand in twos and threes. */
const FEWEST_HEADS = 2

const PLACE = /[县市区]$/

/**
 * Lines taken for headlines that head the sections of one article: of one width, each alone, under a text
 * that has ended without its writer's name and over one that no byline or dateline opens.
 */
export function markSectionHeads(lines: PageLine[], roles: Roles): void {
  let heads: PageLine[] = []
  const close = () => {
    if (heads.length >= FEWEST_HEADS) for (const head of heads) roles.delete(head)
    heads = []
  }
  lines.forEach((line, at) => {
    if (!roles.has(line) || roles.get(line)?.kind === 'caption') return
    const isHead = couldHead(line, lines[at - 1], lines[at + 1], roles)
    const fits = heads.every((head) => Math.abs(head.width - line.width) <= SAME_WIDTH_EMS)
    if (!isHead || !fits) close()
    if (isHead) heads.push(line)
  })
  close()
}

function couldHead(
  line: PageLine,
  above: PageLine | undefined,
  below: PageLine | undefined,
  roles: Roles,
): boolean {
  if (roles.get(line)?.kind !== 'heading' || line.width > LONGEST_HEAD_EMS) return false
  if (above === undefined || below === undefined || roles.has(above) || roles.has(below))
    return false
  if (isColumnLabel(line.text) || PLACE.test(line.text) || /[：:\s]/.test(line.text)) return false
  if (!endsSentence(above.text) || bylineAtEnd(above.text) !== null) return false
  return datelineAt(below.text) === null && !opensWithTime(below.text)
}
