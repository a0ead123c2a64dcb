import type { LookBackCard } from '../../../src/core/cards/card'
import {
  bookletBlocks,
  printedAnswer,
  printedParagraph,
  sheetBlocks,
} from '../../../src/core/study/sheet'
import { aQuizItem } from '../../support/a-quiz-item'
import { anArticleCard } from '../../support/an-article-card'

const items = [1, 2, 3].map((n) => aQuizItem({ id: `item-${n}` }))
const card = anArticleCard({
  byline: '本报望禾讯（通讯员 周一禾）',
  leads: [{ text: '先定议题', paragraph: 1 }],
  paragraphs: ['秋收过后，打谷场上摆起长条桌。', '先定议题。每月上旬走访。'],
  items,
})

describe('a sheet', () => {
  it('holds the article, so many questions, the answers to just these, whom to ask and the strip', () => {
    expect(sheetBlocks(card, 2).map((block) => block.kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'people',
      'questions',
      'question',
      'question',
      'answers',
      'contact',
      'strip',
    ])
    const answers = sheetBlocks(card, 2).find((block) => block.kind === 'answers')
    expect(answers).toMatchObject({ items: items.slice(0, 2) })
  })

  it('of an article without questions says nothing of questions', () => {
    const kinds = sheetBlocks({ ...card, items: [] }, 1).map((block) => block.kind)
    expect(kinds).toEqual(['headline', 'paragraph', 'paragraph', 'people', 'contact', 'strip'])
  })

  it('prints every character of the text, the dateline before it and the lead bold with its stop', () => {
    expect(printedParagraph(card, 0)).toEqual({
      text: card.byline + card.paragraphs[0]!,
      boldFrom: card.byline!.length,
      boldTo: card.byline!.length,
    })
    expect(printedParagraph(card, 1)).toEqual({ text: card.paragraphs[1], boldFrom: 0, boldTo: 5 })
  })
})

describe('a booklet', () => {
  it('begins every article on a page of its own and asks about the week at the end', () => {
    const lookBack: LookBackCard = {
      kind: 'look-back',
      id: 'back',
      editionId: 'edition-1',
      studyDay: '2026-11-29',
      headline: '',
      items: [aQuizItem({ id: 'week' })],
      sample: false,
      captions: [],
      entries: [],
    }
    const blocks = bookletBlocks([card, anArticleCard({ id: 'card-2' })], lookBack)
    const pages = blocks.filter((block) => 'newPage' in block && block.newPage)
    expect(pages.map((block) => 'cardId' in block && block.cardId)).toEqual([
      'card-1',
      'card-2',
      'back',
    ])
    expect(blocks.slice(0, 3).map((block) => block.kind)).toEqual([
      'cover',
      'find-again',
      'contact',
    ])
    expect(blocks[blocks.length - 1]!.kind).toBe('strip')
  })
})

describe('a printed answer', () => {
  it('cites every sentence in reading order and counts paragraphs from one', () => {
    const at = (paragraph: number, sentence: string) => ({
      articleId: 'card-1',
      paragraph,
      start: 0,
      end: sentence.length,
      sentence,
    })
    const item = aQuizItem({
      kind: 'multiple-choice',
      key: [2, 0],
      sources: [at(2, '后一句。'), at(0, '前一句。')],
    })
    expect(printedAnswer(item, 'card-1')).toEqual({
      kind: 'multiple-choice',
      key: [0, 2],
      cited: [
        { sentence: '前一句。', paragraph: 1 },
        { sentence: '后一句。', paragraph: 3 },
      ],
    })
  })

  it('names no paragraph of a sentence in another article', () => {
    expect(printedAnswer(aQuizItem(), 'elsewhere').cited[0]!.paragraph).toBeNull()
  })

  it('leaves the order of an order and the pairs of a match as they are', () => {
    expect(printedAnswer(aQuizItem({ kind: 'order', key: [2, 0, 1] }), 'x').key).toEqual([2, 0, 1])
    expect(printedAnswer(aQuizItem({ kind: 'match', key: [1, 0] }), 'x').key).toEqual([1, 0])
  })
})
