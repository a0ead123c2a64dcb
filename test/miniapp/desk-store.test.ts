import type { DraftReply, EntryReply } from '../../src/contract/draft'
import type { Action } from '../../src/core/desk/action'
import { beginDraft } from '../../src/core/desk/begin-draft'
import { addEntry, beginDesk, inTheWay, type Deed } from '../../src/core/desk/log'
import { textOf } from '../../src/core/desk/pieces'
import type { DeskGateway } from '../../src/miniapp/desk/desk-gateway'
import { createDeskStore } from '../../src/miniapp/desk/desk-store'
import type { Pending } from '../../src/miniapp/desk/pending'
import { aPage, articleNumber } from '../support/a-page'

const page = aPage(
  [1, 2].map((number) =>
    articleNumber(number, { paragraphs: [`第${number}篇的头一段。`, `第${number}篇的后一段。`] }),
  ),
)
const source = page.articles
  .flatMap(({ headline, paragraphs }) => [headline, ...paragraphs])
  .join('\n')
const base = beginDraft(source, page)
const [first, second] = base.articles

/** The service's side for one page, and a window of 沈 on it. Requests wait while `held`. */
function aDesk() {
  const stored: EntryReply[] = []
  let held: Promise<void> = Promise.resolve()
  const add = (by: string, name: string, deeds: { id: string; deed: Deed }[]) => {
    for (const { id, deed } of deeds)
      stored.push({ id, by, name, deed, number: stored.length + 1, at: '2031-03-05T01:00:00Z' })
  }
  const stateNow = () =>
    stored.reduce((desk, { id, by, deed }) => {
      const added = addEntry(desk, { id, by, deed: deed as Deed })
      if (added.kind === 'refused') throw new Error(added.because)
      return added.state
    }, beginDesk(base))
  const gateway = {
    open: async () =>
      ({
        id: 'd',
        base,
        source,
        stage: 'editing',
        entries: [...stored],
        me: { id: 'shen', name: '沈', roles: ['editor'] },
      }) as unknown as DraftReply,
    entries: async (_: string, after: number) => ({
      stage: 'editing',
      entries: stored.slice(after),
    }),
    send: async (_: string, seen: number, batch: { id: string; deed: Deed }[]) => {
      await held
      const since = stored.slice(seen)
      for (const one of batch) {
        const entry = { ...one, by: 'shen' }
        const isMet =
          inTheWay(stateNow(), entry, seen, new Set(batch.map(({ id }) => id))).length > 0
        if (isMet || addEntry(stateNow(), entry).kind === 'refused')
          return {
            kind: 'refused',
            reply: {
              code: 'changed-meanwhile-here',
              message: '没有保存。',
              refused: one.id,
              stage: 'editing',
              entries: since,
            },
          }
      }
      add('shen', '沈', batch)
      return { kind: 'stored', reply: { stage: 'editing', entries: stored.slice(seen) } }
    },
  } as unknown as DeskGateway
  let kept: Pending[] = []
  let ids = 0
  const store = createDeskStore({
    gateway,
    draft: 'd',
    newId: () => `s${++ids}`,
    storage: { read: () => kept, write: (_, pending) => void (kept = pending) },
  })
  return {
    store,
    /** 何 does something at another window. */
    other: (deed: Action) => add('he', '何', [{ id: `h${stored.length}`, deed }]),
    /** So does 沈. */
    ownOther: (deed: Action) => add('shen', '沈', [{ id: `o${stored.length}`, deed }]),
    /** Requests are not answered until what comes out is called. */
    hold() {
      let release: () => void = () => undefined
      held = new Promise((resolve) => (release = resolve))
      return () => release()
    },
    text: (block: string) =>
      [...store.getState().desk!.draft.articles.flatMap(({ blocks }) => blocks)]
        .filter(({ id }) => id === block)
        .map(textOf)
        .join(),
  }
}

const paragraphs = (article = first!) => article.blocks.filter(({ role }) => role === 'paragraph')
const insert = (block: { id: string }, start: number, text: string): Action => ({
  ...{ kind: 'edit', block: block.id, start, end: start, was: '', text },
})

describe('what is on its way while others change the same article', () => {
  it('is told with its words and let go: its place may be another by now', async () => {
    const desk = aDesk()
    const store = desk.store
    await store.getState().open()
    const [block] = paragraphs()
    const length = textOf(block!).length
    const answer = desk.hold()
    store.getState().act({ kind: 'county', article: second!.id, county: '桑溪县' })
    const exchanged = store.getState().exchange()
    await Promise.resolve()
    // Not seen in this window when it writes behind the same paragraph.
    desk.other(insert(block!, 0, '何写在前面。'))
    store.getState().act(insert(block!, length, '沈写在后面。'))
    answer()
    await exchanged
    await store.getState().exchange()
    const { unsaved, pending, saving } = store.getState()
    expect(desk.text(block!.id)).toBe(`何写在前面。${textOf(block!)}`)
    expect(unsaved).toEqual(['有一步没有存上。您写的是：“沈写在后面。”'])
    expect([pending, saving]).toEqual([[], 'saved'])
  })

  it('is told the same where the other window is one’s own', async () => {
    const desk = aDesk()
    const { open, act, exchange } = desk.store.getState()
    await open()
    const [block] = paragraphs()
    const answer = desk.hold()
    act({ kind: 'county', article: second!.id, county: '桑溪县' })
    const exchanged = exchange()
    await Promise.resolve()
    desk.ownOther(insert(block!, 0, '先写在前面。'))
    act(insert(block!, textOf(block!).length, '后写在后面。'))
    const shown: string[] = []
    desk.store.subscribe(() => shown.push(desk.text(block!.id)))
    answer()
    await exchanged
    await exchange()
    // Not for a moment does it stand elsewhere than where it was written.
    expect(shown.filter((text) => text.includes('先写') && text.includes('后写'))).toEqual([])
    expect(desk.text(block!.id)).toBe(`先写在前面。${textOf(block!)}`)
    expect(desk.store.getState().unsaved).toEqual(['有一步没有存上。您写的是：“后写在后面。”'])
  })

  it('follows what was done in its own window before it was answered', async () => {
    const desk = aDesk()
    const { open, act, exchange } = desk.store.getState()
    await open()
    const [block] = paragraphs()
    const answer = desk.hold()
    act(insert(block!, 0, '一。'))
    const exchanged = exchange()
    await Promise.resolve()
    act(insert(block!, 2, '二。'))
    act(insert(block!, 4, '三。'))
    answer()
    await exchanged
    await exchange()
    expect(desk.text(block!.id)).toBe(`一。二。三。${textOf(block!)}`)
    expect(desk.store.getState()).toMatchObject({ unsaved: [], pending: [], saving: 'saved' })
  })

  it('is stored where others changed another article', async () => {
    const desk = aDesk()
    await desk.store.getState().open()
    const [block] = paragraphs()
    const answer = desk.hold()
    desk.store.getState().act(insert(block!, 0, '沈。'))
    desk.other(insert(paragraphs(second)[0]!, 0, '何。'))
    answer()
    await desk.store.getState().exchange()
    expect(desk.store.getState()).toMatchObject({ unsaved: [], pending: [], saving: 'saved' })
    expect(desk.store.getState().notice).toBe('何刚刚改了 1 处，已经合进来。')
  })
})

describe('words that were not stored', () => {
  it('stand until they are taken away, whatever is told after them', async () => {
    const desk = aDesk()
    const { open, act, exchange, dismiss } = desk.store.getState()
    await open()
    const [one, two] = paragraphs()
    const answer = desk.hold()
    act(insert(one!, 0, '第一句。'))
    act(insert(two!, 0, '第二句。'))
    desk.other(insert(one!, 0, '何。'))
    answer()
    await exchange()
    desk.other(insert(paragraphs(second)[0]!, 0, '何。'))
    await exchange()
    const told = desk.store.getState().unsaved.join()
    for (const words of ['第一句。', '第二句。']) expect(told).toContain(`您写的是：“${words}”`)
    expect(desk.store.getState().notice).toContain('已经合进来')
    dismiss()
    expect(desk.store.getState()).toMatchObject({ unsaved: [], notice: null })
  })

  it('are told where the text they were for is gone', async () => {
    const desk = aDesk()
    const { open, act, exchange } = desk.store.getState()
    await open()
    const [one, two] = paragraphs()
    desk.other({ kind: 'join', block: one!.id, next: two!.id })
    await exchange()
    expect(act(insert(two!, 0, '没处放。'))).toBe(false)
    expect(desk.store.getState().unsaved).toEqual(['这段文字已经不在这里了。您写的是：“没处放。”'])
  })
})
