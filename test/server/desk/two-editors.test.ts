import { accountOf, claimedTwice } from '../../../src/core/desk/account'
import { addEntry, beginDesk, type Deed } from '../../../src/core/desk/log'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { stateOf } from '../../../src/server/operations/desk/read-draft'
import type { DraftReply, EntryReply } from '../../../src/contract/draft'
import { anyAction } from '../../support/a-draft'
import { bring, deskPeople } from '../../support/at-the-desk'
import { generatePage } from '../../support/page-generator/generate-page'
import { addPerson, ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let tokens: string[]
beforeAll(async () => {
  server = await testServer()
  const { editor } = await deskPeople(server)
  const second = { branch: null, roles: [{ role: 'editor' as const }] }
  tokens = [editor, await addPerson(server.parts, 'gao', second)]
})
afterAll(() => server.close())

/** An editor's window: what it has seen, and nothing newer. */
interface Window {
  token: string
  entries: EntryReply[]
}

it('two editors at 200 random edits: each is stored as it was done, or its editor is told', async () => {
  const { body } = await bring(server, tokens[0]!, generatePage('jumbled-ocr', 77).text)
  const path = `/desk/drafts/${body.id}`
  const opened = (await ask(server, tokens[0]!, 'GET', path)).body as DraftReply
  const windows: Window[] = tokens.map((token) => ({ token, entries: [] }))
  const random = seededRandom('two editors')
  const chance = () => random.below(1_000_003) / 1_000_003
  const stored = new Map<string, Deed>()
  const told = { stored: 0, refused: 0, merged: 0, unfit: 0 }
  for (let at = 0; at < 200; at++) {
    const window = windows[random.below(2)]!
    const local = stateOf(opened, window.entries)
    const deed = anyAction(local.draft, chance, `x${at}`)
    const tried = addEntry(local, { id: `e${at}`, by: 'me', deed })
    // The desk itself refuses what does not fit what its editor sees.
    if (tried.kind === 'refused') {
      told.unfit++
      continue
    }
    const seen = window.entries.length
    const entries = [{ id: `e${at}`, deed }]
    const reply = await ask(server, window.token, 'POST', `${path}/entries`, { seen, entries })
    expect([200, 409]).toContain(reply.status)
    window.entries = [...window.entries, ...reply.body.entries]
    if (reply.status === 200) {
      told.stored++
      if (reply.body.entries.length > 1) told.merged++
      stored.set(`e${at}`, deed)
    } else {
      told.refused++
      expect(reply.body.message).toMatch(/没有保存/)
      expect(reply.body.refused).toBe(`e${at}`)
    }
  }
  const { entries } = (await ask(server, tokens[0]!, 'GET', path)).body as DraftReply
  expect(entries).toHaveLength(stored.size)
  for (const { id, deed } of entries) expect(deed).toEqual(stored.get(id))
  let desk = beginDesk(opened.base)
  for (const entry of entries) {
    const added = addEntry(desk, entry as Parameters<typeof addEntry>[1])
    expect(added.kind).toBe('added')
    if (added.kind === 'added') desk = added.state
  }
  expect(accountOf(opened.source, desk.draft).lost).toBe(0)
  expect(claimedTwice(opened.source, desk.draft)).toBe(0)
  expect(told.stored).toBeGreaterThan(60)
  expect(told.merged).toBeGreaterThan(5)
  expect(told.refused).toBeGreaterThan(5)
})
