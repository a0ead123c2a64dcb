import { sql } from 'kysely'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DraftPicture } from '../../../src/core/desk/draft'
import { captionsOf } from '../../../src/core/desk/page-of-draft'
import { captionWords } from '../../../src/core/edition/picture'
import { readPage } from '../../../src/server/pdf/read-page'
import { readPicture } from '../../../src/server/pictures/read-picture'
import { withdrawCard } from '../../../src/server/operations/desk/withdraw-card'
import { aPageText, bring, deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { addPerson, ask } from '../../support/people'
import { aJpeg, aPng, aThumbnail, aWebp } from '../../support/pictures'
import { testServer, type TestServer } from '../../support/test-server'
import { typesetPage } from '../../support/page-typesetter/typeset-page'

let server: TestServer
let people: DeskPeople
beforeAll(async () => {
  server = await testServer({ now: () => new Date('2031-03-06T02:00:00Z') })
  people = await deskPeople(server)
})
afterAll(() => server.close())

let seed = 300
async function aDraft(): Promise<string> {
  return (await bring(server, people.editor, aPageText(++seed))).body.id
}

let address = 0
async function send(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  token: string | null,
  bytes?: Buffer,
) {
  address += 1
  const reply = await server.app.inject({
    method,
    url: `/api${url}`,
    payload: bytes,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(bytes && { 'content-type': 'application/octet-stream' }),
    },
    remoteAddress: `10.8.${(address >> 8) & 255}.${address & 255}`,
  })
  const { statusCode: status, headers, rawPayload } = reply
  const isJson = String(headers['content-type']).startsWith('application/json')
  return { status, headers, bytes: rawPayload, body: isJson ? reply.json() : null }
}
const look = (draft: string) => `/desk/drafts/${draft}/page-picture`
const kept = (draft: string) => `/desk/drafts/${draft}/pictures`

const chosen = (more: Partial<DraftPicture>): DraftPicture => ({
  id: '',
  width: 600,
  height: 400,
  caption: '打谷场上议事。',
  description: '几位村民围着一张长桌坐着。',
  cover: false,
  people: 'unsaid',
  ...more,
})

/** A draft with a picture for its first article. */
async function aPictured(more: Partial<DraftPicture> = {}) {
  const draft = await aDraft()
  const { body } = await send('POST', kept(draft), people.editor, aJpeg({ filled: 64 + seed }))
  const editor = await openDraft(server, people.editor, draft)
  const article = (await editor.open()).base.articles[0]!.id
  const picture = chosen({ ...more, id: body.id })
  const added = await editor.deed({ kind: 'picture', article, picture })
  return { draft, article, picture, editor, added }
}

async function handOn(draft: string, editor: Awaited<ReturnType<typeof openDraft>>) {
  await editor.deed({ kind: 'facts', facts: { date: '2031-03-05', startsOn: '2031-03-10' } })
  await editor.step({ kind: 'handed-on' })
  const proofreader = await openDraft(server, people.proofreader, draft)
  return proofreader.step({ kind: 'handed-on' })
}

async function sign(draft: string) {
  const signatory = await openDraft(server, people.signatory, draft)
  const signed = await signatory.step({ kind: 'signed' })
  expect([signed.status, signed.body.stage]).toEqual([200, 'published'])
}

const served = async (id: string) => {
  const { body } = await send('GET', `/cards/${id}`, null)
  return (await send('GET', `/cards/${id}/versions/${body.version}`, null)).body
}

describe('the file of a page', () => {
  it('comes back byte for byte, as a download that runs nowhere', async () => {
    const text = aPageText(++seed)
    const { body } = await bring(server, people.editor, text)
    const reply = await send('GET', `/desk/drafts/${body.id}/original`, people.editor)
    expect([reply.status, reply.bytes.toString()]).toEqual([200, text])
    expect(reply.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain/),
      'content-disposition': `attachment; filename="${body.id}.txt"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('tells where the text of a typeset page stands', async () => {
    const { pdf } = typesetPage({ layout: 'modern', seed: 5 })
    // Read without the deadline of its thread, which a busy machine does not keep.
    server.parts.readPdf = (bytes, { page = 1 } = {}) =>
      readPage(pdfjs, new Uint8Array(bytes), page)
    const { body } = await bring(server, people.editor, Buffer.from(pdf))
    const draft = await (await openDraft(server, people.editor, body.id)).open()
    const { layout, source } = draft
    expect([draft.media, layout!.page]).toEqual(['pdf', 1])
    expect(layout!.runs.map(([at, length]) => source.slice(at, at + length)).join('')).toBe(
      source.replace(/\n/g, ''),
    )
    for (const [, , left, top, right, bottom] of layout!.runs) {
      expect(right).toBeGreaterThan(left)
      expect(bottom).toBeGreaterThan(top)
    }
    const reply = await send('GET', `/desk/drafts/${body.id}/original`, people.editor)
    expect(reply.headers['content-type']).toBe('application/pdf')
    expect(reply.bytes.equals(Buffer.from(pdf))).toBe(true)
  })
})

describe('what bytes show', () => {
  it('is read from them: JPEG, PNG and WebP', () => {
    expect(readPicture(aJpeg())).toEqual({ media: 'image/jpeg', width: 600, height: 400 })
    expect(readPicture(aPng())).toEqual({ media: 'image/png', width: 600, height: 400 })
    expect(readPicture(aWebp())).toEqual({ media: 'image/webp', width: 600, height: 400 })
  })

  it('is not the size of a picture inside the picture’s notes', () => {
    const noted = aJpeg({ before: [[0xe1, aThumbnail()]] })
    expect(readPicture(noted)).toMatchObject({ width: 600, height: 400 })
  })

  it('is nothing when the file is not whole, or says of itself what is not so', () => {
    for (const whole of [aJpeg(), aPng(), aWebp()])
      for (let end = 0; end < whole.length; end++)
        expect(readPicture(whole.subarray(0, end))).toBeNull()
    const longer = Buffer.from(aPng())
    longer.writeUInt32BE(0x7fffffff, 33)
    expect(readPicture(longer)).toBeNull()
    expect(readPicture(aPng({ width: 0 }))).toBeNull()
    const twoFrames = aJpeg({ before: [[0xc0, Buffer.from([8, 0, 9, 0, 9, 1, 0, 0, 0])]] })
    expect(readPicture(twoFrames)).toBeNull()
  })
})

describe('a picture of the page', () => {
  it('lies beside the draft, is replaced by the next one and can be taken away', async () => {
    const draft = await aDraft()
    const editor = await openDraft(server, people.editor, draft)
    expect((await editor.open()).pagePicture).toBeNull()
    // What it is called says nothing: bytes decide.
    const first = await send('PUT', look(draft), people.editor, aPng({ width: 3000 }))
    expect([first.status, first.body]).toEqual([
      200,
      { id: expect.stringMatching(/^[0-9a-f]{64}$/), width: 3000, height: 400 },
    ])
    const reply = await send('GET', look(draft), people.editor)
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^attachment; filename="[0-9a-f]{64}"$/),
    })
    const next = await send('PUT', look(draft), people.editor, aWebp())
    expect((await editor.open()).pagePicture).toEqual(next.body)
    expect((await send('DELETE', look(draft), people.editor)).status).toBe(204)
    expect((await editor.open()).pagePicture).toBeNull()
    expect((await send('GET', look(draft), people.editor)).status).toBe(404)
  })

  it('is refused with a sentence when it is no picture, too large or of too many pixels', async () => {
    const draft = await aDraft()
    const refused = async (bytes: Buffer) => {
      const { status, body } = await send('PUT', look(draft), people.editor, bytes)
      return [status, body.code, /[一-鿿]/.test(body.message)]
    }
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    for (const text of [svg, '<!doctype html><script>alert(1)</script>', 'GIF89a', ''])
      expect(await refused(Buffer.from(text))).toEqual([422, 'not-a-picture', true])
    expect(await refused(aPng().subarray(0, 60))).toEqual([422, 'not-a-picture', true])
    expect(await refused(aPng({ filled: 15 * 1024 * 1024 }))).toEqual([
      422,
      'page-picture-too-large',
      true,
    ])
    expect(await refused(aPng({ filled: 20 * 1024 * 1024 }))).toEqual([413, 'too-large', true])
    expect(await refused(aJpeg({ width: 60_000, height: 60_000 }))).toEqual([
      422,
      'too-many-pixels',
      true,
    ])
    expect(await refused(aPng({ width: 20_000, height: 10 }))).toEqual([
      422,
      'too-many-pixels',
      true,
    ])
  })

  it('is nobody’s but those whose turn it is', async () => {
    const draft = await aDraft()
    const member = await addPerson(server.parts, 'looker', { branch: null })
    for (const [token, status] of [
      [null, 401],
      [member, 403],
      [people.proofreader, 403],
    ] as const)
      expect((await send('PUT', look(draft), token, aPng())).status).toBe(status)
    expect((await send('PUT', look('none'), people.editor, aPng())).status).toBe(404)
    for (const url of [look(draft), `/desk/drafts/${draft}/original`])
      expect((await send('GET', url, member)).status).toBe(403)
  })
})

describe('a picture for an article', () => {
  it('is kept by its content, once, and never changed', async () => {
    const draft = await aDraft()
    const once = await send('POST', kept(draft), people.editor, aJpeg())
    const again = await send('POST', kept(draft), people.editor, aJpeg())
    expect([once.status, again.body]).toEqual([200, once.body])
    const reply = await send('GET', `${kept(draft)}/${once.body.id}`, people.editor)
    expect([reply.headers['content-type'], reply.bytes.equals(aJpeg())]).toEqual([
      'image/jpeg',
      true,
    ])
    await expect(
      sql`DELETE FROM picture WHERE hash = ${once.body.id}`.execute(server.database),
    ).rejects.toThrow('only added to')
  })

  it('is what the desk’s own canvas writes, and nothing else', async () => {
    const draft = await aDraft()
    const refused = async (bytes: Buffer) =>
      (await send('POST', kept(draft), people.editor, bytes)).body.code
    expect(await refused(aPng())).toBe('not-from-the-desk')
    expect(await refused(aJpeg({ before: [[0xe1, aThumbnail()]] }))).toBe('not-from-the-desk')
    expect(await refused(aJpeg({ width: 1201 }))).toBe('picture-too-large')
    expect(await refused(aJpeg({ filled: 301 * 1024 }))).toBe('picture-too-large')
  })

  it('must be there, and as large as the deed says', async () => {
    const { editor, article, picture, added } = await aPictured()
    expect(added.status).toBe(200)
    for (const wrong of [{ width: 601 }, { height: 4000 }, { id: 'f'.repeat(64) }]) {
      const refused = await editor.deed({
        kind: 'picture',
        article,
        picture: { ...picture, ...wrong },
      })
      expect([refused.status, refused.body.code]).toEqual([409, 'picture-unknown'])
    }
  })

  it('stands on no card that is passed on before somebody has spoken for the people in it', async () => {
    const { added } = await aPictured({ cover: true })
    expect(added.status).toBe(409)
    const { added: agreed } = await aPictured({ cover: true, people: 'agreed' })
    expect(agreed.status).toBe(200)
  })

  it('is not handed on to be signed without a description', async () => {
    const { draft, editor } = await aPictured({ description: ' ' })
    const refused = await handOn(draft, editor)
    expect([refused.status, refused.body.code]).toEqual([409, 'picture-undescribed'])
  })

  it('comes with the card when that is published, and goes with it when it is withdrawn', async () => {
    const { draft, article, picture, editor } = await aPictured({ people: 'nobody', cover: true })
    const url = `/cards/${article}/pictures/${picture.id}`
    expect((await send('GET', url, null)).status).toBe(404)
    await handOn(draft, editor)
    await sign(draft)
    const card = await served(article)
    const { people: _, ...shown } = picture
    expect(card.picture).toEqual(shown)
    const reply = await send('GET', url, null)
    expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'public, max-age=600',
    ])
    expect((await send('GET', `/cards/${article}/pictures/${'0'.repeat(64)}`, null)).status).toBe(
      404,
    )
    const person = { id: 'p', name: '名', roles: [], as: () => ({ id: 'p', name: '名' }) }
    await withdrawCard(server.parts, { ...person, demo: false }, article, {
      id: `w-${article}`,
      reason: '字',
    })
    expect((await send('GET', url, null)).status).toBe(404)
  })

  it('that is dropped makes a new version without it, and is served no more', async () => {
    const { draft, article, picture, editor } = await aPictured()
    await handOn(draft, editor)
    await sign(draft)
    const before = await served(article)
    await editor.look()
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await editor.deed({ kind: 'drop-picture', article })
    await handOn(draft, editor)
    await sign(draft)
    const after = await served(article)
    expect([after.version, after.picture]).toEqual([before.version + 1, undefined])
    const url = `/cards/${article}/pictures/${picture.id}`
    expect((await send('GET', url, null)).status).toBe(404)
  })

  it('takes the caption that it shows out of the captions without a picture', async () => {
    const { draft, article, editor, picture } = await aPictured()
    await editor.deed({ kind: 'facts', facts: { date: '2031-03-05' } })
    const [caption] = captionsOf((await editor.open()).base.captions)
    const toldAlone = async () => {
      const { body } = await ask(server, people.editor, 'GET', `/desk/drafts/${draft}/preview`)
      return body.cards.flatMap((card: { captions: object[] }) => card.captions)
    }
    expect(await toldAlone()).toContainEqual(caption)
    const shown = { ...picture, caption: captionWords(caption!) }
    await editor.deed({ kind: 'picture', article, picture: shown })
    expect(await toldAlone()).not.toContainEqual(caption)
  })
})
