import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { accountOf, claimedTwice } from '../../src/core/desk/account'
import type { Deed } from '../../src/core/desk/log'
import { everyBlock } from '../../src/core/desk/place-of-doubt'
import { textOf } from '../../src/core/desk/pieces'
import { seededRandom } from '../../src/core/random/seeded-random'
import { webFolder } from '../../src/server/main'
import { stateOf } from '../../src/server/operations/desk/read-draft'
import { listDrafts, entriesAfter, findDraft } from '../../src/server/repositories/drafts'
import { DeskWindow } from './desk-window'
import { generatePage } from './page-generator/generate-page'
import { testServer } from './test-server'

export interface TwoWindows {
  edits: number
  /** Steps that both took at the same moment. */
  atOnce: number
  /** What the windows showed as written, and of it: taken back by its editor, told as not stored, and neither. */
  written: number
  takenBack: number
  toldUnsaved: number
  lost: string[]
  /** Sentences about what the other did, and about steps that were not stored. */
  merges: number
  refusals: number
  /** Anything else that is not as it should be. */
  faults: string[]
  kinds: Record<string, number>
  milliseconds: number
}

/**
 * Two editors, each in a browser of their own, on one page: so many random edits by keys, in turn and at the same
 * moment. Out: what is there of it after both windows said that all is stored and were opened anew.
 */
export async function editInTwoWindows(
  browser: Browser,
  { seed, edits }: { seed: string; edits: number },
): Promise<TwoWindows> {
  const server = await testServer({ webFolder })
  const windows: DeskWindow[] = []
  try {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
    for (const name of ['云帆', '江远'])
      windows.push(await DeskWindow.enter(browser, server.parts, address, name))
    const [one, other] = windows as [DeskWindow, DeskWindow]
    await one.bring(generatePage('jumbled-ocr', 11).text)
    await other.open()

    const random = seededRandom(seed)
    const began = Date.now()
    let atOnce = 0
    for (let at = 0; at < edits;) {
      if (random.below(3) === 0 && at + 2 <= edits) {
        // Each has lots of its own, so that who is quicker changes nothing.
        const lots = [`${seed} ${at}`, `${seed} ${at + 1}`].map(seededRandom)
        await Promise.all(windows.map((window, index) => window.step(lots[index]!)))
        at += 2
        atOnce += 2
      } else {
        await windows[random.below(2)]!.step(random)
        at += 1
      }
    }
    const milliseconds = Date.now() - began
    const faults: string[] = []
    for (const window of windows) await window.settled()
    // Each looks again within 5 s.
    await new Promise((resolve) => setTimeout(resolve, 5500))
    const [shownByOne, shownByOther] = [await one.texts(), await other.texts()]
    if (JSON.stringify(shownByOne) !== JSON.stringify(shownByOther))
      faults.push('the two windows show different texts')
    const told = await Promise.all(windows.map((window) => window.told()))
    for (const window of windows) await window.open()
    if (JSON.stringify(await one.texts()) !== JSON.stringify(shownByOne))
      faults.push('opened anew the page is another')
    for (const window of windows) {
      if (!(await window.account()).includes('一个字都没丢')) faults.push('the foot says lost')
      faults.push(...window.faults)
    }

    const [listed] = await listDrafts(server.database, false, 1)
    const draft = (await findDraft(server.database, listed!.id))!
    const entries = await entriesAfter(server.database, draft.id, 0)
    const { draft: page } = stateOf(draft, entries)
    if (accountOf(draft.source, page).lost !== 0) faults.push('characters without a place')
    if (claimedTwice(draft.source, page) !== 0) faults.push('characters in two places')
    const whole = [...everyBlock(page)].map(({ block }) => textOf(block)).join('\n')
    const lost: string[] = []
    let [takenBack, toldUnsaved] = [0, 0]
    windows.forEach((window, index) => {
      const mine = entries.filter(({ name }) => name === window.name)
      const undone = mine.filter(({ deed }) => deed.kind === 'undo').length
      if (undone > window.undos) faults.push(`${window.name} took back more than was asked`)
      for (const mark of window.written) {
        const count = whole.split(mark).length - 1
        const entry = mine.find(({ deed }) => deed.kind === 'edit' && deed.text.includes(mark))
        const turns = mine.filter(({ deed }) => turnOf(deed) === entry?.id)
        if (entry === undefined) {
          if (told[index]!.some((words) => words.includes(mark))) toldUnsaved++
          else lost.push(mark)
        } else if (turns[turns.length - 1]?.deed.kind === 'undo') {
          takenBack++
          if (count !== 0) faults.push('taken back, and still there')
        } else if (count !== 1) lost.push(mark)
      }
    })
    const kinds: Record<string, number> = {}
    for (const window of windows)
      for (const [kind, count] of window.done) kinds[kind] = (kinds[kind] ?? 0) + count
    const saying = (words: string) => told.flat().filter((one) => one.includes(words)).length
    return {
      edits,
      atOnce,
      written: windows.reduce((sum, { written }) => sum + written.length, 0),
      takenBack,
      toldUnsaved,
      lost,
      merges: saying('已经合进来'),
      refusals: saying('没有保存') + saying('没有存上'),
      faults,
      kinds,
      milliseconds,
    }
  } finally {
    for (const window of windows) await window.close()
    await server.close()
  }
}

const turnOf = (deed: { kind: string }) => {
  const turn = deed as Deed
  return turn.kind === 'undo' || turn.kind === 'redo' ? turn.entry : null
}
