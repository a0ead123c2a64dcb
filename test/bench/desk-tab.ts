import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, device } from '../support/browser'
import type { SeededRandom } from '../../src/core/random/seeded-random'
import { pause } from './desk-service'

/** What a tab showed as done: how many doubts were settled, and what was written behind which text. */
export interface Shown {
  settled: number
  written: { block: string; mark: string }[]
}

/** An editor's tab, worked by keys as an editor works it. */
export class DeskTab {
  readonly shown: Shown = { settled: 0, written: [] }
  private page: Page | null = null
  private context: BrowserContext | null = null

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** Logs in as the demo's editor and lays the page on the desk. */
  async begin(text: string): Promise<void> {
    this.context = await device(this.browser, { viewport: DESK })
    const page = await this.context.newPage()
    await page.goto(`${this.address}/#/pages/membership/log-in/index`)
    await page.locator('#demo-editor').locator('visible=true').click()
    await page.getByText('您好').locator('visible=true').first().waitFor()
    await page.goto(`${this.address}/#/desk/index`)
    await page.locator('#desk-paste').fill(text)
    await page.locator('#desk-paste-done').click()
    await page.locator('#desk-account').waitFor()
    this.page = page
  }

  /** Opens a page that lies on the desk in a new tab of the same browser. */
  async open(draft: string): Promise<void> {
    const page = await this.context!.newPage()
    await page.goto(`${this.address}/#/desk/index?draft=${draft}`)
    await page.locator('#desk-account').waitFor()
    this.page = page
  }

  /** One step of an editor: settles a doubt, or writes into a text and takes it over. */
  async step(random: SeededRandom, mark: string): Promise<void> {
    const page = this.page!
    if (random.below(3) > 0 && (await this.settled()) < (await this.doubts())) {
      const before = await this.settled()
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press(random.below(2) === 0 ? 'k' : 'Enter')
      await page.waitForFunction(
        (count) => Number(/\d+/.exec(document.querySelector('.desk-done')!.textContent!)) > count,
        before,
      )
      this.shown.settled = await this.settled()
      return
    }
    const block = await page.evaluate((number) => {
      const texts = [...document.querySelectorAll<HTMLElement>('.desk-text[data-block]')]
      const text = texts[number % texts.length]!
      text.focus()
      return text.dataset.block!
    }, random.below(1000))
    await page.keyboard.press('Enter')
    await page.locator('.desk-text textarea').waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(mark)
    await page.keyboard.press('Enter')
    await page.locator('.desk-text textarea').waitFor({ state: 'detached' })
    this.shown.written.push({ block, mark })
    this.shown.settled = await this.settled()
  }

  /** In the middle of typing: what stands in the box is not taken over yet. */
  async beginTyping(): Promise<void> {
    const page = this.page!
    await page.locator('.desk-text[data-block]').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('写了一半')
  }

  /** Ends the tab's process at once, as the system does when memory runs out. */
  async crash(): Promise<void> {
    const page = this.page!
    const crashed = page.waitForEvent('crash')
    const session = await this.context!.newCDPSession(page)
    void session.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close().catch(() => undefined)
    this.page = null
  }

  /** Until the service has all that this tab showed; out: whether it came so far. */
  async saved(): Promise<boolean> {
    for (let tries = 0; tries < 600; tries++) {
      const said = await this.page!.locator('#desk-saved').textContent()
      if (said === '已自动存好') return true
      await pause(100)
    }
    return false
  }

  private async count(selector: string): Promise<number> {
    return Number(/\d+/.exec((await this.page!.locator(selector).first().textContent()) ?? '')?.[0])
  }
  settled = () => this.count('.desk-done')
  private async doubts(): Promise<number> {
    return (await this.settled()) + (await this.page!.locator('.desk-doubt').count())
  }

  async end(): Promise<void> {
    await this.context?.close()
  }
}
