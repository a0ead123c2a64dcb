import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { CardReply } from '../../src/contract/card'
import type { BroughtReply, DraftReply } from '../../src/contract/draft'
import type { EditionReply } from '../../src/contract/edition'
import type { Action } from '../../src/core/desk/action'
import { pageOfDraft } from '../../src/core/desk/page-of-draft'
import { generatePage } from '../support/page-generator/generate-page'
import { scoredGold, type Gold } from './desk-gold'
import { planTo } from './desk-plan'
import { DeskService, foldOf } from './desk-service'
import { scorePage, type ScoredPage } from './extract-score'

/** A day for a page that prints none. */
const ANY_DAY = '2026-11-23'

/**
 * Actions and seconds of program time from a file to its signed edition, over HTTP, one request an action:
 * (i) with what the program found, only the date filled in and a headline where it found none; (ii) with every doubt settled and every text put right by
 * the gold. An editor's own time is in neither.
 * `npm run bench -- desk [--page FILE --gold FILE.json] [--out FILE.json]`; without a page a made-up one is taken.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      page: { type: 'string' },
      gold: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const made = values.page ? null : generatePage('jumbled-ocr', 41)
  const page = made ? Buffer.from(made.text) : await readFile(values.page!)
  const gold =
    made?.gold ?? (values.gold && (JSON.parse(await readFile(values.gold, 'utf8')) as Gold))
  await way('(i) as the program found it', page, gold || null, nameHeadless)
  if (!gold) return
  const published = await way(
    '(ii) by the gold',
    page,
    gold,
    (reply) => planTo(foldOf(reply).draft, gold).actions,
  )
  if (values.out) await writeFile(values.out, JSON.stringify(published, null, 2))
}

/** What the desk asks of an editor in any case: a headline where none was found. Here the words a text begins with. */
const nameHeadless = (reply: DraftReply): Action[] =>
  pageOfDraft(foldOf(reply).draft)
    .articles.filter(({ headline }) => headline === '')
    .map(({ id, paragraphs }, at) => ({
      kind: 'write',
      article: id,
      role: 'headline',
      block: `named${at}`,
      text: paragraphs.join('').slice(0, 12),
    }))

async function way(
  name: string,
  page: Buffer,
  gold: Gold | null,
  plan: (reply: DraftReply) => Action[],
): Promise<ScoredPage> {
  const service = await DeskService.begin()
  try {
    await service.enter()
    const ask = async <Body>(method: string, url: string, body?: object): Promise<Body> => {
      const answer = await service.ask<Body>(method, url, body)
      if (answer.status !== 200) throw new Error(`${url} ${JSON.stringify(answer.body)}`)
      return answer.body
    }
    const began = performance.now()
    const { id } = await ask<BroughtReply>('POST', '/desk/drafts', page)
    const brought = performance.now()
    const url = `/desk/drafts/${id}`
    const reply = await ask<DraftReply>('GET', url)
    const opened = performance.now()
    const planned = plan(reply)
    const date = reply.base.facts.date ?? ANY_DAY
    // The date is filled in where the page prints none, first of all.
    const dated = planned.length === 0 || reply.base.facts.date === null
    const actions: Action[] = [
      ...(dated ? [{ kind: 'facts' as const, facts: { date } }] : []),
      ...planned,
    ]
    let seen = 0
    let slowest = 0
    const working = performance.now()
    for (const deed of actions) {
      const sent = performance.now()
      await ask('POST', `${url}/entries`, { seen, entries: [{ id: `a${seen}`, deed }] })
      slowest = Math.max(slowest, performance.now() - sent)
      seen++
    }
    for (const kind of ['handed-on', 'handed-on', 'signed'])
      await ask('POST', `${url}/steps`, { id: `step${seen}`, seen: seen++, step: { kind } })
    const ended = performance.now()
    const seconds = opened - began + ended - working
    const kinds = [...new Set(actions.map(({ kind }) => kind))]
      .map((kind) => `${kind} ${actions.filter((one) => one.kind === kind).length}`)
      .join(', ')
    console.log(
      `${name}: ${actions.length + 4} actions (file, ${kinds}, 3 steps), ${seconds.toFixed(0)} ms of program time ` +
        `(reading ${(brought - began).toFixed(0)} ms, slowest action ${slowest.toFixed(0)} ms)`,
    )
    const published = await publishedPage(ask, (await ask<DraftReply>('GET', url)).editionId!)
    if (gold) tell(gold, published)
    return published
  } finally {
    await service.end()
  }
}

/** The edition as readers get it. */
async function publishedPage(
  ask: <Body>(method: string, url: string) => Promise<Body>,
  editionId: string,
): Promise<ScoredPage> {
  const edition = await ask<EditionReply>('GET', `/editions/${editionId}`)
  const cards = await Promise.all(
    edition.cards.map(({ id, version }) =>
      ask<CardReply>('GET', `/cards/${id}/versions/${version}`),
    ),
  )
  return {
    articles: cards.flatMap((card) => (card.kind === 'article' ? [card] : [])),
    captions: cards.flatMap(({ captions }) => captions),
  }
}

/** Against the gold, and what differs where it is not the same. */
function tell(gold: Gold, published: ScoredPage): void {
  const scores = scorePage(scoredGold(gold), published)
  const { astray, ...rates } = scores
  const said = Object.entries(scores).map(([name, value]) => `${name} ${value ?? '–'}`)
  const isSame = astray === 0 && Object.values(rates).every((rate) => rate === null || rate === 1)
  console.log(`  ${isSame ? 'equal to the gold' : 'against the gold'}: ${said.join(', ')}`)
}
