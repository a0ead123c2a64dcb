import type { Browser, Page } from 'playwright-core'
import type { SeededRandom } from '../../src/core/random/seeded-random'
import { makeInvitation } from '../../src/server/operations/log-in/make-invitation'
import type { Parts } from '../../src/server/parts'
import { DESK, device } from './browser'

/** What an editor does, and how often of so many times. */
const DEEDS = [
  ...(['write', 'write', 'write', 'write', 'write', 'write', 'role', 'role', 'move'] as const),
  ...(['move', 'away', 'split', 'split', 'join', 'settle', 'settle', 'settle', 'undo'] as const),
  ...(['undo', 'own-article'] as const),
]
type DeedKind = (typeof DEEDS)[number]

/** Each mark is one character that no page has: it is never in two halves of a text. */
const FIRST_MARK = 0x3400
let marks = 0

/** The window of an editor at the desk, worked by keys. */
export class DeskWindow {
  /** What was written and shown as done. */
  readonly written: string[] = []
  /** How often the editor asked to take something back. */
  undos = 0
  readonly done = new Map<DeedKind, number>()
  readonly faults: string[] = []

  private constructor(
    readonly page: Page,
    readonly name: string,
    private readonly address: string,
  ) {
    page.on('pageerror', ({ message }) => this.faults.push(message))
  }

  /** Lets an editor in by an invitation, in a browser of their own. */
  static async enter(browser: Browser, parts: Parts, address: string, name: string) {
    const made = await makeInvitation(parts, { role: 'editor', organisationId: null, name })
    if (made.kind !== 'made') throw new Error('no invitation')
    const page = await (await device(browser, { viewport: DESK })).newPage()
    await page.addInitScript(keepWhatIsTold)
    await page.goto(`${address}/#/pages/membership/log-in/index`)
    await page.locator('#invitation').locator('visible=true').first().click()
    await page.keyboard.type(made.code)
    await page.getByText('用邀请码进入', { exact: true }).locator('visible=true').click()
    await page.getByText('您好').locator('visible=true').first().waitFor()
    return new DeskWindow(page, name, address)
  }

  async bring(text: string): Promise<void> {
    await this.page.goto(`${this.address}/#/desk/index`)
    await this.page.locator('#desk-paste').fill(text)
    await this.page.locator('#desk-paste-done').click()
    await this.page.locator('#desk-account').waitFor()
  }

  /** Opens the newest page on the desk, in this window anew. */
  async open(): Promise<void> {
    await this.page.goto(`${this.address}/#/desk/index`)
    await this.page.reload()
    await this.page.locator('.desk-listed').first().click()
    await this.page.locator('#desk-account').waitFor()
  }

  /** One edit, chosen by lot among all kinds. What is not there to be done is not done. */
  async step(random: SeededRandom): Promise<void> {
    const { page } = this
    const kind = DEEDS[random.below(DEEDS.length)]!
    const place = random.below(1000)
    const choice = random.below(1000)
    if (random.below(2) === 0) await this.outside(['[', ']'][choice % 2]!)
    const done = await this.deed(kind, place, choice)
    if (done) this.done.set(kind, (this.done.get(kind) ?? 0) + 1)
    // What was told is read before it is put away.
    const understood = page.getByText('知道了', { exact: true })
    if (random.below(3) === 0 && (await understood.count()) > 0) {
      await understood.first().focus()
      await page.keyboard.press('Enter')
    }
  }

  private async deed(kind: DeedKind, place: number, choice: number): Promise<boolean> {
    const { keyboard } = this.page
    switch (kind) {
      case 'write':
        return this.write(place)
      case 'role':
        return this.onText(place, String(1 + (choice % 6)))
      case 'move':
        return this.onText(place, choice % 2 ? 'Alt+ArrowUp' : 'Alt+ArrowDown')
      case 'away':
        return this.onText(place, `Alt+${choice % 2 ? 'A' : 'B'}`)
      case 'own-article':
        return this.onText(place, choice % 3 ? 'n' : 'Alt+Shift+A')
      case 'join':
        return this.onText(place, 'j')
      case 'split': {
        if (!(await this.writing(place))) return false
        await keyboard.press('Home')
        for (let by = 0; by < 1 + (choice % 4); by++) await keyboard.press('ArrowRight')
        await keyboard.press('Control+Enter')
        return this.written_()
      }
      case 'settle':
        await this.outside(choice % 2 ? 'k' : 'Enter')
        // A page without a date asks for it instead.
        if ((await this.page.locator('.desk-sheet').count()) > 0) await keyboard.press('Escape')
        return true
      case 'undo':
        this.undos++
        return this.outside('Control+z')
    }
  }

  /** Writes a mark behind a text. */
  private async write(place: number): Promise<boolean> {
    if (!(await this.writing(place))) return false
    const mark = String.fromCharCode(FIRST_MARK + marks++)
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.insertText(mark)
    await this.page.keyboard.press('Enter')
    const done = await this.written_()
    if (done) this.written.push(mark)
    return done
  }

  area = () => this.page.locator('.desk-text textarea')

  private async writing(place: number): Promise<boolean> {
    if (!(await this.onText(place, 'Enter'))) return false
    return this.area()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      )
  }

  /** Whether what was written was taken; else the editor lets go of it. */
  private async written_(): Promise<boolean> {
    const taken = await this.area()
      .waitFor({ state: 'detached', timeout: 2000 })
      .then(
        () => true,
        () => false,
      )
    if (!taken) await this.page.keyboard.press('Escape')
    return taken
  }

  /** A key on one of the texts that are shown. */
  private async onText(place: number, key: string): Promise<boolean> {
    const there = await this.page.evaluate((number) => {
      const texts = [...document.querySelectorAll<HTMLElement>('.desk-text[data-block]')]
      texts[number % texts.length]?.focus()
      return texts.length > 0
    }, place)
    if (there) await this.page.keyboard.press(key)
    return there
  }

  /** A key of the whole desk. */
  private async outside(key: string): Promise<boolean> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await this.page.keyboard.press(key)
    return true
  }

  /** Opens a text of the page by its place and types behind it, and does not take it over yet. */
  async type(place: number, words: string): Promise<void> {
    if (!(await this.writing(place))) throw new Error('the text does not open')
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.insertText(words)
  }

  /** Until all is stored. Throws where it does not come so far. */
  async settled(): Promise<void> {
    await this.page.locator('#desk-saved', { hasText: '已自动存好' }).waitFor({ timeout: 30_000 })
  }

  /** All that this window was told. */
  told = () =>
    this.page.evaluate(() => JSON.parse(sessionStorage.getItem('told') ?? '[]')) as Promise<
      string[]
    >

  /** The texts of every tab as this window shows them. */
  async texts(): Promise<string[][]> {
    const { page } = this
    const tabs = page.locator('.desk-tab')
    const all: string[][] = []
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click()
      all.push(await page.locator('.desk-text[data-block] .desk-words').allTextContents())
    }
    return all
  }

  /** What the foot says of the source's characters. */
  account = async () => (await this.page.locator('#desk-account').textContent()) ?? ''

  close = () => this.page.context().close()
}

/** Runs in the page: notes every sentence that is told, however short it stands. */
function keepWhatIsTold(): void {
  const told: string[] = JSON.parse(sessionStorage.getItem('told') ?? '[]') as string[]
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('.desk-tell')) {
      const words = textContent ?? ''
      if (told[told.length - 1] === words || told.slice(-3).includes(words)) continue
      told.push(words)
      sessionStorage.setItem('told', JSON.stringify(told))
    }
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
