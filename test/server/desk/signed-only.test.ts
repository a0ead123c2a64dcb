import { jest } from '@jest/globals'
import type { ArticleCard } from '../../../src/core/cards/card'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { isUnreachable } from '../../../src/server/database/database'
import { publishNextDue } from '../../../src/server/operations/desk/publish-due'
import { handOn, pageToSign, putBefore, sign } from '../../support/a-signed-page'
import { deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

// Each step publishes, deals or reads a whole page.
jest.setTimeout(600_000)

/** Steps tried on each page; `SIGNED_STEPS` for more. */
const STEPS = Number(process.env.SIGNED_STEPS ?? 60)

let server: TestServer
let people: DeskPeople
let clock = Date.parse('2031-03-06T10:00:00+08:00')
beforeAll(async () => {
  server = await testServer({ now: () => new Date(clock) })
  people = await deskPeople(server)
})
afterAll(() => server.close())

const textOf = ({ headline, paragraphs }: ArticleCard) => JSON.stringify([headline, paragraphs])
const MINUTE_MS = 60_000
/** So many minutes ahead, in the service's form. */
const minuteIn = (minutes: number) =>
  `${new Date(clock + minutes * MINUTE_MS + 8 * 3600_000).toISOString().slice(0, 16)}+08:00`

it('no sequence of signing, timing, calling off, opening again, taking away and giving back leaves readers with a text that nobody signed', async () => {
  const random = seededRandom('signed only')
  const { id } = await pageToSign(server, people, 700)
  const window = (by: keyof DeskPeople) => openDraft(server, people[by], id)
  const preview = async () =>
    (await ask(server, people.editor, 'GET', `/desk/drafts/${id}/preview`)).body
      .cards as ArticleCard[]
  const ids = (await preview()).filter(({ kind }) => kind === 'article').map((card) => card.id)
  const editionId = (await preview())[0]!.editionId
  const signed = new Set<string>()
  const away = new Set<string>()
  const served = { times: 0, texts: new Set<string>() }
  const acts: Record<string, () => Promise<unknown>> = {
    async sign() {
      const cards = await preview()
      const at = random.below(2) === 0 ? undefined : minuteIn(1 + random.below(30))
      const { status } = await sign(server, people, id, at)
      if (status === 200)
        for (const card of cards) if (card.kind === 'article') signed.add(textOf(card))
    },
    sendBack: async () => (await window('signatory')).step({ kind: 'sent-back' }),
    move: async () =>
      (await window('signatory')).step({ kind: 'rescheduled', publishAt: minuteIn(5) }),
    publishNow: async () => (await window('signatory')).step({ kind: 'rescheduled' }),
    callOff: async () => (await window('editor')).step({ kind: 'unscheduled' }),
    reopen: async () => (await window('editor')).step({ kind: 'reopened', why: 'erratum' }),
    edit: () =>
      putBefore(server, people, id, `改${random.below(1000)}，`, random.below(ids.length)),
    handOn: () => handOn(server, people, id),
    async withdraw() {
      const card = ids[random.below(ids.length)]!
      const { status } = await ask(
        server,
        people.editor,
        'POST',
        `/desk/cards/${card}/withdrawal`,
        {
          id: `w${clock}`,
          reason: '核对',
        },
      )
      if (status === 204) away.add(card)
    },
    async restore() {
      const card = ids[random.below(ids.length)]!
      const { status } = await ask(
        server,
        people.signatory,
        'POST',
        `/desk/cards/${card}/restoration`,
        { id: `b${clock}`, reason: '核对过' },
      )
      if (status === 200) away.delete(card)
    },
    async wait() {
      clock += random.below(20) * MINUTE_MS
      await publishNextDue(server.parts, isUnreachable)
    },
  }
  /** Mostly what leads on, so that readers get something; else anything. */
  const onward: Record<string, string[]> = {
    editing: ['edit', 'edit', 'handOn'],
    proofreading: ['handOn'],
    signing: ['sign'],
    scheduled: ['wait', 'wait', 'withdraw'],
    published: ['reopen', 'reopen', 'withdraw', 'restore'],
  }
  const names = Object.keys(acts)
  const one = (list: string[]) => list[random.below(list.length)]!
  for (let step = 0; step < STEPS; step++) {
    clock += 1000
    const { stage } = (await ask(server, people.editor, 'GET', `/desk/drafts/${id}`)).body
    await acts[random.below(3) === 0 ? one(names) : one(onward[stage]!)]!()
    const { cards = [] } = (await ask(server, null, 'GET', `/editions/${editionId}`)).body
    for (const { id: card, version, kind } of cards) {
      expect(away.has(card)).toBe(false)
      if (kind !== 'article') continue
      const { body } = await ask(server, null, 'GET', `/cards/${card}/versions/${version}`)
      expect(signed.has(textOf(body))).toBe(true)
      served.times++
      served.texts.add(textOf(body))
    }
  }
  // The sequence led to readers, and with more than one text an article.
  expect(served.texts.size).toBeGreaterThan(ids.length)
  console.log(
    `${STEPS} steps, ${signed.size} texts signed, ${served.texts.size} of them read by readers, looked at ${served.times} times`,
  )
})
