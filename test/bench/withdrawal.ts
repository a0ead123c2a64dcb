import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { CardReply } from '../../src/contract/card'
import type { EditionReply } from '../../src/contract/edition'
import { card as cardWords } from '../../src/copy/zh-cn/card'
import { askAt } from '../../src/server/ask-as-reader'
import { freePort } from '../../src/server/free-port'
import { drillWays } from '../../src/server/operations/desk/drill-measure'
import { waysToCard, type Way } from '../../src/server/operations/desk/drill-ways'
import { device, launch } from '../support/browser'
import { TTS_ID, TTS_KEY, ttsServer } from '../support/tts-server'

type ArticleCard = Extract<CardReply, { kind: 'article' }>

/** A first start copies the database's programs, in ms. */
const START_MS = 240_000
const DAY_MS = 24 * 3600 * 1000
/** A list is looked at that long for what should be gone: it is in every figure of the device's lists, in ms. */
const LOOK_MS = 1500
/** A card's page says itself that it is gone; nobody waits for it longer, in ms. */
const CARD_MS = 8000
/** Spoken files of a sample's card are made one after another, in ms. */
const VOICE_MS = 120_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(is: () => Promise<boolean>, limitMs: number, what: string): Promise<void> {
  const began = performance.now()
  while (!(await is().catch(() => false))) {
    if (performance.now() - began > limitMs) throw new Error(`${what} did not come`)
    await pause(100)
  }
}

const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T

/**
 * 撤下 as it reaches readers: a real service with a made-up edition, a card opened on the built H5 app in Chromium and
 * answered wrong, then withdrawn at the desk. Seconds until it is gone by every way there is, over HTTP and on the
 * device at its next contact; then it is restored. Needs dist/h5. `npm run bench -- withdrawal`
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'meiri-withdrawal-'))
  await chmod(folder, 0o755)
  const tts = await ttsServer()
  const port = await freePort('127.0.0.1', 34_700)
  const address = `http://127.0.0.1:${port}`
  const service = start(folder, port, tts.url)
  const browser = await launch()
  try {
    await until(async () => (await fetch(`${address}/api/health`)).ok, START_MS, 'the service')
    const { editions } = await json<{ editions: EditionReply[] }>(`${address}/api/editions`)
    const edition = editions[0]!
    const card = await cardWithChoice(address, edition)
    const isSpoken = async () => (await fetch(`${address}/api/cards/${card.id}/audio`)).ok
    await until(isSpoken, VOICE_MS, 'the spoken files')
    const now = new Date(`${card.studyDay}T12:00:00+08:00`)
    const context = await device(browser, { now, keeps: true })
    await readAndAnswer(context, address, card)
    // Wrong answers come back a day later.
    const later = await device(browser, { now, keeps: true })
    await readAndAnswer(later, address, card)
    await later.clock.setSystemTime(now.getTime() + DAY_MS)
    const desk = await deskOf(address, card.id)
    const overHttp = await waysToCard(askAt(address), card)
    const onDevice = waysOnDevice(context, later, address, card)
    const checked = await drillWays(
      [...overHttp, ...onDevice],
      () => desk('withdrawal'),
      () => desk('restoration'),
    )
    console.log(`《${card.headline}》, ${card.studyDay}`)
    console.log(`a look at a list of the device takes ${LOOK_MS / 1000} s of its figure`)
    console.log('way | seconds until gone | seconds until back')
    const stays = new Set(onDevice.filter(({ staysAway }) => staysAway).map(({ name }) => name))
    for (const { name, gone, back, wasThere } of checked)
      console.log(
        wasThere
          ? `${name} | ${gone?.toFixed(2) ?? 'STILL THERE'} | ${back?.toFixed(2) ?? (stays.has(name) ? 'when read again' : 'NOT BACK')}`
          : `${name} | was not there | `,
      )
    // A way that was not there has not been tried.
    if (checked.some(({ gone }) => gone === null)) process.exitCode = 1
  } finally {
    await browser.close()
    service.kill('SIGTERM')
    await new Promise((resolve) => service.once('exit', resolve))
    await tts.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The first card that begins with a question of one choice. */
async function cardWithChoice(address: string, edition: EditionReply): Promise<ArticleCard> {
  for (const { id, version } of edition.cards.filter(({ kind }) => kind === 'article')) {
    const card = await json<ArticleCard>(`${address}/api/cards/${id}/versions/${version}`)
    if (card.items[0]?.kind === 'single-choice') return card
  }
  throw new Error('no card of the sample begins with a single choice')
}

function start(folder: string, port: number, ttsUrl: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/server/commands/start.ts'], {
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port) },
      ...{ DATA_FOLDER: folder, WEB_BUILD: 'off', VOICE: 'tencent', TTS_API_URL: ttsUrl },
      ...{ TENCENT_SECRET_ID: TTS_ID, TENCENT_SECRET_KEY: TTS_KEY },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The demo's editor, who is signatory as well. Out: how to withdraw the card and restore it. */
async function deskOf(address: string, cardId: string) {
  const post = (url: string, body: object, token = '') =>
    fetch(`${address}/api${url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
  const { token } = (await (await post('/demo-sessions', { role: 'editor' })).json()) as {
    token: string
  }
  return async (how: 'withdrawal' | 'restoration') => {
    const body = { id: `bench-${how}-${process.pid}`, reason: '演练' }
    const reply = await post(`/desk/cards/${cardId}/${how}`, body, token)
    if (!reply.ok) throw new Error(`${how}: ${reply.status} ${await reply.text()}`)
  }
}

const open = async (page: Page, address: string, at: string) => {
  await page.goto(`${address}/#/pages/${at}`)
  await page.waitForTimeout(400)
}

/** Whether the phone's store holds the card. */
const isKept = (page: Page, id: string) =>
  page.evaluate((key) => Object.keys(localStorage).some((one) => one.includes(key)), `card:${id}`)

/** A reader's evening: the card read, kept by the phone, and its first question answered wrong. */
async function readAndAnswer(
  context: BrowserContext,
  address: string,
  card: ArticleCard,
): Promise<void> {
  const page = await context.newPage()
  await open(page, address, `card/index?id=${card.id}`)
  await page.getByText(card.paragraphs[0]!.slice(0, 12)).first().waitFor()
  await until(() => isKept(page, card.id), START_MS, 'the card in the store of the phone')
  await open(page, address, `quiz/index?id=${card.id}`)
  const { options, key } = card.items[0]!
  const wrong = options.findIndex((_, at) => at !== key[0])
  await page.locator(`#option-${wrong}`).locator('visible=true').click()
  await page.getByText('原文这样写').locator('visible=true').first().waitFor()
  await page.close()
}

/** What a reader meets who opens each page anew: the next contact. */
function waysOnDevice(
  context: BrowserContext,
  later: BrowserContext,
  address: string,
  card: ArticleCard,
): Way[] {
  const looksFor = (name: string, at: string, words: string, on = context): Way => ({
    name,
    async leads() {
      const page = await on.newPage()
      await open(page, address, at)
      const isCard = at.startsWith('card/')
      const wanted = isCard
        ? page.getByText(words).or(page.getByText(cardWords.withdrawn))
        : page.getByText(words)
      const found = wanted.locator('visible=true').first()
      const said = await found.waitFor({ timeout: isCard ? CARD_MS : LOOK_MS }).then(
        () => found.innerText(),
        () => null,
      )
      await page.close()
      return said !== null && said !== cardWords.withdrawn
    },
  })
  const text = card.paragraphs[0]!.slice(0, 12)
  const title = card.headline.slice(-8)
  return [
    looksFor('device: the card', `card/index?id=${card.id}&v=${card.version}`, text),
    looksFor('device: a shared link', `card/index?id=${card.id}`, text),
    looksFor('device: 今日', 'today/index', title),
    looksFor('device: 往期', 'archive/index', title),
    looksFor('device: paper', `for-branch/print/index?card=${card.id}`, text),
    { ...looksFor('device: 错题回顾', 'review/index', '出自《', later), staysAway: true },
    {
      name: 'device: the store of the phone',
      staysAway: true,
      async leads() {
        const page = await context.newPage()
        await open(page, address, 'today/index')
        await page.waitForTimeout(LOOK_MS)
        const kept = await isKept(page, card.id)
        await page.close()
        return kept
      },
    },
  ]
}
