import type { DraftReply } from '../../src/contract/draft'
import { stateOf } from '../../src/server/operations/desk/read-draft'
import { aPageText, bring, openDraft, type DeskPeople } from './at-the-desk'
import type { TestServer } from './test-server'

export const DATED = {
  kind: 'facts',
  facts: { date: '2031-03-05', startsOn: '2031-03-10' },
} as const

/** A made-up page of its own, as the signatory has it before them. Out: its id and their window. */
export async function pageToSign(server: TestServer, people: DeskPeople, seed: number) {
  const { body } = await bring(server, people.editor, aPageText(seed))
  const id = body.id as string
  const editor = await openDraft(server, people.editor, id)
  await editor.deed(DATED)
  await handOn(server, people, id)
  return { id, signatory: await openDraft(server, people.signatory, id) }
}

/** From the editor to the signatory. */
export async function handOn(server: TestServer, people: DeskPeople, id: string): Promise<void> {
  await (await openDraft(server, people.editor, id)).step({ kind: 'handed-on' })
  await (await openDraft(server, people.proofreader, id)).step({ kind: 'handed-on' })
}

export async function sign(server: TestServer, people: DeskPeople, id: string, publishAt?: string) {
  const step = { kind: 'signed', ...(publishAt !== undefined && { publishAt }) }
  return (await openDraft(server, people.signatory, id)).step(step)
}

export const draftNow = (reply: DraftReply) => stateOf(reply, reply.entries).draft

/** Puts words before the first paragraph of an article. */
export async function putBefore(
  server: TestServer,
  people: DeskPeople,
  id: string,
  text: string,
  article = 0,
): Promise<void> {
  const editor = await openDraft(server, people.editor, id)
  const block = draftNow(await editor.open()).articles[article]!.blocks.find(
    ({ role }) => role === 'paragraph',
  )!
  await editor.deed({ kind: 'edit', block: block.id, start: 0, end: 0, was: '', text })
}
