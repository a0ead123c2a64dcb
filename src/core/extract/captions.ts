import type { Caption } from '../edition/edition'
import { creditStart } from './caption'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'
import { withoutJoints } from './printed-joints'

/** In: lines and roles. Out: the captions in print order; a credit on its own joins the text above. */
export function captionsOf(lines: PageLine[], roles: LineRole[]): Caption[] {
  const captions: Caption[] = []
  let open: { text: string; last: PageLine } | null = null
  const close = (credit: string | null) => {
    if (open !== null && (open.text !== '' || credit !== null))
      captions.push({ text: open.text, credit })
    open = null
  }
  lines.forEach((line, at) => {
    if (roles[at]!.kind !== 'caption') return close(null)
    const start = creditStart(line.text)
    if (open !== null && open.last.block !== line.block && start !== 0) close(null)
    const shown = start < 0 ? line.text : line.text.slice(0, start).trim()
    const text = withoutJoints(shown, line.pieces)
    open = { text: (open?.text ?? '') + text, last: line }
    if (start >= 0) close(line.text.slice(start).trim())
  })
  close(null)
  return captions
}
