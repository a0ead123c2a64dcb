import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DraftReply } from '../../src/contract/draft'
import { foldLog, addEntry, type DeskState } from '../../src/core/desk/log'
import { openDoubts } from '../../src/core/desk/place-of-doubt'
import { accountOf } from '../../src/core/desk/account'
import { seededRandom } from '../../src/core/random/seeded-random'
import { readPostmaster } from '../../src/server/database/embedded/postmaster'
import { isDeed } from '../../src/core/desk/step'
import { anyAction } from '../support/a-draft'
import { generatePage } from '../support/page-generator/generate-page'

const PORT = 34_590 + (process.pid % 400)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const address = `http://127.0.0.1:${PORT}/api`

interface Asking {
  token: string
}

async function ask(asking: Asking | null, method: string, url: string, body?: object | string) {
  const isText = typeof body === 'string'
  const reply = await fetch(address + url, {
    method,
    headers: {
      ...(asking && { authorization: `Bearer ${asking.token}` }),
      ...(body !== undefined && {
        'content-type': isText ? 'application/octet-stream' : 'application/json',
      }),
    },
    body: body === undefined ? undefined : isText ? body : JSON.stringify(body),
  })
  return { status: reply.status, body: (await reply.json()) as never }
}

async function start(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/commands/start.ts'], {
    env: { ...process.env, PORT: String(PORT), DATA_FOLDER: folder, WEB_BUILD: 'off' },
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 600; tries++) {
    const isUp = await ask(null, 'GET', '/health').then(
      ({ status }) => status === 200,
      () => false,
    )
    if (isUp) return child
    await pause(100)
  }
  throw new Error('the service did not come up')
}

const foldOf = (reply: DraftReply): DeskState =>
  foldLog(
    reply.base,
    reply.entries.flatMap(({ id, by, deed }) => (isDeed(deed) ? [{ id, by, deed }] : [])),
  )

/**
 * The desk on a made-up jumbled page: program time from file to published edition with all doubts settled as
 * suggested, then `rounds` crashes in the middle of edits, −9 to the service and to its database in turn.
 * `npm run bench -- desk [rounds]`
 */
export async function run([rounds = '20']: string[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'meiri-desk-'))
  let service = await start(folder)
  try {
    const { token } = (await ask(null, 'POST', '/demo-sessions', { role: 'editor' })).body as Asking
    const me = { token }
    await way(me)
    let acknowledged = 0
    let lost = 0
    let failed = 0
    /** Times the service ended with its database and was started again from outside. */
    let ended = 0
    const random = seededRandom('desk crashes')
    const chance = () => random.below(1_000_003) / 1_000_003
    const { id } = (
      (await ask(me, 'POST', '/desk/drafts', generatePage('jumbled-ocr', 42).text)) as {
        body: { id: string }
      }
    ).body
    const draftUrl = `/desk/drafts/${id}`
    const stored: string[] = []
    for (let round = 0; round < Number(rounds); round++) {
      let reply = (await ask(me, 'GET', draftUrl)).body as DraftReply
      let state = foldOf(reply)
      let seen = reply.entries.length
      let isOver = false
      const kill = pause(150 + random.below(500)).then(async () => {
        const postmaster = await readPostmaster(path.join(folder, 'database', 'cluster'))
        if (round % 2 === 1 && postmaster) process.kill(postmaster.pid, 'SIGKILL')
        else service.kill('SIGKILL')
        isOver = true
      })
      for (let at = 0; !isOver; at++) {
        const deed = anyAction(state.draft, chance, `r${round}x${at}`)
        const entry = { id: `r${round}e${at}`, by: reply.me.id, deed }
        const added = addEntry(state, entry)
        if (added.kind === 'refused' || added.state === state) continue
        const sent = await ask(me, 'POST', `${draftUrl}/entries`, {
          seen,
          entries: [{ id: entry.id, deed }],
        }).catch(() => null)
        if (sent?.status !== 200) {
          failed++
          break
        }
        acknowledged++
        stored.push(entry.id)
        state = added.state
        seen++
      }
      await kill
      if (round % 2 === 0) {
        while (service.signalCode === null) await pause(20)
        service = await start(folder)
      }
      for (let tries = 0; tries < 300; tries++) {
        const up = await ask(me, 'GET', draftUrl).catch(() => null)
        if (up?.status === 200) break
        if (service.exitCode !== null || service.signalCode !== null) {
          ended++
          service = await start(folder)
        }
        await pause(100)
      }
      reply = (await ask(me, 'GET', draftUrl)).body as DraftReply
      const kept = new Set(reply.entries.map((one) => one.id))
      lost += stored.filter((one) => !kept.has(one)).length
      const { lost: characters } = accountOf(reply.source, foldOf(reply).draft)
      if (characters !== 0) throw new Error(`${characters} characters without a place`)
    }
    console.log(
      `crashes ${rounds}, edits acknowledged ${acknowledged}, cut off ${failed}, acknowledged edits lost ${lost}; the service ended with its database ${ended} times`,
    )
  } finally {
    if (service.exitCode === null && service.signalCode === null) {
      service.kill('SIGTERM')
      await new Promise((resolve) => service.once('exit', resolve))
    }
    await rm(folder, { recursive: true, force: true })
  }
}

/** From the file to readers, by the program's clock alone: an editor's own time is not in it. */
async function way(me: Asking): Promise<void> {
  const began = performance.now()
  let actions = 0
  const page = generatePage('jumbled-ocr', 41).text
  const { id } = ((await ask(me, 'POST', '/desk/drafts', page)) as { body: { id: string } }).body
  const brought = performance.now()
  const url = `/desk/drafts/${id}`
  const reply = (await ask(me, 'GET', url)).body as DraftReply
  const doubts = openDoubts(foldOf(reply).draft)
  let seen = 0
  const post = async (path: string, body: object) => {
    const { status, body: answer } = await ask(me, 'POST', url + path, body)
    if (status !== 200) throw new Error(`${path} ${status} ${JSON.stringify(answer)}`)
    actions++
    seen++
  }
  const facts = { date: '2026-11-23' }
  await post('/entries', { seen, entries: [{ id: 'f', deed: { kind: 'facts', facts } }] })
  let settled = 0
  for (const { doubt, place } of doubts) {
    // What an earlier change took along is settled by it; the date is.
    const now = foldOf((await ask(me, 'GET', url)).body as DraftReply)
    if (!openDoubts(now.draft).some((one) => one.doubt.id === doubt.id)) continue
    const text = doubt.suggestion
    const deed =
      text === null || !place
        ? { kind: 'settle', doubt: doubt.id, how: 'kept' }
        : { kind: 'settle', doubt: doubt.id, how: 'accepted', text }
    await post('/entries', { seen, entries: [{ id: `s-${doubt.id}`, deed }] })
    settled++
  }
  for (const [at, kind] of ['handed-on', 'handed-on', 'signed'].entries())
    await post('/steps', { id: `step-${at}`, seen, step: { kind } })
  const ended = performance.now()
  const s = (ms: number) => (ms / 1000).toFixed(2)
  console.log(
    `page of ${reply.source.length} characters: read in ${s(brought - began)} s; ${doubts.length} doubts, ${settled} settled one by one; ` +
      `${actions} actions, ${s(ended - began)} s of program time from file to published`,
  )
}
