import { articleNumber, aPage, publishPage } from '../../support/a-page'
import { deskPeople, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let people: DeskPeople
beforeAll(async () => {
  server = await testServer()
  people = await deskPeople(server)
  const articles = [
    articleNumber(1, { paragraphs: ['组长甲 乙丙带着大家修路。'] }),
    articleNumber(2, { paragraphs: ['没有这个人，只有 100%_ 的把握。'] }),
  ]
  await publishPage(server.parts, aPage(articles))
})
afterAll(() => server.close())

const found = async () =>
  (await ask(server, people.editor, 'GET', '/desk/hidden-names')).body.cards as {
    id: string
    names: string[]
  }[]

describe('GET /api/desk/hidden-names', () => {
  it('names the published cards that hold such a name, and which', async () => {
    expect(await found()).toEqual([])
    server.parts.operator.hiddenNames = ['甲乙丙', '%', '丁戊']
    const cards = await found()
    expect(cards.map(({ id }) => id).sort()).toEqual(['article001', 'article002'])
    expect(cards.find(({ id }) => id === 'article001')!.names).toEqual(['甲乙丙'])
  })

  it('names a card no more that was taken away', async () => {
    server.parts.operator.hiddenNames = ['甲乙丙']
    await ask(server, people.editor, 'POST', '/desk/cards/article001/withdrawal', {
      id: 'w1',
      reason: '暂不展示',
    })
    expect(await found()).toEqual([])
  })
})
