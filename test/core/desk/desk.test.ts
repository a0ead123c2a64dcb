import type { ParsedPageFound } from '../../../src/core/edition/edition'
import type { Action } from '../../../src/core/desk/action'
import { applyAction } from '../../../src/core/desk/apply-action'
import { accountOf } from '../../../src/core/desk/account'
import { beginDraft } from '../../../src/core/desk/begin-draft'
import type { Draft } from '../../../src/core/desk/draft'
import { addEntry, beginDesk, inTheWay, type DeskState } from '../../../src/core/desk/log'
import { pageOfDraft } from '../../../src/core/desk/page-of-draft'
import { changeBetween, changeOnto, textOf } from '../../../src/core/desk/pieces'
import { openDoubts } from '../../../src/core/desk/place-of-doubt'
import { aPage, articleNumber } from '../../support/a-page'

const SOURCE = [
  '桑溪县：把议事桌搬到打谷场',
  '桑溪县柳堰镇后塘材的打谷场上',
  '一本民情册走活一座山',
  '又摆起了长条桌。大家谈修路。',
  '驻村干部带着一本民情册。',
  '3版编辑部电话',
].join('\n')

function page(): ParsedPageFound {
  const blank = { byline: null, reporters: [], kicker: null, subhead: null, column: null }
  return aPage(
    [
      articleNumber(1, {
        ...blank,
        headline: '桑溪县：把议事桌搬到打谷场',
        paragraphs: ['桑溪县柳堰镇后塘材的打谷场上又摆起了长条桌。大家谈修路。'],
      }),
      articleNumber(2, {
        ...blank,
        headline: '一本民情册走活一座山',
        paragraphs: ['驻村干部带着一本民情册。'],
      }),
    ],
    {
      doubts: [
        {
          kind: 'look-alike',
          where: 'paragraph',
          articleId: 'article001',
          paragraph: 0,
          start: 8,
          end: 9,
          suggestion: '村',
        },
        {
          kind: 'unusual-fixed-term',
          where: 'paragraph',
          articleId: 'article002',
          paragraph: 0,
          start: 0,
          end: 4,
          suggestion: null,
        },
      ],
    },
  )
}

const begun = () => beginDraft(SOURCE, page())

function after(draft: Draft, ...actions: Action[]): Draft {
  return actions.reduce((now, action) => {
    const result = applyAction(now, action)
    if (result.kind === 'refused') throw new Error(`${action.kind}: ${result.because}`)
    return result.draft
  }, draft)
}

const body = (draft: Draft, article: string) =>
  draft.articles.find(({ id }) => id === article)!.blocks.filter(({ role }) => role === 'paragraph')

describe('what the program left over', () => {
  it('is on the desk as text without a place', () => {
    const draft = begun()
    expect(draft.loose.map(textOf)).toEqual(['3版编辑部电话'])
    expect(accountOf(SOURCE, draft)).toMatchObject({ loose: 7, furniture: 0, lost: 0 })
  })

  it('counts as furniture once an editor puts it there', () => {
    const draft = after(begun(), {
      kind: 'move',
      block: begun().loose[0]!.id,
      to: 'furniture',
      role: 'furniture',
      before: null,
    })
    expect(accountOf(SOURCE, draft)).toMatchObject({ loose: 0, furniture: 7, lost: 0 })
  })
})

describe('a doubt', () => {
  it('about a political term comes before one about a character', () => {
    expect(openDoubts(begun()).map(({ doubt }) => doubt.kind)).toEqual([
      'unusual-fixed-term',
      'look-alike',
    ])
  })

  it('that is accepted changes the character it is about and nothing else', () => {
    const draft = after(begun(), { kind: 'settle', doubt: 'd1', how: 'accepted', text: '村' })
    expect(textOf(body(draft, 'article001')[0]!)).toBe(
      '桑溪县柳堰镇后塘村的打谷场上又摆起了长条桌。大家谈修路。',
    )
    expect(accountOf(SOURCE, draft)).toMatchObject({ struck: 1, added: 1, lost: 0 })
    expect(openDoubts(draft)).toHaveLength(1)
  })

  it('stays at its character when the paragraph is cut before it and put into another article', () => {
    const [paragraph] = body(begun(), 'article001')
    const draft = after(
      begun(),
      { kind: 'split', block: paragraph!.id, at: 6, newBlock: 'half' },
      {
        kind: 'move',
        block: 'half',
        to: { article: 'article002' },
        role: 'paragraph',
        before: null,
      },
      { kind: 'settle', doubt: 'd1', how: 'accepted', text: '村' },
    )
    expect(textOf(body(draft, 'article002')[1]!)).toBe(
      '后塘村的打谷场上又摆起了长条桌。大家谈修路。',
    )
  })

  it('is no more when the editor has changed the character by hand', () => {
    const [paragraph] = body(begun(), 'article001')
    const edit = { block: paragraph!.id, start: 8, end: 9, was: '材', text: '村' }
    const draft = after(begun(), { kind: 'edit', ...edit })
    expect(openDoubts(draft).map(({ doubt }) => doubt.id)).toEqual(['d2'])
    expect(
      applyAction(draft, { kind: 'settle', doubt: 'd1', how: 'accepted', text: '村' }),
    ).toEqual({ kind: 'refused', because: 'changed-meanwhile' })
  })
})

describe('a headline', () => {
  it('that takes the place of another leaves that one as a paragraph', () => {
    const [paragraph] = body(begun(), 'article002')
    const to = { article: 'article002' }
    const draft = after(begun(), {
      kind: 'move',
      block: paragraph!.id,
      to,
      role: 'headline',
      before: null,
    })
    const [, second] = pageOfDraft(draft).articles
    expect(second).toMatchObject({
      headline: '驻村干部带着一本民情册。',
      paragraphs: ['一本民情册走活一座山'],
    })
  })
})

describe('an article', () => {
  it('joined to another leaves nothing behind', () => {
    const draft = after(begun(), {
      kind: 'join-articles',
      article: 'article002',
      into: 'article001',
    })
    expect(pageOfDraft(draft).articles.map(({ paragraphs }) => paragraphs.slice(1))).toEqual([
      ['一本民情册走活一座山', '驻村干部带着一本民情册。'],
    ])
    expect(accountOf(SOURCE, draft)).toMatchObject({ loose: 7, lost: 0 })
  })
})

describe('an edit that does not fit any more', () => {
  it('is refused when other words stand there', () => {
    const [paragraph] = body(begun(), 'article001')
    const edit = { block: paragraph!.id, start: 8, end: 9, was: '村', text: '庄' }
    expect(applyAction(begun(), { kind: 'edit', ...edit })).toEqual({
      kind: 'refused',
      because: 'changed-meanwhile',
    })
  })
})

describe('two editors', () => {
  const edit = (article: string, was: string, text: string): Action => {
    const [paragraph] = body(begun(), article)
    const start = textOf(paragraph!).indexOf(was)
    return { kind: 'edit', block: paragraph!.id, start, end: start + was.length, was, text }
  }
  const add = (state: DeskState, by: string, id: string, deed: Action) => {
    const added = addEntry(state, { id, by, deed })
    if (added.kind === 'refused') throw new Error(added.because)
    return added.state
  }
  const first = () => add(beginDesk(begun()), 'shen', 'e1', edit('article001', '修路', '修桥'))

  it('are merged when they work on two articles', () => {
    const entry = { id: 'e2', by: 'he', deed: edit('article002', '驻村', '包村') }
    expect(inTheWay(first(), entry, 0)).toEqual([])
    const state = add(first(), 'he', 'e2', entry.deed)
    // What the first takes back does not touch what the second did.
    const undone = addEntry(state, { id: 'e3', by: 'shen', deed: { kind: 'undo', entry: 'e1' } })
    expect(undone.kind === 'added' && pageOfDraft(undone.state.draft).articles).toMatchObject([
      { paragraphs: ['桑溪县柳堰镇后塘材的打谷场上又摆起了长条桌。大家谈修路。'] },
      { paragraphs: ['包村干部带着一本民情册。'] },
    ])
  })

  it('are told when the other changed the same article since', () => {
    const entry = { id: 'e2', by: 'he', deed: edit('article001', '长条桌', '方桌') }
    expect(inTheWay(first(), entry, 0)).toMatchObject([{ id: 'e1', by: 'shen' }])
    expect(inTheWay(first(), entry, 1)).toEqual([])
  })

  it('are told as well where both are windows of one, but for what one window sends at once', () => {
    const entry = { id: 'e2', by: 'shen', deed: edit('article001', '长条桌', '方桌') }
    expect(inTheWay(first(), entry, 0)).toMatchObject([{ id: 'e1' }])
    expect(inTheWay(first(), entry, 0, new Set(['e1', 'e2']))).toEqual([])
  })

  it('cannot take back what the other has built on', () => {
    const state = add(first(), 'he', 'e2', edit('article001', '材', '村'))
    const undo = { id: 'e3', by: 'shen', deed: { kind: 'undo', entry: 'e1' } as const }
    expect(addEntry(state, undo)).toEqual({ kind: 'refused', because: 'later-changes' })
  })
})

describe('the change between two texts', () => {
  it('is the smallest stretch that differs', () => {
    expect(changeBetween('后塘材的', '后塘村的')).toEqual({ start: 2, end: 3, text: '村' })
    expect(changeBetween('一桌，，把', '一桌，把')).toEqual({ start: 3, end: 4, text: '' })
    expect(changeBetween('一样', '一样')).toBeNull()
  })
})

describe('what one typed into a text while another changed it', () => {
  const opened = '一二三四五六'
  it.each([
    ['behind the other', '一二三四五六七', '零一二三四五六', '零一二三四五六七'],
    ['before the other', '零一二三四五六', '一二三四五', '零一二三四五'],
    ['behind a stretch that the other took away', '一二三四五六七', '五六', '五六七'],
    [
      'where the other wrote at the same end',
      '一二三四五六甲',
      '一二三四五六乙',
      '一二三四五六甲乙',
    ],
    ['alone', '一六', opened, '一六'],
  ])('stands %s', (_, typed, now, both) => {
    const change = changeOnto(opened, typed, now)
    if (!change || change === 'meets') throw new Error(String(change))
    expect(now.slice(0, change.start) + change.text + now.slice(change.end)).toBe(both)
  })

  it('is said to meet where both changed the same place', () => {
    expect(changeOnto(opened, '一二甲四五六', '一二乙四五六')).toBe('meets')
    expect(changeOnto(opened, '一二三甲四五六', '一六')).toBe('meets')
    expect(changeOnto(opened, opened, '一六')).toBeNull()
  })
})
