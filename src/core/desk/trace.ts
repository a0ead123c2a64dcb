import type { Piece } from './draft'

/** Runs shorter than this are claimed only after all longer ones have found their place. */
const LONG_RUN = 4
/** Places looked at for one run; a page that repeats itself more often is no newspaper page. */
const MOST_CANDIDATES = 48

/** The source's characters but white space, each with its UTF-16 place. */
interface Stripped {
  text: string
  places: number[]
}

export function strip(source: string): Stripped {
  const places: number[] = []
  let text = ''
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    if (character.trim() === '') continue
    places.push(at)
    text += character
  }
  return { text, places }
}

export interface Traced {
  pieces: Piece[][]
  /** Stretches of the source that stand in no text, each within one line. */
  unclaimed: Piece[]
}

/**
 * Finds where in the source each text came from. In: the source and the texts made of it, in any order. Out:
 * the pieces of each text, which together are the text, character for character; a source character is claimed
 * once. Long runs go first, so that a short line is not taken out of the middle of a paragraph.
 */
export function trace(source: string, texts: string[]): Traced {
  const stripped = strip(source)
  const claimed = new Array<boolean>(stripped.text.length).fill(false)
  const index = indexOf(stripped.text)
  const bare = texts.map((text) => strip(text))
  const owners = bare.map(({ text }) => new Array<number>(text.length).fill(-1))
  const byLength = texts
    .map((_, at) => at)
    .sort((a, b) => bare[b]!.text.length - bare[a]!.text.length)
  for (const shortest of [LONG_RUN * 4, LONG_RUN, 1])
    for (const at of byLength)
      claimRuns(stripped.text, claimed, index, bare[at]!.text, owners[at]!, shortest)
  return {
    pieces: texts.map((text, at) => piecesOf(source, stripped, text, bare[at]!, owners[at]!)),
    unclaimed: unclaimedIn(source, stripped, claimed),
  }
}

type Index = Map<string, number[]>

/** Where each pair of characters and each character stands. */
function indexOf(text: string): Index {
  const index: Index = new Map()
  const add = (key: string, at: number) => {
    const known = index.get(key)
    if (known) known.push(at)
    else index.set(key, [at])
  }
  for (let at = 0; at < text.length; at++) {
    add(text.charAt(at), at)
    if (at + 1 < text.length) add(text.slice(at, at + 2), at)
  }
  return index
}

function claimRuns(
  source: string,
  claimed: boolean[],
  index: Index,
  text: string,
  owner: number[],
  shortest: number,
): void {
  const reach = (from: number, at: number) => {
    let length = 0
    while (
      at + length < text.length &&
      owner[at + length] === -1 &&
      from + length < source.length &&
      !claimed[from + length] &&
      source.charAt(from + length) === text.charAt(at + length)
    )
      length++
    return length
  }
  for (let at = 0; at < text.length;) {
    if (owner[at] !== -1) {
      at++
      continue
    }
    const next = at > 0 && owner[at - 1]! >= 0 ? owner[at - 1]! + 1 : 0
    let best = { from: next, length: reach(next, at) }
    // A text that goes on where it stood goes on there, whatever else is like it.
    if (at === 0 || best.length < 2) {
      const alike = index.get(text.slice(at, at + 2)) ?? index.get(text.charAt(at)) ?? []
      const all = shortest === 1 ? [...(index.get(text.charAt(at)) ?? []), ...alike] : alike
      const open = all.filter((from) => !claimed[from])
      for (const from of open.length > MOST_CANDIDATES ? nearest(open, next) : open) {
        const length = reach(from, at)
        const closer = Math.abs(from - next) < Math.abs(best.from - next)
        if (length > best.length || (length === best.length && closer)) best = { from, length }
      }
    }
    if (best.length < Math.min(shortest, text.length)) {
      at++
      continue
    }
    for (let step = 0; step < best.length; step++) {
      claimed[best.from + step] = true
      owner[at + step] = best.from + step
    }
    at += best.length
  }
}

const nearest = (places: number[], to: number) =>
  [...places].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, MOST_CANDIDATES)

/** The text again, run by run; white space of its own that the source has at the same place stays with it. */
function piecesOf(
  source: string,
  { places }: Stripped,
  text: string,
  bare: Stripped,
  owner: number[],
): Piece[] {
  const from = new Array<number | null>(text.length).fill(null)
  bare.places.forEach((place, at) => {
    if (owner[at]! >= 0) from[place] = places[owner[at]!]!
  })
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces[pieces.length - 1]
    const character = text.charAt(at)
    const goesOn = last && last.at !== null && last.at + last.length
    const expected = typeof goesOn === 'number' ? goesOn : null
    const isSpace = character.trim() === ''
    const own = isSpace && expected !== null && source.charAt(expected) === character
    const place = own ? expected : from[at]!
    if (last && place !== null && expected === place) {
      last.length++
      last.text += character
    } else if (last && place === null && last.at === null) last.text += character
    else pieces.push({ at: place, length: place === null ? 0 : 1, text: character })
  }
  return pieces
}

function unclaimedIn(source: string, { places }: Stripped, claimed: boolean[]): Piece[] {
  const pieces: Piece[] = []
  places.forEach((place, at) => {
    if (claimed[at]) return
    const last = pieces[pieces.length - 1]
    const between = last ? source.slice(last.at! + last.length, place) : ''
    const wasLast = at > 0 && !claimed[at - 1]
    if (last && wasLast && !between.includes('\n')) {
      last.length = place + 1 - last.at!
      last.text = source.slice(last.at!, place + 1)
    } else pieces.push({ at: place, length: 1, text: source.charAt(place) })
  })
  return pieces
}
