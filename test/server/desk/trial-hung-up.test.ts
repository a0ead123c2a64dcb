import type { AddressInfo } from 'node:net'
import { operatorTextsOfCheckout } from '../../../src/server/create-parts'
import { beginOperator } from '../../../src/server/operations/operator-lists/begin-operator'
import { aPageText, bring, deskPeople } from '../../support/at-the-desk'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
afterEach(() => server?.close())

/** Pages on the desk that a list is tried on. */
const PAGES = 3

it('a try-out that nobody waits for any more ends, and makes room for the next', async () => {
  server = await testServer()
  const texts = operatorTextsOfCheckout()
  await beginOperator(server.parts, texts)
  const { editor } = await deskPeople(server)
  for (let page = 0; page < PAGES; page++) await bring(server, editor, aPageText(400 + page))
  // Whoever looks for doubts on a page asks for the words first.
  let looks = 0
  const { words } = server.parts
  server.parts.words = () => {
    looks += 1
    return words()
  }
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.app.server.address() as AddressInfo
  const trial = (signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/desk/operator-data/look-alikes/trials`, {
      method: 'POST',
      signal,
      headers: { authorization: `Bearer ${editor}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: `${texts['look-alikes']}\n目日 日目\n` }),
    })

  // All that one process lets run at once, and both hang up after the first page.
  for (let at = 0; at < 2; at++) {
    const hangUp = new AbortController()
    const reply = await trial(hangUp.signal)
    const reader = reply.body!.getReader()
    let heard = ''
    while (!heard.includes('"done":1,')) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`it ended with ${heard}`)
      heard += Buffer.from(value).toString()
    }
    hangUp.abort()
    await reader.closed.catch(() => undefined)
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  const looked = looks
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(looks).toBe(looked)
  expect(looked).toBeLessThan(2 * PAGES)

  // Neither counts as running any more: two others run, whole.
  const both = await Promise.all([trial(), trial()])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  for (const reply of both) expect(await reply.text()).toContain('"report"')
  expect(looks).toBe(looked + 2 * PAGES)
})
