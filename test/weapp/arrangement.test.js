/** 学习安排 in the built mini-program, against the real service. */
const { ask, phoneOf } = require('../support/weapp-phone')

/** WXML nodes of a page with a branch's lists on it. */
const NODES = 300

let host
let arrangement

async function open(page) {
  const opened = await host.open(`/pages/for-branch/${page}`)
  return opened
}

beforeAll(async () => {
  host = await phoneOf('secretary')
  const { token } = await ask('POST', '/api/demo-sessions', null, { role: 'secretary' })
  const rows = Array.from({ length: 300 }, (_, at) => ({
    name: `学员${String.fromCharCode(0x4e00 + at)}`,
    group: '',
  }))
  const { roles } = await ask('GET', '/api/me', token)
  const branch = roles.find(({ role }) => role === 'secretary').organisation.id
  await ask('PUT', `/api/branches/${branch}/roster`, token, { rows })
})

describe('a secretary on the phone', () => {
  it('arranges this week for everybody', async () => {
    const mine = await host.open('/pages/mine/index')
    await mine.tap('学习安排')
    expect(host.last().url).toBe('/pages/for-branch/arrangements/index')
    const page = await open('arrange/index')
    await page.sees('全体党员')
    await page.tap('看一看再发')
    await page.sees('发出去是这样')
    await page.tap(page.text().match(/发给\d+人/)[0])
    await page.sees('发出去了')
    await page.tap('看谁学了')
    arrangement = new URL(host.last().url, 'http://x').searchParams.get('id')
  })

  it('sees the lists of three hundred people on a page of few nodes', async () => {
    const page = await open(`arrangement/index?id=${arrangement}`)
    await page.sees('待学')
    await page.sees('还有')
    console.log(`lists of 300 people: ${page.nodes()} nodes`)
    expect(page.nodes()).toBeGreaterThan(60)
    expect(page.nodes()).toBeLessThan(NODES)
  })

  it('records with one tap, and it stands at once', async () => {
    const page = await open(`arrangement/index?id=${arrangement}`)
    await page.sees('还没有。读了点')
    await page.tap('记上')
    await page.sees('已学1')
    await page.sees('撤回')
    expect(page.text()).not.toContain('还没有。读了点')
  })
})
