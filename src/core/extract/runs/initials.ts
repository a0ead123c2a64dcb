import { inPrintOrder, sharedX, sharedY } from './geometry'
import { LARGE, type Line } from './line'
import type { Sheet } from './sheet'

/** An initial is at least this much larger than the text beside it, and this near to it (ems). */
const INITIAL = 1.6
const BESIDE_EMS = 1.3

/** Sets an initial that spans some lines of text before the first of them. */
export function setInitials(sheet: Sheet, pieces: Line[]): void {
  for (const initial of pieces.filter((piece) => [...piece.text].length === 1)) {
    if (initial.size < INITIAL * sheet.em) continue
    const beside = pieces
      .filter(
        (piece) =>
          piece !== initial &&
          piece.size < LARGE * sheet.em &&
          piece.left - initial.right > -0.4 * sheet.em &&
          piece.left - initial.right < BESIDE_EMS * sheet.em &&
          sharedY(piece, initial) > 0.5 * piece.size,
      )
      .sort(inPrintOrder)
    const large = pieces.some(
      (piece) =>
        piece !== initial &&
        piece.size >= LARGE * sheet.em &&
        sharedY(piece, initial) > 0.5 * initial.size &&
        -sharedX(piece, initial) < 2 * initial.size,
    )
    const first = beside[0]
    if (first === undefined || beside.length < 2 || large) continue
    first.text = initial.text + first.text
    for (const piece of beside) piece.left = initial.left
    first.left = initial.left + 2 * first.size
    pieces.splice(pieces.indexOf(initial), 1)
  }
}
