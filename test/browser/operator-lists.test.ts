/** 运行数据 on the built H5 app in Chromium, against a service of its own: an invitation ends the demo of the shared one. */
import type { AddressInfo } from 'node:net'
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { operatorTextsOfCheckout } from '../../src/server/create-parts'
import { webFolder } from '../../src/server/main'
import { makeInvitation } from '../../src/server/operations/log-in/make-invitation'
import { beginOperator } from '../../src/server/operations/operator-lists/begin-operator'
import { articleNumber, aPage, publishPage } from '../support/a-page'
import { DESK, device, launch } from '../support/browser'
import { testServer, type TestServer } from '../support/test-server'
import { looksWell } from '../support/walking'

jest.setTimeout(180_000)

let server: TestServer
let browser: Browser
let page: Page
let address: string

const shown = (words: string | RegExp) =>
  page.getByText(words).locator('visible=true').first().waitFor()
const press = (words: string) =>
  page.getByText(words, { exact: true }).locator('visible=true').first().click()

beforeAll(async () => {
  server = await testServer({ webFolder })
  await beginOperator(server.parts, operatorTextsOfCheckout())
  const articles = [
    articleNumber(1, { paragraphs: ['组长甲乙丙带着大家修路。'] }),
    articleNumber(2, { paragraphs: ['支部把灯装到路口，一共装了26盏。'] }),
  ]
  await publishPage(server.parts, aPage(articles))
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  browser = await launch()
  page = await (await device(browser, { viewport: DESK })).newPage()
  const wish = { role: 'operator', organisationId: null, name: '云帆' } as const
  const made = await makeInvitation(server.parts, wish)
  if (made.kind !== 'made') throw new Error('no invitation')
  await page.goto(`${address}/#/pages/membership/log-in/index`)
  await page.locator('#invitation').locator('visible=true').first().click()
  await page.keyboard.type(made.code)
  await press('用邀请码进入')
  await shown('您好')
  await page.goto(`${address}/#/desk/index`)
  await page.locator('#desk-operator').click()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const text = () => page.locator('#operator-text')

describe('运行数据', () => {
  it('names every list, what it is for, and who made its version', async () => {
    await shown('暂不展示的姓名')
    await shown('不让读者看到的姓名')
    await shown(/第1版　初始/)
    expect(await page.locator('.desk-operator-list').count()).toBe(11)
    await looksWell(page)
  })

  it('goes to the line that is not written rightly', async () => {
    await page.locator('#operator-look-alikes').click()
    await text().fill(`${await text().inputValue()}目日\n`)
    await page.locator('#operator-try').click()
    await shown(/第 774 行写法不对/)
    expect(await page.locator('.desk-numbers .fault').innerText()).toBe('774')
    await press('不要这些改动')
  })

  it('tries a new hidden name, puts it into effect, and the finder shows the card', async () => {
    await page.locator('#operator-hidden-names').click()
    await text().fill('甲乙丙 # 来电\n')
    await page.locator('#operator-try').click()
    await shown('1 篇里有新加的姓名')
    await looksWell(page)
    await page.locator('#operator-store').click()
    await shown('已生效，是第2版。几秒钟内各处都用新的。')
    await page.keyboard.press('Escape')
    await page.reload()
    await page.locator('#desk-hidden').waitFor()
    expect(await page.locator('#desk-hidden').innerText()).toContain('第1篇')
  })

  it('keeps what is not stored when the window goes, and goes back to an earlier version', async () => {
    await page.locator('#desk-operator').click()
    await page.locator('#operator-hidden-names').click()
    await text().fill('还没有存的\n')
    await page.reload()
    await page.locator('#desk-operator').click()
    await page.locator('#operator-hidden-names').click()
    await shown('这里有上次没有存的改动，记在这台电脑上。')
    expect(await text().inputValue()).toBe('还没有存的\n')
    await press('看差别')
    await page.locator('.desk-difference .new').first().waitFor()
    await press('回到这一版')
    await shown('第1版的内容已放进来，看过、试过再生效。')
    await page.locator('#operator-store').click()
    await shown('这一稿还没有试过。确定直接生效？')
    await page.locator('#operator-store').click()
    await shown('已生效，是第3版。几秒钟内各处都用新的。')
    await page.reload()
    await shown('台上的版面')
    expect(await page.locator('#desk-hidden').count()).toBe(0)
  })

  it('shows settings as a form and says what readers would see otherwise', async () => {
    await page.locator('#desk-operator').click()
    await page.locator('#operator-product').click()
    await page.getByLabel('联系方式').fill('0537-1234567')
    await page.locator('#operator-try').click()
    await page.locator('.desk-trial-fields').waitFor()
    expect(await page.locator('.desk-trial-fields').innerText()).toContain('0537-1234567')
    expect((await (await fetch(`${address}/api/product`)).json()).contact).toBeNull()
    await looksWell(page)
  })
})
