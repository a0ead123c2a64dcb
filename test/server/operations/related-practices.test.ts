import type { RelatedPractice } from '../../../src/contract/card'
import { articleNumber, aPage, publishPage } from '../../support/a-page'
import { bring, deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

const [first, second, third] = ['2031-03-05', '2031-03-12', '2031-03-19']
const about = (number: number, county: string) =>
  articleNumber(number, {
    county,
    place: null,
    headline: `第${number}篇：院坝夜谈定下十二件事`,
    paragraphs: [`${county}把院坝夜谈开到葡萄架下，退休教师担任调解能手，共${number}场。`],
  })
const other = (number: number) => articleNumber(number, { county: '桑溪县' })

let server: TestServer
let people: DeskPeople
beforeAll(async () => {
  server = await testServer()
  people = await deskPeople(server)
  await publishPage(server.parts, aPage([about(1, '桑溪县'), other(2)], { date: first }))
  await publishPage(server.parts, aPage([about(3, '青岚区'), other(4)], { date: second }))
})
afterAll(() => server.close())

const related = async (number: number): Promise<RelatedPractice[]> =>
  (await ask(server, null, 'GET', `/cards/${articleNumber(number).id}/related-practices`)).body
    .practices
const ids = async (number: number) => (await related(number)).map(({ id }) => id)

describe('同题做法 of a published card', () => {
  it('names the earlier card of the other county, its date and what both write of', async () => {
    expect(await related(3)).toEqual([
      {
        id: articleNumber(1).id,
        version: 1,
        headline: about(1, '桑溪县').headline,
        county: '桑溪县',
        date: first,
        terms: expect.arrayContaining(['院坝夜谈']),
      },
    ])
    expect(await ids(4)).toEqual([])
  })

  it('stands on the earlier card too, once there is a later one', async () => {
    expect(await ids(1)).toEqual([articleNumber(3).id])
  })

  it('is 404 for a card that nobody is served', async () => {
    const { status } = await ask(server, null, 'GET', '/cards/nowhere/related-practices')
    expect(status).toBe(404)
  })

  it('is what the editor left of it, also after publishing again', async () => {
    const page = '2031年3月19日　星期三\n党的建设\n' // A page of its own is brought as text.
    const text = `${page}${about(5, '青岚区').headline}\n${about(5, '青岚区').paragraphs[0]}\n`
    const { body } = await bring(server, people.editor, text)
    const editor = await openDraft(server, people.editor, body.id)
    await editor.deed({ kind: 'facts', facts: { date: third } })
    const article = (await editor.open()).base.articles[0]!.id
    await editor.deed({ kind: 'county', article, county: '青岚区' })
    const headline = { role: 'headline', block: 'headline', text: '灯装到路口' } as const
    await editor.deed({ kind: 'write', article, ...headline })
    const preview = async () =>
      (await ask(server, people.editor, 'GET', `/desk/drafts/${body.id}/preview`)).body
    const offered = (await preview()).related[article].map(({ id }: { id: string }) => id)
    expect(offered).toContain(articleNumber(1).id)
    await editor.deed({ kind: 'drop-related', article, card: articleNumber(1).id })
    expect((await preview()).related[article].map(({ id }: { id: string }) => id)).toEqual(offered)
    const sign = async () => {
      await (await openDraft(server, people.editor, body.id)).step({ kind: 'handed-on' })
      await (await openDraft(server, people.proofreader, body.id)).step({ kind: 'handed-on' })
      await (await openDraft(server, people.signatory, body.id)).step({ kind: 'signed' })
    }
    await sign()
    const path = `/cards/${article}/related-practices`
    expect((await ask(server, null, 'GET', path)).body.practices).toEqual([])
    const again = await openDraft(server, people.editor, body.id)
    await again.step({ kind: 'reopened', why: 'erratum' })
    await again.deed({ kind: 'keep-related', article, card: articleNumber(1).id })
    await sign()
    const now = (await ask(server, null, 'GET', path)).body.practices
    expect(now.map(({ id }: { id: string }) => id)).toEqual([articleNumber(1).id])
  })

  it('does not name a card that was withdrawn', async () => {
    const gone = articleNumber(1).id
    expect(await ids(3)).toContain(gone)
    const { status } = await ask(server, people.editor, 'POST', `/desk/cards/${gone}/withdrawal`, {
      id: 'w1',
      reason: '试一试',
    })
    expect(status).toBe(204)
    expect(await ids(3)).not.toContain(gone)
  })
})
