import type { ParsedPageFound } from '../../src/core/edition/edition'
import { textToArticles } from '../../src/core/extract/text-to-articles'
import { beginDraft } from '../../src/core/desk/begin-draft'
import type { Action } from '../../src/core/desk/action'
import { HEAD_ROLES, type Draft } from '../../src/core/desk/draft'
import { everyBlock, openDoubts } from '../../src/core/desk/place-of-doubt'
import { textOf } from '../../src/core/desk/pieces'
import { createWords } from '../../src/server/words/create-words'
import { operatorLists } from './operator-lists'
import { generatePage, type PageStyle } from './page-generator/generate-page'

const words = createWords()

/** A made-up page as it comes to the desk. */
export function aDraft(
  style: PageStyle = 'jumbled-ocr',
  seed: number = 1,
): { source: string; page: ParsedPageFound; draft: Draft } {
  const source = generatePage(style, seed).text
  const page = textToArticles(source, { words, counties: [], ...operatorLists() })
  if (page.kind !== 'parsed') throw new Error(`made-up page not read: ${page.reason}`)
  return { source, page, draft: beginDraft(source, page) }
}

/** Numbers from 0 to below 1. */
export type Chance = () => number

/** Any action an editor could try on this draft; some do not fit it. `serial` makes its new ids. */
export function anyAction(draft: Draft, chance: Chance, serial: string): Action {
  const below = (most: number) => Math.floor(chance() * most)
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!
  const blocks = [...everyBlock(draft)]
  const { list, block } = one(blocks)
  const other = one(blocks)
  const text = textOf(block)
  const article = one(draft.articles)?.id ?? 'none'
  const doubts = openDoubts(draft)
  const start = below(text.length + 1)
  const end = Math.min(text.length, start + below(5))
  switch (below(13)) {
    case 0:
    case 1:
    case 2:
      return {
        kind: 'edit',
        block: block.id,
        start,
        end,
        was: text.slice(start, end),
        text: one(['', '改', '桑溪县', '，', ' ']),
      }
    case 3:
      return { kind: 'split', block: block.id, at: start, newBlock: `n${serial}` }
    case 4:
      return { kind: 'join', block: block.id, next: other.block.id }
    case 5:
    case 6: {
      const to = one([other.list, 'furniture' as const, 'captions' as const, list])
      const role =
        to === 'captions'
          ? 'caption'
          : typeof to === 'string'
            ? 'furniture'
            : one([...HEAD_ROLES, 'paragraph', 'paragraph'] as const)
      const before = to === other.list && role === 'paragraph' ? other.block.id : null
      return { kind: 'move', block: block.id, to, role, before }
    }
    case 7:
      return { kind: 'new-article', block: block.id, article: `a${serial}`.padEnd(10, '0') }
    case 8:
      return { kind: 'join-articles', article, into: one(draft.articles)?.id ?? 'none' }
    case 9:
      return { kind: 'order-article', article, before: one(draft.articles)?.id ?? null }
    case 10: {
      const doubt = doubts.length > 0 ? one(doubts).doubt : null
      const id = doubt?.id ?? 'none'
      return chance() < 0.5
        ? { kind: 'settle', doubt: id, how: 'kept' }
        : { kind: 'settle', doubt: id, how: 'accepted', text: doubt?.suggestion ?? '改' }
    }
    case 11:
      return chance() < 0.5
        ? { kind: 'day', article, day: below(7) }
        : { kind: 'county', article, county: '桑溪县' }
    default:
      return chance() < 0.5
        ? { kind: 'facts', facts: { date: '2031-03-05' } }
        : { kind: 'write', article, role: one(HEAD_ROLES), block: `w${serial}`, text: '自己写' }
  }
}
