import type { Block, Piece } from './draft'

/** The text of a block as readers would see it. */
export const textOf = ({ pieces }: { pieces: Piece[] }): string =>
  pieces.map(({ text }) => text).join('')

/** Joins neighbours that continue each other, so that the same text has one way of being written. */
export function tidy(pieces: Piece[]): Piece[] {
  const tidied: Piece[] = []
  for (const piece of pieces) {
    if (piece.length === 0 && piece.text === '') continue
    const last = tidied[tidied.length - 1]
    if (last && continues(last, piece)) {
      tidied[tidied.length - 1] = {
        at: last.at,
        length: last.length + piece.length,
        text: last.text + piece.text,
      }
    } else tidied.push(piece)
  }
  return tidied
}

function continues(before: Piece, after: Piece): boolean {
  if (before.at === null || after.at === null) return before.at === after.at
  return before.at + before.length === after.at && (before.text === '') === (after.text === '')
}

/** Cuts pieces before UTF-16 place `at` of their text; what was struck out at the cut stays before it. */
export function cutAt(pieces: Piece[], at: number): [Piece[], Piece[]] {
  const before: Piece[] = []
  const after: Piece[] = []
  let place = 0
  for (const piece of pieces) {
    const end = place + piece.text.length
    if (end <= at && after.length === 0) before.push(piece)
    else if (place >= at) after.push(piece)
    else {
      const inside = at - place
      const width = piece.at === null ? 0 : inside
      before.push({ at: piece.at, length: width, text: piece.text.slice(0, inside) })
      after.push({
        at: piece.at === null ? null : piece.at + inside,
        length: piece.length - width,
        text: piece.text.slice(inside),
      })
    }
    place = end
  }
  return [before, after]
}

/**
 * Replaces UTF-16 [start, end) of a block's text. Source characters that go stay in the block as struck out,
 * each where it stood; the new text stands before them.
 */
export function replaceIn(
  block: Block,
  { start, end, text }: { start: number; end: number; text: string },
): Block {
  const [head, rest] = cutAt(block.pieces, start)
  const [gone, tail] = cutAt(rest, end - start)
  const struck = gone.flatMap(({ at, length }) => (at === null ? [] : [{ at, length, text: '' }]))
  return { ...block, pieces: tidy([...head, { at: null, length: 0, text }, ...struck, ...tail]) }
}

/** The smallest replacement that makes `before` into `after`, or null when they are the same. */
export function changeBetween(
  before: string,
  after: string,
): { start: number; end: number; text: string } | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charAt(start) === after.charAt(start)) start++
  let same = 0
  while (
    same < most - start &&
    before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same)
  )
    same++
  return { start, end: before.length - same, text: after.slice(start, after.length - same) }
}

/**
 * What was done to a text while others changed it too, as a replacement in the text as it now is. In: the text as it
 * was opened, as it was typed, and as it now is. Out: null: nothing was typed; 'meets': both changed the same place.
 */
export function changeOnto(
  opened: string,
  typed: string,
  now: string,
): ReturnType<typeof changeBetween> | 'meets' {
  const mine = changeBetween(opened, typed)
  const theirs = changeBetween(opened, now)
  if (!mine || !theirs || mine.end <= theirs.start) return mine
  if (mine.start < theirs.end) return 'meets'
  const by = now.length - opened.length
  return { ...mine, start: mine.start + by, end: mine.end + by }
}
