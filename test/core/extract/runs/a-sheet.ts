import type { Box, TextRun, TypesetPage } from '../../../../src/core/edition/text-run'

/** Size of the running text of these pages (points). */
export const EM = 10
const LEADING = 14

/** A line of text at a place; a full-width character is as wide as the type is large. */
export function run(text: string, left: number, top: number, size = EM, font = 'song'): TextRun {
  const width = [...text].length * size
  const box = { left, top, right: left + width, bottom: top + size }
  return { ...box, text, size, font, vertical: false }
}

/** Text cut into lines of `measure` characters; each paragraph is set in by two. */
export function cut(paragraphs: string[], measure: number): { text: string; indent: number }[] {
  return paragraphs.flatMap((paragraph) => {
    const padded = [...('　　' + paragraph)]
    const count = Math.ceil(padded.length / measure)
    return Array.from({ length: count }, (_, at) => {
      const text = padded.slice(at * measure, (at + 1) * measure).join('')
      return { text: text.trimStart(), indent: at === 0 ? 2 : 0 }
    })
  })
}

/** Those lines in columns of `rows` lines, each at the next of `lefts`, from `top` down. */
export function columns(
  paragraphs: string[],
  { lefts, top, rows, measure }: { lefts: number[]; top: number; rows: number; measure: number },
): TextRun[] {
  return cut(paragraphs, measure).map(({ text, indent }, at) => {
    const left = lefts[Math.floor(at / rows)]!
    return run(text, left + indent * EM, top + (at % rows) * LEADING)
  })
}

/** A headline that runs down, one character below another. */
export function down(text: string, left: number, top: number, size = 24): TextRun[] {
  return [...text].map((character, at) => run(character, left, top + at * size * 1.1, size, 'hei'))
}

export function page(
  runs: TextRun[],
  drawn: Partial<Record<'rules' | 'frames' | 'pictures', Box[]>> = {},
): TypesetPage {
  return { width: 800, height: 1100, runs, rules: [], frames: [], pictures: [], ...drawn }
}
