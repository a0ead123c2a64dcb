import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'

/** Heading lines printed without a blank between them. */
export interface HeadingUnit {
  lines: PageLine[]
  /** Units with nothing but blanks between them share a group. */
  group: number
}

/** Heading lines in units (no blank inside) and groups (no other text inside). */
export function headingUnits(lines: PageLine[], roles: LineRole[]): HeadingUnit[] {
  const units: HeadingUnit[] = []
  let group = 0
  let before: PageLine | null = null
  lines.forEach((line, at) => {
    if (roles[at]!.kind !== 'heading') return
    const touches = before !== null && before.index === line.index - 1
    if (!touches) group++
    const last = units[units.length - 1]
    if (touches && last !== undefined && before!.block === line.block) last.lines.push(line)
    else units.push({ lines: [line], group })
    before = line
  })
  return units
}
