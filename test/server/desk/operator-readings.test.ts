import { sql } from 'kysely'
import { soundedOut } from '../../../src/core/listening/readings'
import { createParts, operatorTextsOfCheckout } from '../../../src/server/create-parts'
import { makeNextClip } from '../../../src/server/operations/audio/make-clip'
import { beginOperator } from '../../../src/server/operations/operator-lists/begin-operator'
import type { Voice } from '../../../src/server/voice/voice'
import { articleNumber, aPage, publishPage } from '../../support/a-page'
import { addPerson, ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

const said: string[] = []
let fails = false
/** A voice that keeps what it is told to say. */
const voice: Voice = {
  id: 'made-up',
  media: 'audio/wav',
  script: (text, readings) => {
    if (fails) throw new Error('killed between')
    return [soundedOut(text, readings)]
  },
  speak: async (script) => {
    said.push(...script)
    return { kind: 'spoken', sound: Buffer.from('RIFF') }
  },
}

let server: TestServer
let operator: string
const { pronunciations } = operatorTextsOfCheckout()

beforeAll(async () => {
  server = await testServer({ voice })
  await beginOperator(server.parts, operatorTextsOfCheckout())
  operator = await addPerson(server.parts, 'yun', {
    branch: null,
    roles: [{ role: 'operator' }],
  })
  const articles = [
    articleNumber(1, { paragraphs: ['桥头把灯装到路口。', '夜里亮堂多了。'] }),
    articleNumber(2, { paragraphs: ['一共装了26盏。'] }),
  ]
  await publishPage(server.parts, aPage(articles))
  while ((await makeNextClip(server.parts)) !== 'none-due') void 0
})
afterAll(() => server.close())

const put = (content: string, seen: number) =>
  ask(server, operator, 'PUT', '/desk/operator-data/pronunciations', {
    ...{ id: `v-${seen}-${content.length}`, seen, content, note: '' },
  })
const count = async (table: string) =>
  (
    await sql<{ count: number }>`SELECT count(*)::int AS count FROM ${sql.table(table)}`.execute(
      server.database,
    )
  ).rows[0]!.count

describe('a changed reading', () => {
  it('leaves nothing behind when it ends in the middle', async () => {
    fails = true
    const reply = await put(`${pronunciations}\n桥头 桥 qiáo 乔\n`, 1)
    fails = false
    expect(reply.status).toBe(500)
    expect(await count('operator_version')).toBe(11)
    expect(server.parts.operator.readings.some(({ name }) => name === '桥头')).toBe(false)
  })

  it('makes anew only what it is heard in, by a process that knows it only then as well', async () => {
    const stale = createParts(
      server.database,
      server.parts.config,
      { ...server.parts.operator },
      server.parts.now,
      null,
      voice,
    )
    const before = said.length
    expect((await put(`${pronunciations}\n桥头 桥 qiáo 乔\n`, 1)).status).toBe(200)
    while ((await makeNextClip(stale)) !== 'none-due') void 0
    expect(said.slice(before)).toEqual(['乔头把灯装到路口。'])
  })

  it('is heard before it takes effect, and nothing is kept of that', async () => {
    const clips = await count('audio_clip')
    const words = (content: string, text: string) =>
      ask(server, operator, 'POST', '/desk/words', { content, text })
    const reply = await words('桥头 头 tóu 投\n', '桥头')
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'audio/wav'])
    expect(said[said.length - 1]).toBe('桥投')
    expect((await words('桥头 头\n', '桥头')).status).toBe(422)
    expect(await count('audio_clip')).toBe(clips)
  })
})
