import fc from 'fast-check'
import { cardStart, meetingSlides } from '../../../src/core/study/meeting-slides'
import { aQuizItem } from '../../support/a-quiz-item'
import { anArticleCard } from '../../support/an-article-card'

const items = [aQuizItem({ id: 'one' }), aQuizItem({ id: 'two' })]
const first = anArticleCard({ id: 'a', items })
const second = anArticleCard({ id: 'b' })
const slides = meetingSlides([first, second], null)

describe('the pictures of a meeting', () => {
  it('show every question first and its answer next', () => {
    expect(slides.map((slide) => slide.kind)).toEqual([
      'title',
      'text',
      'question',
      'answer',
      'question',
      'answer',
      'title',
      'text',
      'end',
    ])
    expect(slides[3]).toMatchObject({ item: { id: 'one' }, number: 1, of: 2 })
  })

  it('show every character of the text once, in order, whatever its sentences', () => {
    const sentence = fc
      .array(fc.constantFrom('村', '议', '办', '，', '“', '”', '。', '！', '8', ' '), {
        minLength: 1,
        maxLength: 400,
      })
      .map((units) => units.join(''))
    fc.assert(
      fc.property(sentence, (text) => {
        const shown = meetingSlides([anArticleCard({ paragraphs: [text] })], null)
        const stretches = shown.flatMap((slide) => (slide.kind === 'text' ? [slide.text] : []))
        expect(stretches.join('')).toBe(text)
      }),
    )
  })

  it('break a long paragraph at the end of a sentence', () => {
    const text = `${'长'.repeat(90)}。${'短'.repeat(90)}。`
    const shown = meetingSlides([anArticleCard({ paragraphs: [text] })], null)
    const stretches = shown.flatMap((slide) => (slide.kind === 'text' ? [slide.text.length] : []))
    expect(stretches).toEqual([91, 91])
  })

  it('lead from article to article and stop at both ends', () => {
    expect(cardStart(slides, 0, 1)).toBe(6)
    expect(cardStart(slides, 7, 1)).toBe(8)
    expect(cardStart(slides, 8, 1)).toBe(8)
    expect(cardStart(slides, 7, -1)).toBe(6)
    expect(cardStart(slides, 6, -1)).toBe(0)
    expect(cardStart(slides, 0, -1)).toBe(0)
  })
})
