import { isLetter } from '../text/characters'

/**
 * Drops the spaces at which an extraction joined printed lines.
 * In: the text of a line, or a part of it (a byline or credit may have been cut off), and the printed
 * lines it was put together from. Out: the text without those spaces; a space between two words of
 * Latin letters stays.
 */
export function withoutJoints(text: string, pieces: string[]): string {
  let out = text
  let from = 0
  pieces.forEach((piece, at) => {
    const left = pieces[at - 1]
    if (left === undefined) return
    // Of a cut text only the beginning of the piece may be there.
    const space = jointBefore(out, left, piece, from)
    if (space < 0) return
    from = space
    if (!needsSpace(left, piece)) out = out.slice(0, space) + out.slice(space + 1)
  })
  return out
}

export function needsSpace(left: string, right: string): boolean {
  return isLetter(left.slice(-1)) && isLetter(right.slice(0, 1))
}

/** Where in `text`, from `from` on, the space between two printed lines stands; −1 if it does not. */
function jointBefore(text: string, left: string, piece: string, from: number): number {
  for (let space = text.indexOf(' ', from); space >= 0; space = text.indexOf(' ', space + 1)) {
    const before = text.slice(Math.max(from, space - left.length), space)
    const after = text.slice(space + 1, space + 1 + piece.length)
    if (before !== '' && after !== '' && left.endsWith(before) && piece.startsWith(after)) {
      return space
    }
  }
  return -1
}
