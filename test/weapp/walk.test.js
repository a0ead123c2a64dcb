/**
 * The built mini-program, page by page, against the real service. One phone goes through all of it in order: each
 * `it` stands on the ones before, as a reader's week does.
 */
const path = require('node:path')
const createHost = require('../support/weapp-host')

const dist = path.resolve(__dirname, '../../dist/weapp')
const service = process.env.SERVICE_ADDRESS
/** WeChat audits a setData at 256 KB; ours stays far below so that slow phones show the text at once. */
const FIRST_SET_DATA_BYTES = 32 * 1024
/** WeChat's audit counts more than 1000 nodes of a page as a fault. */
const NODES = 1000

const phone = createHost.newPhone()
let host
let week
let card

/** A fresh start of the program on the same phone. */
function start(now = week.noon) {
  jest.resetModules()
  const create = require('../support/weapp-host')
  return create({ dist, service, phone, now })
}

const fetchJson = (url) =>
  new Promise((resolve, reject) => {
    require('node:http')
      .get(url, (reply) => {
        let text = ''
        reply.on('data', (chunk) => (text += chunk))
        reply.on('end', () => resolve(JSON.parse(text)))
      })
      .on('error', reject)
  })

beforeAll(async () => {
  const { editions } = await fetchJson(`${service}/api/editions`)
  const edition = editions[0]
  // A day of the newest sample's week on which something with questions is printed.
  const printed = edition.cards.find((one) => one.kind === 'article' && one.itemCount > 1)
  week = { edition, noon: `${printed.studyDay}T12:00:00+08:00` }
  card = await fetchJson(`${service}/api/cards/${printed.id}/versions/${printed.version}`)
  host = start()
})

describe('the built mini-program', () => {
  it("shows today's headline, its leads and the sample strip", async () => {
    const today = await host.open('/pages/today/index')
    await today.sees(lastPart(card.headline))
    await today.sees('读今天这篇')
    await today.sees('示例内容，纯属虚构')
    for (const lead of card.leads.slice(0, 4)) expect(today.text()).toContain(lead.text)
    expect(today.sent[0]).toBeLessThanOrEqual(FIRST_SET_DATA_BYTES)
    console.log(`today: first setData ${today.sent[0]} bytes, largest ${Math.max(...today.sent)}`)
    await today.tap('读今天这篇')
    expect(host.last().url).toBe(`/pages/card/index?id=${card.id}&v=${card.version}`)
  })

  it('remembers where a reader stopped and offers to go on there', async () => {
    const page = await host.open(`/pages/card/index?id=${card.id}&v=${card.version}`)
    await page.sees('读完了')
    await host.scrollTo('#p0')
    await host.scrollTo('#p1')
    await host.until('the place on the phone', () =>
      (phone.storage.get('reading-progress') ?? '').includes('"place":1'),
    )
    host = start()
    const today = await host.open('/pages/today/index')
    await today.sees(lastPart(card.headline))
    const again = await host.open(`/pages/card/index?id=${card.id}&v=${card.version}`)
    await again.sees('上次读到第2段，接着读')
  })

  it('opens the card with every printed paragraph and takes 读完了', async () => {
    const page = await host.open(`/pages/card/index?id=${card.id}&v=${card.version}`)
    await page.sees('读完了')
    for (const paragraph of card.paragraphs) expect(page.text()).toContain(paragraph.slice(-12))
    expect(page.sent[0]).toBeLessThanOrEqual(FIRST_SET_DATA_BYTES)
    console.log(`card: first setData ${page.sent[0]} bytes, largest ${Math.max(...page.sent)}`)
    expect(Math.max(...page.sent)).toBeLessThanOrEqual(FIRST_SET_DATA_BYTES)
    await page.tap('读完了')
    await page.sees('已读')
  })

  it('shows a wrong answer beside the right one and the cited sentence', async () => {
    const page = await host.open(`/pages/quiz/index?id=${card.id}&v=${card.version}`)
    await page.sees('第1题')
    const item = card.items[0]
    expect(item.kind).toBe('single-choice')
    const wrong = item.options.findIndex((_, index) => index !== item.key[0])
    await page.tap(item.options[wrong])
    await page.sees('您选的')
    await page.sees('原文这样写')
    expect(page.text()).toContain(item.source.sentence.slice(0, 20))
    await page.tap('下一题')
    await page.sees('第2题')
  })

  it('is still there after a restart: the mark, the place in the quiz, the given answer', async () => {
    host = start()
    const today = await host.open('/pages/today/index')
    await today.sees('再读一遍')
    const again = await host.open(`/pages/quiz/index?id=${card.id}&v=${card.version}`)
    await again.sees('第2题')
    const second = card.items[1]
    if (second.kind === 'single-choice') {
      await again.tap(second.options[second.key[0]])
      await again.sees('原文这样写')
      expect(again.text()).toContain('您选的')
    }
    const read = await host.open('/pages/read/index')
    await read.sees(lastPart(card.headline))
  })

  it('asks again the next day, in 错题回顾, what was answered wrong', async () => {
    const nextNoon = new Date(Date.parse(week.noon) + 24 * 3600 * 1000).toISOString()
    host = start(nextNoon)
    const mine = await host.open('/pages/mine/index')
    await mine.sees('有几道可以再看看')
    await mine.tap('错题回顾')
    expect(host.last().url).toBe('/pages/review/index')
    const page = await host.open('/pages/review/index')
    await page.sees('只问文章里怎么写的。')
    expect(page.text()).toContain(`出自《${card.headline}》`)
    const item = card.items[0]
    await page.tap(item.options[item.key[0]])
    await page.sees('原文这样写')
    await page.tap('看完了')
    await page.sees('每一句都和原文对得上。')
    host = start(nextNoon)
    await (await host.open('/pages/review/index')).sees('今天没有要回顾的')
    host = start()
  })

  it('opens without a network what the phone keeps, and says so', async () => {
    phone.online = false
    host = start()
    const today = await host.open('/pages/today/index')
    await today.sees('暂时没有连上')
    await today.sees(lastPart(card.headline))
    const page = await host.open(`/pages/card/index?id=${card.id}`)
    await page.sees(card.paragraphs[0].slice(-12))
    const gone = await host.open('/pages/card/index?id=never-opened')
    await gone.sees('这一篇没有打开')
    phone.online = true
  })

  it('opens the very card of a printed code', async () => {
    const page = await host.open(`/pages/card/index?scene=${encodeURIComponent(card.id)}`)
    await page.sees(card.paragraphs[0].slice(-12))
  })

  it('says that a card is gone when the service knows none', async () => {
    const gone = await host.open('/pages/card/index?id=no-such-card')
    await gone.sees('这一篇已经不在了')
  })

  it('begins afresh when the storage is cleared or corrupt', async () => {
    for (const key of phone.storage.keys()) phone.storage.set(key, '{"half')
    host = start()
    const today = await host.open('/pages/today/index')
    await today.sees('读今天这篇')
    phone.storage.clear()
    host = start()
    await (await host.open('/pages/today/index')).sees('读今天这篇')
  })

  it("follows WeChat's large type at first launch and keeps the reader's own choice", async () => {
    phone.fontSizeSetting = 23.8
    host = start()
    const today = await host.open('/pages/today/index')
    await today.sees('看这一篇')
    await today.tap('字小些')
    await today.sees('读今天这篇')
    host = start()
    await (await host.open('/pages/today/index')).sees('读今天这篇')
    phone.fontSizeSetting = 16
  })

  it('lists back numbers, settings, the account and what it keeps', async () => {
    const archive = await host.open('/pages/archive/index')
    await archive.sees(lastPart(card.headline))
    const mine = await host.open('/pages/mine/index')
    await mine.sees('特大字')
    await mine.sees('济宁组工')
    const channel = await host.open('/pages/channel/index')
    await channel.tap('复制名称')
    await channel.sees('名称已复制')
    expect(host.clipboard).toEqual(['济宁组工'])
    const guide = await host.open('/pages/guide/index')
    for (const words of ['放大', '再找到', '往下拉', '点错了也没关系']) await guide.sees(words)
    const about = await host.open('/pages/about/index')
    await about.sees('手机里记着什么')
  })

  it('copies a sentence out of a card into 摘抄本', async () => {
    const page = await host.open(`/pages/card/index?id=${card.id}&v=${card.version}`)
    await page.tap('摘抄')
    await page.sees('点哪一句，就摘下哪一句')
    const end = card.paragraphs[0].indexOf('。') + 1
    const sentence = card.paragraphs[0].slice(0, end)
    await page.tap(sentence)
    await page.sees('已摘下')
    page.close()
    const book = await host.open('/pages/excerpts/index')
    await book.sees(sentence)
    await book.tap('复制')
    await book.sees('已复制')
    expect(host.clipboard[host.clipboard.length - 1]).toContain(`《${card.newspaper}》`)
  })

  it('hands feedback to the service', async () => {
    const page = await host.open(`/pages/feedback/index?card=${card.id}`)
    await page.sees('还可以写200个字')
    await page.input('feedback-text', '第二段少了一个字')
    await page.tap('交给编辑')
    await page.sees('已经交给编辑')
  })

  it('keeps the longest card below a thousand nodes', async () => {
    const cards = week.edition.cards.filter((one) => one.kind === 'article')
    const longest = cards.reduce((a, b) => (b.characters > a.characters ? b : a))
    const page = await host.open(`/pages/card/index?id=${longest.id}&v=${longest.version}`)
    await page.sees('读完了')
    console.log(`longest card: ${page.nodes()} nodes, ${longest.characters} characters`)
    expect(page.nodes()).toBeGreaterThan(20)
    expect(page.nodes()).toBeLessThan(NODES)
  })
})

/** Headlines are set in parts; the last one stands in the tree as a whole. */
function lastPart(headline) {
  return headline.split(/[ \u3000：:]+/).pop()
}
