import fc from 'fast-check'
import { addDays, daysBetween, weekdayIndex } from '../../../src/core/calendar/study-day'
import type { ArticleCard, Card, LookBackCard } from '../../../src/core/cards/card'
import { dealEdition, defaultStart } from '../../../src/core/cards/deal'
import { anArticle, anEdition } from '../../support/an-article'

const MONDAY = '2031-03-10'
const noItems = () => []

function articlesOf(characters: number[]) {
  return characters.map((count, i) =>
    anArticle({ id: `article-${i}`, county: null, paragraphs: ['田'.repeat(count)] }),
  )
}

const articleCards = (cards: Card[]) =>
  cards.filter((card): card is ArticleCard => card.kind === 'article')
const lookBackOf = (cards: Card[]) =>
  cards.find((card): card is LookBackCard => card.kind === 'look-back')!
const perDay = (cards: Card[]) => {
  const days = new Map<string, number>()
  for (const card of articleCards(cards))
    days.set(card.studyDay, (days.get(card.studyDay) ?? 0) + 1)
  return days
}

describe('the start of a week of cards', () => {
  it('is the Monday after the date, also for a page printed on a Monday', () => {
    expect(defaultStart('2031-03-05')).toBe('2031-03-10')
    expect(defaultStart('2031-03-10')).toBe('2031-03-17')
  })
})

describe('dealing an edition', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 20 })
  const starts = fc.integer({ min: 0, max: 6 }).map((days) => addDays(MONDAY, days))

  it('deals each article exactly once, within seven days of the start', () => {
    fc.assert(
      fc.property(sizes, starts, (characters, startsOn) => {
        const cards = dealEdition(anEdition(articlesOf(characters)), startsOn, noItems)
        const ids = articleCards(cards).map((card) => card.id)
        expect([...ids].sort()).toEqual(
          articlesOf(characters)
            .map((a) => a.id)
            .sort(),
        )
        for (const card of cards) {
          expect(daysBetween(startsOn, card.studyDay)).toBeGreaterThanOrEqual(0)
          expect(daysBetween(startsOn, card.studyDay)).toBeLessThanOrEqual(6)
        }
      }),
    )
  })

  it('gives a weekday at most two and the weekend none before every weekday has two', () => {
    fc.assert(
      fc.property(sizes, starts, (characters, startsOn) => {
        const days = perDay(dealEdition(anEdition(articlesOf(characters)), startsOn, noItems))
        const onWeekend = [...days].filter(([day]) => weekdayIndex(day) >= 5)
        const onWeekdays = [...days].filter(([day]) => weekdayIndex(day) < 5)
        for (const [, count] of onWeekdays) expect(count).toBeLessThanOrEqual(2)
        const overflow = onWeekend.reduce((sum, [, count]) => sum + count, 0)
        expect(overflow).toBe(Math.max(0, characters.length - 10))
        expect(onWeekdays).toHaveLength(Math.min(5, characters.length))
      }),
    )
  })

  it('gives the same cards for the same edition, in order of days', () => {
    fc.assert(
      fc.property(sizes, starts, (characters, startsOn) => {
        const deal = () => dealEdition(anEdition(articlesOf(characters)), startsOn, noItems)
        expect(JSON.stringify(deal())).toBe(JSON.stringify(deal()))
        const days = deal().map((card) => card.studyDay)
        expect(days).toEqual([...days].sort())
      }),
    )
  })

  it('keeps print order among articles of about the same length', () => {
    const cards = dealEdition(
      anEdition(articlesOf([900, 880, 910, 900, 890, 905, 900])),
      MONDAY,
      noItems,
    )
    const ids = articleCards(cards).map((card) => card.id)
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `article-${i}`))
  })

  it('puts a long article alone and pairs the short ones, the front article first', () => {
    const sizesInPrint = [500, 2000, 2000, 700, 1900, 1900]
    const cards = articleCards(dealEdition(anEdition(articlesOf(sizesInPrint)), MONDAY, noItems))
    const monday = cards.filter((card) => card.studyDay === MONDAY).map((card) => card.id)
    expect(monday).toEqual(['article-0', 'article-3'])
  })

  it('leaves days empty rather than cutting an article in two', () => {
    const days = perDay(dealEdition(anEdition(articlesOf([800, 800])), MONDAY, noItems))
    expect([...days.keys()]).toEqual([MONDAY, addDays(MONDAY, 1)])
  })

  it('deals nothing from an edition without articles', () => {
    expect(dealEdition(anEdition([]), MONDAY, noItems)).toEqual([])
  })

  it('counts characters without spaces', () => {
    const article = anArticle({ paragraphs: ['稻 田\n一', '二。'] })
    const [card] = articleCards(dealEdition(anEdition([article]), MONDAY, noItems))
    expect(card!.characters).toBe(5)
  })
})

describe('the look back', () => {
  it('falls on the seventh day and names every article with its leads', () => {
    const paragraphs = [
      '引子写在前面。',
      '先定议题，把话头交给群众。村里先开会。',
      '再定规矩，把事情议出结果。村里再开会。',
    ]
    const article = anArticle({ paragraphs })
    const lookBack = lookBackOf(dealEdition(anEdition([article]), MONDAY, noItems))
    expect(lookBack.studyDay).toBe('2031-03-16')
    expect(lookBack.entries).toEqual([
      {
        cardId: article.id,
        headline: article.headline,
        county: '桑溪县',
        leads: ['先定议题，把话头交给群众', '再定规矩，把事情议出结果'],
      },
    ])
  })
})

describe('captions', () => {
  const caption = (text: string) => ({ text, credit: null })
  const byCounty = (counties: (string | null)[]) =>
    counties.map((county, i) => anArticle({ id: `article-${i}`, county }))

  it('go to the only article of the county they name', () => {
    const edition = anEdition(byCounty(['桑溪县', '云坪市']), {
      captions: [caption('图为云坪市的打谷场。')],
    })
    const cards = dealEdition(edition, MONDAY, noItems)
    expect(articleCards(cards).map((card) => card.captions.length)).toEqual([0, 1])
    expect(lookBackOf(cards).captions).toEqual([])
  })

  it.each([
    ['two articles of that county', ['桑溪县', '桑溪县']],
    ['no article of that county', ['云坪市', null]],
  ])('stay with the look back when there are %s', (_, counties) => {
    const edition = anEdition(byCounty(counties), { captions: [caption('图为桑溪县的打谷场。')] })
    const cards = dealEdition(edition, MONDAY, noItems)
    expect(articleCards(cards).flatMap((card) => card.captions)).toEqual([])
    expect(lookBackOf(cards).captions).toHaveLength(1)
  })
})
