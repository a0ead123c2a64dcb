import type { Block, Draft } from './draft'

/** Where the source's characters (without white space) are. The first is the sum of the four that follow. */
export interface CharacterAccount {
  source: number
  /** In articles and captions: read by readers, or changed there. */
  articles: number
  furniture: number
  /** In the draft, but nobody has said where they belong. */
  loose: number
  /** In no place at all: must be 0. */
  lost: number
  /** Of those in the articles: changed or struck out by the editor. */
  struck: number
  /** Characters of the draft that are not in the source. */
  added: number
}

/** Counts every non-space character of the source once. In: the source and the draft made of it. */
export function accountOf(source: string, draft: Draft): CharacterAccount {
  const seen = new Uint8Array(source.length)
  let struck = 0
  let added = 0
  const count = (blocks: Block[]): number => {
    let sum = 0
    for (const { pieces } of blocks) {
      for (const piece of pieces) {
        if (piece.at === null) {
          added += piece.text.replace(/\s+/g, '').length
          continue
        }
        for (let at = piece.at; at < piece.at + piece.length; at++) {
          if (seen[at] || source.charAt(at).trim() === '') continue
          seen[at] = 1
          sum++
          if (piece.text === '') struck++
        }
      }
    }
    return sum
  }
  const articles =
    draft.articles.reduce((sum, article) => sum + count(article.blocks), 0) + count(draft.captions)
  const furniture = count(draft.furniture)
  const loose = count(draft.loose)
  const all = source.replace(/\s+/g, '').length
  const lost = all - articles - furniture - loose
  return { source: all, articles, furniture, loose, lost, struck, added }
}

/** Source characters that two pieces claim: none, or the draft is broken. */
export function claimedTwice(source: string, draft: Draft): number {
  const seen = new Uint8Array(source.length)
  let twice = 0
  const lists = [draft.captions, draft.furniture, draft.loose]
  for (const blocks of [...draft.articles.map((article) => article.blocks), ...lists])
    for (const { pieces } of blocks)
      for (const { at, length } of pieces) {
        if (at === null) continue
        for (let place = at; place < at + length; place++) {
          if (seen[place]) twice++
          seen[place] = 1
        }
      }
  return twice
}
