import { packChoices, walkBlocks, WHOSE } from '../../../src/core/study/pack'
import type { PaperBlock } from '../../../src/core/study/sheet'
import { anArticleCard } from '../../support/an-article-card'
import { aQuizItem } from '../../support/a-quiz-item'

const items = [1, 2, 3].map((number) => aQuizItem({ id: `item-${number}` }))
const questionsOf = (blocks: PaperBlock[]) => blocks.filter(({ kind }) => kind === 'question')

describe('a pack', () => {
  it('opens with whose it is, on a page of its own, and takes the headline along', () => {
    const [first] = packChoices([anArticleCard({ items })])
    expect(first![0]).toEqual({ kind: 'own', id: WHOSE, newPage: true, withNext: true })
    expect(first![1]).toMatchObject({ kind: 'headline', newPage: false })
    expect(first!.slice(-2).map(({ kind }) => kind)).toEqual(['contact', 'strip'])
  })

  it('of one article comes in several lengths, so that it takes one sheet where it can', () => {
    const lengths = packChoices([anArticleCard({ items })]).map((one) => questionsOf(one).length)
    expect(lengths).toEqual([3, 2, 1])
    expect(packChoices([anArticleCard({ items: [] })])).toHaveLength(1)
  })

  it('of several asks two questions each and asks whom to call once', () => {
    const cards = ['a', 'b'].map((id) => anArticleCard({ id, items }))
    const [only, ...others] = packChoices(cards)
    expect(others).toEqual([])
    expect(questionsOf(only!)).toHaveLength(4)
    expect(only!.filter(({ kind }) => kind === 'contact')).toHaveLength(1)
  })
})

describe('the list that opens the job', () => {
  it('has each liaison before those they walk to, in that order', () => {
    const blocks = walkBlocks([
      { id: 'walk-0', memberIds: ['b', 'a'] },
      { id: 'walk-1', memberIds: ['c'] },
    ])
    const ids = blocks.map((block) => block.kind === 'own' && block.id)
    expect(ids).toEqual([WHOSE, 'walk-0', 'b', 'a', 'walk-1', 'c'])
    expect(blocks[4]).toMatchObject({ withNext: true })
  })
})
