import { launch } from '../support/browser'
import { editInTwoWindows } from '../support/two-windows'

/**
 * Two editors in two browsers who edit one page by keys at random. What a window showed as done must be there
 * afterwards, or have been taken back by its editor, or have been told as not stored. Needs a built dist/h5 and
 * CHROMIUM_PATH. `npm run bench -- desk-two-windows [edits] [seed]`
 */
export async function run([edits = '200', seed = 'two windows']: string[]): Promise<void> {
  const browser = await launch()
  try {
    const { kinds, milliseconds, ...told } = await editInTwoWindows(browser, {
      seed,
      edits: Number(edits),
    })
    console.log(`seed “${seed}”, ${Math.round(milliseconds / 1000)} s`)
    console.log(JSON.stringify(told))
    console.log(JSON.stringify(kinds))
    if (told.lost.length + told.faults.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
  }
}
