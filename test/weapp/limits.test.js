/**
 * WeChat's limits and our own tighter ones, page by page on the built mini-program with the real service: how much is
 * sent to a page at once, how many nodes it has and how deep they lie.
 */
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { ask, phoneOf } = require('../support/weapp-phone')

const FIRST_SET_DATA_BYTES = 32 * 1024
/** What follows a first drawing: a tap, a list that grows. Reading a page itself counts as its first drawing. */
const LATER_SET_DATA_BYTES = 8 * 1024
const NODES = 600
/** WeChat's audit wants fewer than 30; the build draws down to config/index.ts' baseLevel without nested components. */
const DEPTH = 14
const SCROLL_SET_DATA_A_SECOND = 4
/** Longer than any the newspaper printed so far. */
const LONG_CARD_CHARACTERS = 3000

const app = JSON.parse(readFileSync(path.resolve(__dirname, '../../dist/weapp/app.json'), 'utf8'))
const everyPage = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

let card
let long
let edition

beforeAll(async () => {
  const { editions } = await ask('GET', '/api/editions')
  edition = editions[0]
  const printed = edition.cards.find((one) => one.kind === 'article' && one.itemCount > 1)
  card = await ask('GET', `/api/cards/${printed.id}/versions/${printed.version}`)
  const sentence = '村里把长桌摆到树下，谁有话谁先说，议定的事当场写明谁来办。'
  const paragraph = sentence.repeat(Math.ceil(250 / sentence.length)).slice(0, 250)
  const paragraphs = Array.from({ length: LONG_CARD_CHARACTERS / 250 }, () => paragraph)
  const leads = paragraphs.map((_, at) => ({ text: sentence.slice(0, 20), paragraph: at }))
  const characters = LONG_CARD_CHARACTERS
  long = { ...card, id: 'long', version: 1, characters, paragraphs, leads: leads.slice(0, 8) }
})

const openOn = async (role, url, keep = {}) => {
  const host = await phoneOf(role)
  for (const [key, value] of Object.entries(keep))
    host.phone.storage.set(key, JSON.stringify(value))
  const page = await host.open(url)
  await settled(page)
  return { host, page }
}

/** Until nothing more is sent for a moment. */
async function settled(page) {
  for (let before = -1, quiet = 0; quiet < 5;) {
    await new Promise((resolve) => setTimeout(resolve, 60))
    quiet = page.sent.length === before ? quiet + 1 : 0
    before = page.sent.length
  }
}

function depthOf(element) {
  let deepest = 0
  for (const child of element.children) deepest = Math.max(deepest, depthOf(child))
  return deepest + 1
}

const secretaryPages = /for-branch\/(arrange|attendance|prompts)|membership\/(roster|code|import)/
const issuerPages = /for-branch\/(issuing|issue|joint)/

describe('WeChat’s limits', () => {
  it('hold on every page there is', async () => {
    const table = []
    for (const route of everyPage) {
      const role = secretaryPages.test(route)
        ? 'secretary'
        : issuerPages.test(route)
          ? 'prompt-issuer'
          : route.includes('my-record')
            ? 'member'
            : null
      const query = /card|quiz/.test(route)
        ? `?id=${card.id}&v=${card.version}`
        : route.includes('for-branch')
          ? `?edition=${edition.id}`
          : ''
      const { page } = await openOn(role, `/${route}${query}`)
      const largest = Math.max(...page.sent)
      table.push({
        page: route.replace(/^pages\/|\/index$/g, ''),
        'first setData': page.sent[0],
        'largest until drawn': largest,
        nodes: page.nodes(),
        depth: depthOf(page.comp.dom),
      })
      page.close()
    }
    const rows = table.map((row) => Object.values(row).join('  '))
    console.log([Object.keys(table[0]).join('  '), ...rows].join('\n'))
    expect(table.length).toBeGreaterThan(25)
    expect(table.filter((row) => row['largest until drawn'] > FIRST_SET_DATA_BYTES)).toEqual([])
    expect(table.filter(({ nodes }) => nodes >= NODES)).toEqual([])
    expect(table.filter(({ depth }) => depth >= DEPTH)).toEqual([])
  })

  it(`hold on a card of ${LONG_CARD_CHARACTERS} characters, and scrolling it draws next to nothing`, async () => {
    const keep = { cards: ['long'], 'card:long': { day: '2031-03-10', value: long } }
    const { host, page } = await openOn(null, '/pages/card/index?id=long&v=1', keep)
    await page.sees('读完了')
    expect(page.nodes()).toBeLessThan(NODES)
    expect(depthOf(page.comp.dom)).toBeLessThan(DEPTH)
    expect(Math.max(...page.sent)).toBeLessThanOrEqual(FIRST_SET_DATA_BYTES)
    const drawn = page.sent.length
    const began = Date.now()
    for (let at = 0; at < long.paragraphs.length; at++) await host.scrollTo(`#p${at}`)
    await settled(page)
    const seconds = Math.max(1, (Date.now() - began) / 1000)
    const sent = page.sent.length - drawn
    console.log(
      `long card: ${page.nodes()} nodes, depth ${depthOf(page.comp.dom)}, largest setData ${Math.max(...page.sent)} bytes; scrolled: ${sent} setData in ${seconds.toFixed(1)} s`,
    )
    expect(sent / seconds).toBeLessThanOrEqual(SCROLL_SET_DATA_A_SECOND)
  })

  it('hold for what a tap draws: an answer, another text size, a mark', async () => {
    const { page } = await openOn(null, `/pages/quiz/index?id=${card.id}&v=${card.version}`)
    const taps = []
    const tap = async (on, words) => {
      const before = on.sent.length
      await on.tap(words)
      await settled(on)
      taps.push([words, Math.max(0, ...on.sent.slice(before))])
    }
    await tap(page, card.items[0].options[0])
    await tap(page, '下一题')
    const { page: reading } = await openOn(
      null,
      `/pages/card/index?id=${card.id}&v=${card.version}`,
    )
    await tap(reading, '读完了')
    await tap(reading, '摘抄')
    const large = { settings: { textSize: 'extra-large' } }
    const { page: today } = await openOn(null, '/pages/today/index', large)
    await tap(today, '字小些')
    console.log(taps.map(([words, bytes]) => `${words}: ${bytes} bytes`).join('\n'))
    expect(taps.filter(([, bytes]) => bytes === 0)).toEqual([])
    expect(taps.filter(([, bytes]) => bytes > LATER_SET_DATA_BYTES)).toEqual([])
  })
})
