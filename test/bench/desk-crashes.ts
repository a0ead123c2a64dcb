import type { BroughtReply, DraftListReply, DraftReply } from '../../src/contract/draft'
import { accountOf } from '../../src/core/desk/account'
import { addEntry } from '../../src/core/desk/log'
import { everyBlock } from '../../src/core/desk/place-of-doubt'
import { textOf } from '../../src/core/desk/pieces'
import { seededRandom, type SeededRandom } from '../../src/core/random/seeded-random'
import { anyAction } from '../support/a-draft'
import { launch } from '../support/browser'
import { generatePage } from '../support/page-generator/generate-page'
import { DeskService, foldOf, pause } from './desk-service'
import { DeskTab } from './desk-tab'

/** What is ended hard, in turn. */
const KILLED = ['tab', 'service', 'database'] as const

/**
 * Crashes in the middle of editing: the editor's tab, the service and the database, −9 each in turn, while a tab
 * edits by keys and a program sends random deeds to another page as fast as they are answered. What the tab showed
 * as done, and what the service acknowledged, must be there afterwards. Needs a built dist/h5 and CHROMIUM_PATH.
 * `npm run bench -- desk-crashes [rounds]`
 */
export async function run([rounds = '20']: string[]): Promise<void> {
  const service = await DeskService.begin()
  const browser = await launch()
  const random = seededRandom('desk crashes')
  const tab = new DeskTab(browser, service.address)
  const count = { tab: 0, service: 0, database: 0 }
  const total = { shown: 0, lostOfTab: 0, acknowledged: 0, cutOff: 0, lostOfService: 0, ended: 0 }
  try {
    await tab.begin(generatePage('jumbled-ocr', 10).text)
    await service.enter()
    const { drafts } = (await service.ask<DraftListReply>('GET', '/desk/drafts')).body
    const page = drafts[0]!.id
    const rush = await Rush.begin(service, random)
    for (let round = 0; round < Number(rounds); round++) {
      const killed = KILLED[round % KILLED.length]!
      count[killed]++
      const stop = { now: false }
      const rushing = rush.until(stop, `r${round}`)
      const before = 1 + random.below(3)
      for (let at = 0; at < before; at++) await tab.step(random, `改${round}之${at}。`)
      if (killed === 'tab') {
        if (random.below(2) === 0) await tab.beginTyping()
        await tab.crash()
        total.shown += before
      } else {
        const step = tab.step(random, `改${round}之后。`)
        await (killed === 'service' ? service.kill() : service.killDatabase())
        // The tab goes on without its service: what it shows as done then counts as well.
        await step
        await tab.step(random, `断线${round}。`)
        total.shown += before + 2
      }
      stop.now = true
      total.cutOff += await rushing
      for (let tries = 0; tries < 300; tries++) {
        if (service.ended) {
          total.ended++
          await service.start()
        }
        const up = await service.ask('GET', rush.url).catch(() => null)
        if (up?.status === 200) break
        await pause(100)
      }
      if (killed === 'tab') await tab.open(page)
      if (!(await tab.saved())) throw new Error(`round ${round}: the tab did not store what waits`)
      // What is lost once stays lost: the last round counts.
      total.lostOfTab = await lostOf(tab, service, page)
      if (total.lostOfTab > 0)
        console.log(`round ${round} (${killed}): ${total.lostOfTab} not there`)
      total.lostOfService = await rush.lost()
    }
    total.acknowledged = rush.stored.length
    console.log(
      `crashes ${rounds}: tab ${count.tab}, service ${count.service}, database ${count.database} (started again ${total.ended} times); ` +
        `edits the tab showed as done ${total.shown}, lost ${total.lostOfTab}; ` +
        `edits the service acknowledged ${total.acknowledged}, lost ${total.lostOfService}; cut off unanswered ${total.cutOff}`,
    )
    if (total.lostOfTab + total.lostOfService > 0) process.exitCode = 1
  } finally {
    await tab.end()
    await browser.close()
    await service.end()
  }
}

/** Of what the tab showed as done, how much the service does not have. */
async function lostOf(tab: DeskTab, service: DeskService, page: string): Promise<number> {
  const reply = (await service.ask<DraftReply>('GET', `/desk/drafts/${page}`)).body
  const { draft } = foldOf(reply)
  const { lost } = accountOf(reply.source, draft)
  if (lost !== 0) throw new Error(`${lost} characters without a place`)
  const texts = new Map([...everyBlock(draft)].map(({ block }) => [block.id, textOf(block)]))
  const settled = draft.doubts.filter((one) => one.settled !== null).length
  const gone = tab.shown.written.filter(({ block, mark }) => !texts.get(block)?.includes(mark))
  return gone.length + Math.max(0, tab.shown.settled - settled)
}

/** Random deeds to a page of its own, each sent as soon as the one before is answered. */
class Rush {
  readonly stored: string[] = []

  private constructor(
    private readonly service: DeskService,
    private readonly random: SeededRandom,
    readonly url: string,
  ) {}

  static async begin(service: DeskService, random: SeededRandom): Promise<Rush> {
    const page = Buffer.from(generatePage('jumbled-ocr', 42).text)
    const { body } = await service.ask<BroughtReply>('POST', '/desk/drafts', page)
    return new Rush(service, random, `/desk/drafts/${body.id}`)
  }

  /** Out: how many were sent and not answered. */
  async until(stop: { now: boolean }, name: string): Promise<number> {
    const reply = await this.service.ask<DraftReply>('GET', this.url)
    let state = foldOf(reply.body)
    let seen = reply.body.entries.length
    const chance = () => this.random.below(1_000_003) / 1_000_003
    for (let at = 0; !stop.now; at++) {
      const deed = anyAction(state.draft, chance, `${name}x${at}`)
      const id = `${name}e${at}`
      const added = addEntry(state, { id, by: reply.body.me.id, deed })
      if (added.kind === 'refused' || added.state === state) continue
      const sent = await this.service
        .ask('POST', `${this.url}/entries`, { seen, entries: [{ id, deed }] })
        .catch(() => null)
      if (sent?.status !== 200) return 1
      this.stored.push(id)
      state = added.state
      seen++
      // An editor's tab beside it wants its turn.
      await pause(40)
    }
    return 0
  }

  async lost(): Promise<number> {
    const { body } = await this.service.ask<DraftReply>('GET', this.url)
    const kept = new Set(body.entries.map(({ id }) => id))
    return this.stored.filter((id) => !kept.has(id)).length
  }
}
