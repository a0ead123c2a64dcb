/** Two editors, each in a browser of their own, on one page of the built H5 app. */
import type { AddressInfo } from 'node:net'
import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { webFolder } from '../../src/server/main'
import { launch } from '../support/browser'
import { DeskWindow } from '../support/desk-window'
import { generatePage } from '../support/page-generator/generate-page'
import { testServer, type TestServer } from '../support/test-server'
import { editInTwoWindows } from '../support/two-windows'

jest.setTimeout(300_000)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it('loses nothing of 200 random edits by two editors, in turn and at the same moment', async () => {
  const seed = 'two windows'
  const { kinds, milliseconds, ...told } = await editInTwoWindows(browser, { seed, edits: 200 })
  const seconds = Math.round(milliseconds / 1000)
  console.log(`seed “${seed}”, ${seconds} s: ${JSON.stringify({ ...told, ...kinds })}`)
  expect(told).toMatchObject({ lost: [], faults: [] })
  expect(told.written).toBeGreaterThan(30)
  expect(told.atOnce).toBeGreaterThan(60)
  expect(told.merges).toBeGreaterThan(3)
  expect(told.refusals).toBeGreaterThan(3)
})

describe('while an editor writes into a text', () => {
  let server: TestServer
  let [mine, theirs]: DeskWindow[] = []
  beforeAll(async () => {
    server = await testServer({ webFolder })
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
    mine = await DeskWindow.enter(browser, server.parts, address, '云帆')
    theirs = await DeskWindow.enter(browser, server.parts, address, '江远')
    await mine.bring(generatePage('jumbled-ocr', 12).text)
    await theirs.open()
  })
  afterAll(async () => {
    await mine?.close()
    await theirs?.close()
    await server?.close()
  })
  const heard = (window: DeskWindow, words: string | RegExp) =>
    window.page.getByText(words).locator('visible=true').first().waitFor()
  const shows = async (window: DeskWindow) => JSON.stringify(await window.texts())
  /** Both look at an article, and have heard of all that was done before: what follows meets nothing else. */
  const begin = async (tab: number) => {
    for (let looks = 0; (await shows(mine!)) !== (await shows(theirs!)) && looks < 100; looks++)
      await mine!.page.waitForTimeout(100)
    expect(await shows(theirs!)).toBe(await shows(mine!))
    for (const { page } of [mine!, theirs!]) {
      const understood = page.getByText('知道了', { exact: true })
      if ((await understood.count()) > 0) await understood.click()
      await page.locator('.desk-tab').nth(tab).click()
    }
    return { mine: mine!, theirs: theirs! }
  }
  const holding = async (window: DeskWindow, words: string) =>
    (await window.texts()).flat().filter((text) => text.includes(words)).length

  it('keeps what the other wrote into it meanwhile', async () => {
    const { mine, theirs } = await begin(0)
    await mine.type(2, '我写的。')
    await theirs.type(2, '')
    await theirs.page.keyboard.press('Home')
    await theirs.page.keyboard.insertText('别人写的。')
    await theirs.page.keyboard.press('Enter')
    await theirs.settled()
    await heard(mine, '江远刚刚改了 1 处，已经合进来。')
    await mine.page.keyboard.press('Enter')
    await mine.settled()
    for (const words of ['我写的。', '别人写的。']) expect(await holding(mine, words)).toBe(1)
  })

  it('goes on where the other moved it to another article, and keeps what was typed', async () => {
    const { mine, theirs } = await begin(0)
    await mine.type(3, '写到一半')
    await theirs.page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.desk-text[data-block]')[3]!.focus(),
    )
    await theirs.page.keyboard.press('Alt+B')
    await theirs.settled()
    await heard(mine, '江远刚刚改了 1 处，已经合进来。')
    await mine.page.keyboard.insertText('，写完了。')
    await mine.page.keyboard.press('Enter')
    await mine.settled()
    expect(await holding(mine, '写到一半，写完了。')).toBe(1)
  })

  it('is told what was typed where the other took the text away', async () => {
    const { mine, theirs } = await begin(2)
    await mine.type(4, '没处放了')
    await theirs.page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.desk-text[data-block]')[4]!.focus(),
    )
    await theirs.page.keyboard.press('j')
    await theirs.settled()
    await heard(mine, /您写的是：“.*没处放了”/)
  })
})
