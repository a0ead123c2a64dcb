import type { EntriesReply, DraftReply } from '../../src/contract/draft'
import type { Deed } from '../../src/core/desk/log'
import { ask, addPerson } from './people'
import { generatePage } from './page-generator/generate-page'
import type { TestServer } from './test-server'

/** The three who make an edition, and their tokens. */
export interface DeskPeople {
  editor: string
  proofreader: string
  signatory: string
}

export async function deskPeople({ parts }: TestServer): Promise<DeskPeople> {
  const add = (id: string, ...roles: ('editor' | 'proofreader' | 'signatory')[]) =>
    addPerson(parts, id, { branch: null, roles: roles.map((role) => ({ role })) })
  return {
    editor: await add('shen', 'editor', 'signatory'),
    proofreader: await add('he', 'proofreader'),
    signatory: await add('lin', 'signatory'),
  }
}

/** A made-up page as its file would hold it. */
export const aPageText = (seed = 1) => generatePage('clean', seed).text

let address = 0
/** Sends the bytes of a page. */
export async function bring(
  { app }: TestServer,
  token: string,
  bytes: Buffer | string,
  query = '',
) {
  address += 1
  const reply = await app.inject({
    method: 'POST',
    url: `/api/desk/drafts${query}`,
    payload: bytes,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
    },
    remoteAddress: `10.9.${(address >> 8) & 255}.${address & 255}`,
  })
  return { status: reply.statusCode, body: reply.json() }
}

/** Every entry has an id of its own. */
let made = 0

/** One editor's window on a draft. */
export async function openDraft(server: TestServer, token: string, id: string) {
  const open = async () =>
    (await ask(server, token, 'GET', `/desk/drafts/${id}`)).body as DraftReply
  let seen = (await open()).entries.length
  return {
    open,
    seen: () => seen,
    /** As if this window had last looked then. */
    lookedAt: (number: number) => {
      seen = number
    },
    async deed(deed: Deed, entry = `deed-${++made}`) {
      const reply = await ask(server, token, 'POST', `/desk/drafts/${id}/entries`, {
        seen,
        entries: [{ id: entry, deed }],
      })
      if (reply.status === 200) seen = lastOf(reply.body, seen)
      return reply
    },
    async step(
      step: { kind: string; why?: string; tell?: string; publishAt?: string },
      entry = `step-${++made}`,
    ) {
      const reply = await ask(server, token, 'POST', `/desk/drafts/${id}/steps`, {
        id: entry,
        seen,
        step,
      })
      if (reply.status === 200) seen = lastOf(reply.body, seen)
      return reply
    },
    async look() {
      seen = (await open()).entries.length
    },
  }
}

const lastOf = ({ entries }: EntriesReply, seen: number) =>
  entries[entries.length - 1]?.number ?? seen
