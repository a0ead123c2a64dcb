/**
 * 支部用 in the built mini-program: the notice is copied without a log-in; paper and wall are a link for a PC, and
 * their pages are not in the package.
 */
const { existsSync } = require('node:fs')
const path = require('node:path')
const createHost = require('../support/weapp-host')

const dist = path.resolve(__dirname, '../../dist/weapp')
const service = process.env.SERVICE_ADDRESS

let host
let edition

beforeAll(async () => {
  const { editions } = await new Promise((resolve, reject) => {
    require('node:http')
      .get(`${service}/api/editions`, (reply) => {
        let text = ''
        reply.on('data', (chunk) => (text += chunk))
        reply.on('end', () => resolve(JSON.parse(text)))
      })
      .on('error', reject)
  })
  edition = editions[0]
  host = createHost({
    dist,
    service,
    phone: createHost.newPhone(),
    now: `${edition.startsOn}T12:00:00+08:00`,
  })
})

describe('支部用 in WeChat', () => {
  it('is reached from the foot of 今日', async () => {
    const today = await host.open('/pages/today/index')
    await today.sees('支部用')
    await today.tap('支部用：打印、集中学习、通知文字')
    expect(host.last().url).toBe(`/pages/for-branch/index?edition=${edition.id}`)
  })

  it('leads to the notice and says where paper and wall are made', async () => {
    const page = await host.open(`/pages/for-branch/index?edition=${edition.id}`)
    await page.sees('打印和大屏要在电脑上')
    await page.tap('发到微信群里，复制就行')
    expect(host.last().url).toBe(`/pages/for-branch/notice/index?edition=${edition.id}`)
  })

  it('copies the notice of this edition', async () => {
    const page = await host.open(`/pages/for-branch/notice/index?edition=${edition.id}`)
    const articles = edition.cards.filter((card) => card.kind === 'article').length
    await page.sees(`版 ${articles} 篇`)
    await page.tap('复制通知文字')
    await page.sees('已复制')
    expect(host.clipboard[host.clipboard.length - 1]).toContain(`版 ${articles} 篇，每篇约`)
  })

  it('copies the draft for the record book, blanks left blank', async () => {
    const page = await host.open(`/pages/for-branch/record/index?edition=${edition.id}`)
    await page.sees('第一议题')
    await page.tap('复制底稿')
    const draft = host.clipboard[host.clipboard.length - 1]
    expect(draft).toMatch(/时间：\n地点：\n/)
    expect(draft).toMatch(/第一议题：\n学习内容：《/)
  })

  it('carries neither paper nor wall', () => {
    expect(existsSync(path.join(dist, 'pages/for-branch/index.js'))).toBe(true)
    expect(existsSync(path.join(dist, 'pages/for-branch/print'))).toBe(false)
    expect(existsSync(path.join(dist, 'pages/for-branch/meeting'))).toBe(false)
  })
})
