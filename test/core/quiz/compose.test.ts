import { composeItems } from '../../../src/core/quiz/compose'
import type { QuizItem } from '../../../src/core/quiz/compose'
import { readStem } from '../../../src/core/quiz/stems'
import { aRichArticle, quizAids } from '../../support/a-rich-article'
import { anArticle } from '../../support/an-article'

const seeds = Array.from({ length: 60 }, (_, i) => `seed ${i}`)
const blanked = (items: QuizItem[]) => items.filter((item) => readStem(item.stem) === null)
const composeAll = (article = aRichArticle(), parts = {}) =>
  seeds.flatMap((seed) => composeItems(article, quizAids({ seed, ...parts })))

describe('composing items', () => {
  it('gives three to six items for an article that carries them', () => {
    for (const seed of seeds) {
      const items = composeItems(aRichArticle(), quizAids({ seed }))
      expect(items.length).toBeGreaterThanOrEqual(3)
      expect(items.length).toBeLessThanOrEqual(6)
    }
  })

  it('gives none for an article that carries none', () => {
    expect(composeItems(anArticle(), quizAids())).toEqual([])
  })

  it('gives identical bytes for the same seed and other items for another', () => {
    const compose = (seed: string) =>
      JSON.stringify(composeItems(aRichArticle(), quizAids({ seed })))
    expect(compose('春')).toBe(compose('春'))
    expect(new Set(seeds.map(compose)).size).toBeGreaterThan(1)
  })

  it('asks for figures in at most half of the items', () => {
    for (const seed of seeds) {
      const items = composeItems(aRichArticle(), quizAids({ seed }))
      expect(blanked(items).length * 2).toBeLessThanOrEqual(items.length)
    }
  })

  it('cites a sentence that stands at its offsets, and asks a verbatim part of it', () => {
    const { paragraphs } = aRichArticle()
    for (const { source, stem, options, key, explanation } of composeAll()) {
      expect(paragraphs[source.paragraph]!.slice(source.start, source.end)).toBe(source.sentence)
      expect(explanation).toContain(source.sentence)
      const asked = readStem(stem)?.filling ?? stem.replace('____', options[key[0]!]!)
      expect(asked === '' || paragraphs.join('\n').includes(asked)).toBe(true)
    }
  })

  it('asks one item a sentence', () => {
    for (const seed of seeds) {
      const items = composeItems(aRichArticle(), quizAids({ seed }))
      const places = items.map(({ source }) => `${source.paragraph}:${source.start}`)
      expect(new Set(places).size).toBe(places.length)
    }
  })

  it('leaves a sentence with a figure to the figure, where the section has enough others', () => {
    const article = aRichArticle()
    article.paragraphs = [
      article.paragraphs[0]!,
      '先定议题，把话头交给群众。',
      '再定规矩，把事情议出结果。' +
        '议事会照着写成一张纸的规矩办事，谁来主持、谁来记录、谁来回话都写得明白。' +
        '今年以来，按新规矩主持议事会的有138名，大家轮着来。' +
        '议事会的规矩由大家逐条商量，写好之后念给不识字的老人听，听不明白的地方再改。' +
        '规矩贴在村口的布告栏，哪一条没有照办，谁都可以在下一次会上提出来。',
      '后抓落实，把清单贴到墙上。',
    ]
    for (const seed of seeds) {
      const items = composeItems(article, quizAids({ seed }))
      const quoted = items.flatMap(({ stem }) => {
        const read = readStem(stem)
        return read?.name === 'lead' ? [read.filling] : []
      })
      expect(quoted).toHaveLength(3)
      expect(quoted.join('')).not.toContain('138')
      expect(blanked(items)).toHaveLength(1)
    }
  })

  it('keeps an item’s id when another paragraph is corrected', () => {
    const corrected = aRichArticle()
    corrected.paragraphs[0] = '桑溪县把议事桌搬到了打谷场上。'
    const ids = new Set(composeAll(corrected).map((item) => item.id))
    for (const item of composeAll()) expect(ids).toContain(item.id)
  })
})

describe('sentences that carry no item', () => {
  const without = (parts: object, word: string) => {
    const cited = composeAll(aRichArticle(), parts).map((item) => item.source.sentence)
    expect(cited.some((sentence) => sentence.includes(word))).toBe(false)
  }

  it('are those that hold a fixed term', () => without({ fixedTerms: ['生产路'] }, '生产路'))
  it('are those that hold a word of the operator’s list', () =>
    without({ avoidedWords: ['夜校'] }, '夜校'))
  it('are those that hold a name not to be shown', () =>
    without({ hiddenNames: ['生产路'] }, '生产路'))
  it('are those that the extractor doubts', () => {
    const { paragraphs } = aRichArticle()
    const start = paragraphs[3]!.indexOf('生产路')
    without({ damaged: [{ paragraph: 3, start, end: start + 3 }] }, '生产路')
  })
})

describe('options of a figure', () => {
  it('share the key’s form, ascend, and none stands in the article', () => {
    const whole = aRichArticle().paragraphs.join('')
    const figures = blanked(composeAll()).filter((item) => /^\d+\D*$/.test(item.options[0]!))
    expect(figures.length).toBeGreaterThan(20)
    for (const { options, key } of figures) {
      const values = options.map((option) => Number.parseInt(option, 10))
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(new Set(options.map((option) => option.replace(/\d/g, '#'))).size).toBe(1)
      options.forEach((option, i) => {
        if (i !== key[0]) expect(whole).not.toMatch(new RegExp(`(^|\\D)${option}`))
      })
    }
  })
})

describe('true/false items', () => {
  const statements = (parts = {}) =>
    composeAll(aRichArticle(), parts).filter(({ kind }) => kind === 'true-false')

  it('are made only where the operator switched them on', () => {
    expect(statements()).toEqual([])
    expect(statements({ trueFalse: true }).length).toBeGreaterThan(10)
  })

  it('are true about half of the time', () => {
    const made = statements({ trueFalse: true })
    const share = made.filter(({ key }) => key[0] === 0).length / made.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })
})
