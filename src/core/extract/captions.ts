import type { Caption } from '../edition/edition'
import { creditStart } from './caption'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'
import { withoutJoints } from './printed-joints'

/**
 * In: lines, roles, and the lines of captions that were read elsewhere, by the line they follow. Out: the
 * captions in print order; a credit on its own joins the text above.
 */
export function captionsOf(
  lines: PageLine[],
  roles: LineRole[],
  rests: Map<PageLine, PageLine[]>,
): Caption[] {
  const captions: Caption[] = []
  const taken = new Set([...rests.values()].flat())
  let open: { text: string; last: PageLine } | null = null
  const close = (credit: string | null) => {
    if (open !== null && (open.text !== '' || credit !== null))
      captions.push({ text: open.text, credit })
    open = null
  }
  lines.forEach((line, at) => {
    if (roles[at]!.kind !== 'caption') return close(null)
    if (taken.has(line)) return
    const parts = [line, ...(rests.get(line) ?? [])].map(captionParts)
    const bare = parts[0]!.text === ''
    if (open !== null && open.last.block !== line.block && !bare) close(null)
    const text = parts.map((part) => part.text).join('')
    open = { text: (open?.text ?? '') + text, last: line }
    // Two captions read as one have two credits.
    const credits = parts.flatMap((part) => part.credit ?? [])
    if (credits.length > 0) close(credits.join(' '))
  })
  close(null)
  return captions
}

function captionParts(line: PageLine): Caption {
  const start = creditStart(line.text)
  const shown = start < 0 ? line.text : line.text.slice(0, start).trim()
  return {
    text: withoutJoints(shown, line.pieces),
    credit: start < 0 ? null : line.text.slice(start).trim(),
  }
}
