import { spawn } from 'node:child_process'
import { jest } from '@jest/globals'
import { sql } from 'kysely'
import pg from 'pg'
import { isUnreachable } from '../../../src/server/database/database'
import { startJobs } from '../../../src/server/jobs/start-jobs'
import { publishNextDue } from '../../../src/server/operations/desk/publish-due'
import { handOn, pageToSign, putBefore, sign } from '../../support/a-signed-page'
import { deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

// Several pages are read, signed and published in one test.
jest.setTimeout(180_000)

const BEGAN = '2031-03-06T10:00:00+08:00'
const AT = '2031-03-08T09:30+08:00'
let server: TestServer
let people: DeskPeople
let clock = Date.parse(BEGAN)
beforeAll(async () => {
  server = await testServer({ now: () => new Date(clock) })
  people = await deskPeople(server)
})
afterAll(() => server.close())
beforeEach(() => {
  clock = Date.parse(BEGAN)
  server.parts.operator.hiddenNames = []
})
// What one test leaves waiting is not due in the next.
afterEach(() =>
  sql`UPDATE draft SET stage = 'editing', publish_at = NULL, signed_digest = NULL, held = NULL
    WHERE stage = 'scheduled'`.execute(server.database),
)

let seed = 300
const toSign = () => pageToSign(server, people, ++seed)
const due = () => publishNextDue(server.parts, isUnreachable)
const open = async (id: string) => (await openDraft(server, people.editor, id)).open()
const scheduled = async () => {
  const page = await toSign()
  const reply = await sign(server, people, page.id, AT)
  expect([reply.status, reply.body.stage]).toEqual([200, 'scheduled'])
  return page.id
}
const lastOf = async (id: string) => {
  const { entries } = await open(id)
  return entries[entries.length - 1]!
}
/** What anybody could read, by every route there is for it. */
async function readable(id: string): Promise<string[]> {
  const reply = await ask(server, people.editor, 'GET', `/desk/drafts/${id}/preview`)
  const cards = reply.body.cards as { id: string; editionId: string; headline: string }[]
  const { id: card, editionId, headline } = cards[0]!
  const word = encodeURIComponent(headline.slice(0, 4))
  const found: string[] = []
  for (const url of [
    `/cards/${card}`,
    `/cards/${card}/versions/1`,
    `/cards/${card}/audio`,
    `/cards/${card}/related-practices`,
    `/editions/${editionId}`,
    `/editions/${editionId}/recording`,
  ])
    if ((await ask(server, null, 'GET', url)).status !== 404) found.push(url)
  for (const url of ['/editions', '/study-days/2031-03-10', `/search?q=${word}`])
    if ((await ask(server, null, 'GET', url)).text.includes(card)) found.push(url)
  return found
}

describe('signed for a time', () => {
  it('is read by nobody before, on any route, and by everybody after', async () => {
    const id = await scheduled()
    clock = Date.parse(AT) - 1
    expect(await due()).toBe('none-due')
    expect(await readable(id)).toEqual([])
    clock = Date.parse(AT)
    expect(await due()).toBe('published')
    expect((await readable(id)).length).toBeGreaterThanOrEqual(5)
    expect(await lastOf(id)).toMatchObject({ name: '定时发布', deed: { kind: 'published' } })
    expect(await due()).toBe('none-due')
    const { rows } = await sql<{ name: string }>`
      SELECT signature.name FROM signature JOIN draft USING (edition_id) WHERE draft.id = ${id}
      ORDER BY signature.id`.execute(server.database)
    expect(rows.map(({ name }) => name)).toEqual(['名shen', '名he', '名lin'])
  })

  it('is published at once, and says when, where the service was down at its time', async () => {
    const id = await scheduled()
    clock = Date.parse(AT) + 3 * 3600_000
    expect(await due()).toBe('published')
    expect((await lastOf(id)).at).toBe(new Date(clock).toISOString())
  })

  it('is published once by several processes that look at the same moment', async () => {
    const ids = [await scheduled(), await scheduled(), await scheduled()]
    clock = Date.parse(AT)
    const ends = [1, 2, 3, 4].map(() => startJobs(server.parts, () => undefined, 5))
    for (let waited = 0; waited < 400; waited++) {
      const stages = await Promise.all(ids.map(async (id) => (await open(id)).stage))
      if (stages.every((stage) => stage === 'published')) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await Promise.all(ends.map((end) => end()))
    for (const id of ids) {
      const { entries, stage } = await open(id)
      expect(stage).toBe('published')
      expect(entries.filter(({ deed }) => deed.kind === 'published')).toHaveLength(1)
    }
  })

  it('takes no deed until then', async () => {
    const id = await scheduled()
    const editor = await openDraft(server, people.editor, id)
    const reply = await editor.deed({ kind: 'facts', facts: { pageTitle: '别的' } })
    expect([reply.status, reply.body.code]).toEqual([409, 'not-your-turn'])
  })

  it('needs a time that is there, still to come, and within 60 days', async () => {
    const { id } = await toSign()
    const code = async (publishAt: string) => (await sign(server, people, id, publishAt)).body.code
    expect(await code('2031-02-30T09:30+08:00')).toBe('no-such-time')
    expect(await code('2031-03-06T24:00+08:00')).toBe('no-such-time')
    expect(await code('2031-03-06T10:00+08:00')).toBe('time-passed')
    expect(await code('2031-05-05T10:01+08:00')).toBe('time-too-far')
    expect(await code('2031-03-08 09:30')).toBe('bad-request')
    expect((await sign(server, people, id, '2031-03-06T10:01+08:00')).status).toBe(200)
  })

  it('gets another time, is published now, or goes back to the editor', async () => {
    const [later, now, back] = [await scheduled(), await scheduled(), await scheduled()]
    const stepOf = async (
      id: string,
      by: keyof DeskPeople,
      step: { kind: string; publishAt?: string },
    ) => (await openDraft(server, people[by], id)).step(step)
    const moved = { kind: 'rescheduled', publishAt: '2031-03-09T08:00+08:00' }
    expect((await stepOf(later, 'proofreader', moved)).body.code).toBe('not-your-step')
    expect((await stepOf(later, 'signatory', moved)).body.stage).toBe('scheduled')
    expect((await stepOf(now, 'signatory', { kind: 'rescheduled' })).body.stage).toBe('published')
    expect((await stepOf(back, 'editor', { kind: 'unscheduled' })).body.stage).toBe('editing')
    clock = Date.parse(AT)
    expect(await due()).toBe('none-due')
    const listed = (await ask(server, people.editor, 'GET', '/desk/drafts')).body.drafts
    expect(listed.find((one: { id: string }) => one.id === later)).toMatchObject({
      stage: 'scheduled',
      publishAt: '2031-03-09T08:00+08:00',
    })
    expect((await sign(server, people, back)).body.code).toBe('not-your-turn')
    clock = Date.parse('2031-03-09T08:00:00+08:00')
    expect(await due()).toBe('published')
  })
})

describe('what changed between signing and the time', () => {
  it('holds the page with a sentence: a name that is not to be shown, with the article', async () => {
    const id = await scheduled()
    const [article] = (await ask(server, people.editor, 'GET', `/desk/drafts/${id}/preview`)).body
      .cards
    const name = article.paragraphs[0].slice(0, 3)
    server.parts.operator.hiddenNames = [name]
    clock = Date.parse(AT)
    expect(await due()).toBe('held')
    const { deed } = await lastOf(id)
    expect(deed).toMatchObject({
      kind: 'held',
      why: expect.stringContaining(`《${article.headline}》里有“暂不展示”的姓名“${name}”`),
    })
    expect(await readable(id)).toEqual([])
    expect(await due()).toBe('none-due')
    // The signatory asks again: still not; once the list is put right it goes out.
    const now = async () =>
      (await openDraft(server, people.signatory, id)).step({ kind: 'rescheduled' })
    expect((await now()).body.code).toBe('hidden-name')
    server.parts.operator.hiddenNames = []
    expect((await now()).body.stage).toBe('published')
  })

  it('holds the page where a card was taken away that the signatory saw', async () => {
    const { id } = await toSign()
    await sign(server, people, id)
    await (await openDraft(server, people.editor, id)).step({ kind: 'reopened', why: 'erratum' })
    await putBefore(server, people, id, '勘误后，')
    await handOn(server, people, id)
    await sign(server, people, id, AT)
    const preview = await ask(server, people.editor, 'GET', `/desk/drafts/${id}/preview`)
    const [, gone] = preview.body.cards
    clock += 60_000
    await ask(server, people.editor, 'POST', `/desk/cards/${gone.id}/withdrawal`, {
      id: `w-${id}`,
      reason: '要核对',
    })
    clock = Date.parse(AT)
    expect(await due()).toBe('held')
    expect(JSON.stringify((await lastOf(id)).deed)).toContain(gone.headline)
    expect((await open(id)).stage).toBe('scheduled')
  })

  it('is rolled back whole when it is cut off, and comes again', async () => {
    const id = await scheduled()
    clock = Date.parse(AT)
    const cutOff = new Error('Connection terminated')
    const { transaction } = server.parts
    const dying = {
      ...server.parts,
      transaction: ((work) =>
        transaction(async (parts) => {
          await work(parts)
          throw cutOff
        })) as typeof transaction,
    }
    await expect(publishNextDue(dying, isUnreachable)).rejects.toThrow('Connection')
    expect(await readable(id)).toEqual([])
    expect((await open(id)).stage).toBe('scheduled')
    expect(await due()).toBe('published')
  })

  it('is published once by another process when one is killed -9 in the middle of it', async () => {
    const id = await scheduled()
    await sql`UPDATE draft SET publish_at = now() - interval '1 minute' WHERE id = ${id}`.execute(
      server.database,
    )
    // The lock that every import takes: who publishes waits for it with the draft in hand.
    const lock = await holdImports(server)
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/due-process.ts'], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: server.url },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await lock.waitedFor()
    const dead = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await dead
    await lock.release()
    expect(await readable(id)).toEqual([])
    clock = Date.now()
    for (let tries = 0; tries < 200 && (await open(id)).stage !== 'published'; tries++) await due()
    const { entries, stage } = await open(id)
    expect(stage).toBe('published')
    expect(entries.filter(({ deed }) => deed.kind === 'published')).toHaveLength(1)
  })
})

/** Holds the lock of imports in a session of its own. */
async function holdImports({ url }: TestServer) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SELECT pg_advisory_lock(20260102)')
  const count = `SELECT count(*)::int AS waiting FROM pg_locks
    WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  return {
    async waitedFor() {
      for (;;) {
        const { rows } = await client.query<{ waiting: number }>(count)
        if (rows[0]!.waiting > 0) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    release: () => client.end(),
  }
}
