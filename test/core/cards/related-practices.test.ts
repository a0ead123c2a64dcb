/** @jest-environment node */
import fc from 'fast-check'
import { relatedPractices } from '../../../src/core/cards/related-practices'
import { createWords } from '../../../src/server/words/create-words'
import { articleNumber } from '../../support/a-page'

const aids = { words: createWords(), common: ['乡村振兴', '桑溪'] }

const [A, B] = ['桑溪县', '青岚区']
const ours = articleNumber(1, {
  county: A,
  headline: '院坝夜谈定下十二件事',
  paragraphs: [
    '村里把院坝夜谈开到葡萄架下。退休教师担任调解能手。',
    '院坝夜谈之后，当场列出清单。',
  ],
})
const theirs = articleNumber(2, {
  county: B,
  headline: '把话说在田埂上',
  paragraphs: ['每月一次院坝夜谈，由退休教师主持。', '去年院坝夜谈收到三十条建议。'],
})
const found = (printed: (typeof ours)[], common = aids.common) =>
  relatedPractices(ours, printed, { ...aids, common })

describe('同题做法: what other places did on the same subject', () => {
  it('is an article of another county that both is about the same thing and shares one thing more', () => {
    expect(found([theirs])).toEqual([{ articleId: theirs.id, terms: ['院坝夜谈', '退休教师'] }])
  })

  it('is never of the same county, nor where a county is unknown, nor the article itself', () => {
    expect(found([{ ...theirs, county: A }])).toEqual([])
    expect(found([{ ...theirs, county: null }])).toEqual([])
    expect(found([ours])).toEqual([])
  })

  it('is nothing where the common subject is named once in passing', () => {
    expect(
      found([{ ...theirs, paragraphs: ['每月一次院坝夜谈，由退休教师主持。', '去年收到建议。'] }]),
    ).toEqual([])
  })

  it('is nothing where a single term is shared: that is chance', () => {
    expect(
      found([{ ...theirs, paragraphs: ['每月一次院坝夜谈。', '去年院坝夜谈收到三十条建议。'] }]),
    ).toEqual([])
  })

  it('rests on no wording that the operator calls common', () => {
    expect(found([theirs], [...aids.common, '院坝夜谈'])).toEqual([])
  })

  it('is nothing where every county writes of it', () => {
    const everywhere = Array.from({ length: 5 }, (_, at) =>
      articleNumber(at + 10, { county: `丙${at}县`, paragraphs: ['也办院坝夜谈。'] }),
    )
    expect(found([theirs, ...everywhere])).toEqual([])
  })

  it('is the same whatever else is printed that shares nothing, and whatever the text holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 4 }),
        (texts) => {
          const noise = articleNumber(3, { county: '丁县', headline: '丁', paragraphs: texts })
          expect(found([noise, theirs]).map(({ articleId }) => articleId)).toEqual([theirs.id])
          expect(() => relatedPractices(noise, [ours, theirs], aids)).not.toThrow()
        },
      ),
    )
  })
})
