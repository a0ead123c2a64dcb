import { applyAction } from '../../../src/core/desk/apply-action'
import type { Draft, DraftArticle } from '../../../src/core/desk/draft'
import { doubtLines, outlinesOf, partsOf } from '../../../src/core/desk/outlines'
import type { LaidRun, PageLayout } from '../../../src/core/edition/page-layout'

/** Lines of ten characters, 100 points long and 10 high, one below another from (left, top); 12 points a line. */
const columnAt = (left: number, top: number, from: number, lines: number[]): LaidRun[] =>
  lines.map((length, line) => [
    from + lines.slice(0, line).reduce((sum, one) => sum + one, 0),
    length,
    left,
    top + 12 * line,
    left + 10 * length,
    top + 12 * line + 10,
    0,
  ])

const page = (runs: LaidRun[]): PageLayout => ({
  page: 1,
  width: 400,
  height: 600,
  runs,
  pictures: [],
})

const article = (
  id: string,
  ...texts: [id: string, at: number, length: number][]
): DraftArticle => ({
  id,
  place: null,
  county: null,
  reporters: [],
  day: null,
  items: { dropped: [], own: [] },
  blocks: texts.map(([block, at, length]) => ({
    id: block,
    role: 'paragraph',
    pieces: [{ at, length, text: '字'.repeat(length) }],
  })),
})

const draftOf = (...articles: DraftArticle[]): Draft => ({
  articles,
  captions: [],
  furniture: [],
  loose: [],
  doubts: [],
  facts: {
    date: null,
    pageNumber: null,
    pageTitle: null,
    editors: {},
    publisher: [],
    channel: null,
    startsOn: null,
  },
})

const shapes = (draft: Draft, runs: LaidRun[], block: string) =>
  outlinesOf(draft, page(runs)).find((one) => one.block === block)?.shapes

describe('the outline of a text', () => {
  it('goes around its lines, steps in behind the last one, and not before an indented first one', () => {
    const runs: LaidRun[] = [[0, 8, 20, 0, 100, 10, 0], ...columnAt(0, 12, 8, [10, 4])]
    expect(shapes(draftOf(article('a', ['b1', 0, 22])), runs, 'b1')).toEqual([
      [
        [100, 0],
        [100, 24],
        [40, 24],
        [40, 34],
        [0, 34],
        [0, 0],
      ],
    ])
  })

  it('is a shape in each column that the text runs through', () => {
    const runs = [...columnAt(0, 500, 0, [10, 10]), ...columnAt(120, 0, 20, [10])]
    const found = shapes(draftOf(article('a', ['b1', 0, 30])), runs, 'b1')
    expect(found).toHaveLength(2)
    expect(found![1]).toEqual([
      [220, 0],
      [220, 10],
      [120, 10],
      [120, 0],
    ])
  })

  it('takes of a line that two texts share to each its characters', () => {
    const runs = columnAt(0, 0, 0, [10])
    const draft = draftOf(article('a', ['b1', 0, 4]), article('c', ['b2', 4, 6]))
    const sides = (block: string) => shapes(draft, runs, block)![0]!.map(([x]) => x)
    expect([Math.max(...sides('b1')), Math.min(...sides('b2'))]).toEqual([40, 40])
  })

  it('joins what stands side by side on a line, and follows type that runs down', () => {
    const parted: LaidRun[] = [
      [0, 3, 0, 0, 30, 10, 0],
      [3, 3, 45, 0, 75, 10, 0],
    ]
    expect(shapes(draftOf(article('a', ['b1', 0, 6])), parted, 'b1')).toHaveLength(1)
    expect(partsOf([[0, 4, 0, 0, 10, 80, 1]], 1, 2)).toEqual([
      { left: 0, right: 10, top: 20, bottom: 60 },
    ])
  })

  it('is not there for a text that the page does not print', () => {
    const draft = draftOf(article('a', ['b1', 0, 10]))
    draft.articles[0]!.blocks.push({
      id: 'w1',
      role: 'kicker',
      pieces: [{ at: null, length: 0, text: '编辑写的' }],
    })
    expect(outlinesOf(draft, page(columnAt(0, 0, 0, [10]))).map(({ block }) => block)).toEqual([
      'b1',
    ])
  })

  it('goes with the text to another article at once', () => {
    const runs = columnAt(0, 0, 0, [10, 10, 10])
    const draft = draftOf(article('a', ['b1', 0, 10], ['b2', 10, 10]), article('c', ['b3', 20, 10]))
    const moved = applyAction(draft, {
      kind: 'move',
      block: 'b2',
      to: { article: 'c' },
      role: 'paragraph',
      before: null,
    })
    if (moved.kind === 'refused') throw new Error(moved.because)
    const owner = outlinesOf(moved.draft, page(runs)).find(({ block }) => block === 'b2')
    expect(owner?.list).toEqual({ article: 'c' })
    expect(owner?.shapes).toEqual(shapes(draft, runs, 'b2'))
  })
})

describe('a doubt on the page', () => {
  it('is a line under its characters, in both places where a join parts them', () => {
    const runs = [...columnAt(0, 500, 0, [10]), ...columnAt(120, 0, 10, [10])]
    const draft = draftOf(article('a', ['b1', 0, 20]))
    const place = {
      list: { article: 'a' },
      block: draft.articles[0]!.blocks[0]!,
      start: 8,
      end: 12,
    }
    expect(doubtLines(page(runs), place)).toEqual([
      { left: 80, right: 100, top: 500, bottom: 510 },
      { left: 120, right: 140, top: 0, bottom: 10 },
    ])
  })
})

describe('a picture of an article', () => {
  const picture = {
    id: 'f'.repeat(64),
    width: 600,
    height: 400,
    caption: '',
    description: '',
    cover: false,
    people: 'unsaid' as const,
  }
  const draft = draftOf(article('a', ['b1', 0, 10]), article('c', ['b3', 20, 10]))
  const done = (from: Draft, action: Parameters<typeof applyAction>[1]) => {
    const result = applyAction(from, action)
    return result.kind === 'applied' ? result.draft : result.because
  }
  const given = done(draft, { kind: 'picture', article: 'a', picture }) as Draft

  it('is given, stays with the text when articles are joined, and can be dropped', () => {
    expect(given.articles[0]!.picture).toEqual(picture)
    const joined = done(given, { kind: 'join-articles', article: 'a', into: 'c' }) as Draft
    expect(joined.articles[0]!.picture).toEqual(picture)
    const dropped = done(given, { kind: 'drop-picture', article: 'a' }) as Draft
    expect(dropped.articles[0]!.picture).toBeUndefined()
    expect(done(draft, { kind: 'drop-picture', article: 'a' })).toBe('no-change')
  })

  it('is no cover before somebody has spoken for the people in it', () => {
    const cover = (people: 'unsaid' | 'nobody' | 'agreed') =>
      done(draft, { kind: 'picture', article: 'a', picture: { ...picture, people, cover: true } })
    expect(cover('unsaid')).toBe('no-consent')
    expect((cover('nobody') as Draft).articles[0]!.picture!.cover).toBe(true)
    expect((cover('agreed') as Draft).articles[0]!.picture!.cover).toBe(true)
  })
})
