/** What a printer gets, looked at page by page, and what of it is on the screen. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { foldRadicals } from '../../src/server/pdf/radicals'

/** A4 in points, to a pixel. */
export const A4 = { width: 595, height: 842 }

export interface PrintedText {
  text: string
  /** In points; y from the page's lower edge. */
  x: number
  y: number
  points: number
}

export interface PrintedPage {
  /** Without blanks. */
  text: string
  width: number
  height: number
  texts: PrintedText[]
  /** Every colour that is set, as #rrggbb. */
  colours: string[]
}

/** Chromium names some glyphs by their radicals. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number)
    const { width, height } = one.getViewport({ scale: 1 })
    const { items } = await one.getTextContent()
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , c, d, x, y] = item.transform as number[]
      return [{ text: foldRadicals(item.str), x: x!, y: y!, points: Math.hypot(c!, d!) }]
    })
    const { fnArray, argsArray } = await one.getOperatorList()
    const colours = fnArray.flatMap((fn, at) =>
      fn === OPS.setFillRGBColor || fn === OPS.setStrokeRGBColor
        ? [String((argsArray[at] as unknown[])[0])]
        : [],
    )
    const text = texts.map((piece) => piece.text).join('')
    pages.push({ text: text.replace(/\s/g, ''), width, height, texts, colours })
  }
  return pages
}

export const printedBy = async (page: Page) =>
  new Uint8Array(await page.pdf({ preferCSSPageSize: true }))

/** Whether all fonts of a file are in it: each has glyphs of its own, and none is only named. */
export function fontsOf(pdf: Uint8Array): { fonts: number; named: string[] } {
  const file = Buffer.from(pdf).toString('latin1')
  const fonts = file.match(/\/(FontFile[23]?|CharProcs)\b/g) ?? []
  return { fonts: fonts.length, named: file.match(/\/BaseFont\s*\/(?![A-Z]{6}\+)\S+/g) ?? [] }
}

/** Texts of the paper on the screen, and what does not stand as it should. */
export function setTexts(page: Page) {
  return page.evaluate(() => {
    const body = [...document.querySelectorAll<HTMLElement>('.paper-page .paper-body')]
    return {
      overfull: body.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
      outside: body.filter((one) =>
        [...one.children].some(
          (child) => child.getBoundingClientRect().bottom > one.getBoundingClientRect().bottom + 1,
        ),
      ).length,
      lonelyHeads: body.filter((one) =>
        one.lastElementChild?.querySelector(
          ':scope > .paper-head, :scope > .paper-questions, :scope > .paper-cabinet-card, :scope > .paper-whose',
        ),
      ).length,
      paragraphs: [...document.querySelectorAll('.paper-paragraph')].map((one) => ({
        text: one.textContent ?? '',
        continued: one.classList.contains('paper-continued'),
      })),
      parted: document.querySelectorAll('.paper-parted').length,
    }
  })
}

/** Dots an inch: a phone's camera sees about as much of a sheet at arm's length. */
const DPI = 150

/** Every code on a page of a PDF, as a phone would read it. null: this machine has no pdftoppm. */
export function scanPdf(pdf: Uint8Array, pageNumber: number): string[] | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'meiri-scan-'))
  try {
    const file = path.join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    const range = ['-f', String(pageNumber), '-l', String(pageNumber), '-singlefile']
    const out = path.join(folder, 'page')
    const made = spawnSync('pdftoppm', ['-r', String(DPI), ...range, file, out])
    if (made.error) return null
    return scan(readPpm(readFileSync(`${out}.ppm`)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Picture {
  width: number
  height: number
  rgba: Uint8ClampedArray<ArrayBuffer>
}

/** P6: a head in words, then three bytes a dot. */
function readPpm(file: Buffer): Picture {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/
    .exec(file.subarray(0, 64).toString('latin1'))!
    .map((part, at) => (at === 0 ? part.length : Number(part))) as [number, number, number]
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let dot = 0; dot < width * height; dot++) {
    for (const at of [0, 1, 2]) rgba[dot * 4 + at] = file[head + dot * 3 + at]!
    rgba[dot * 4 + 3] = 255
  }
  return { width, height, rgba }
}

/** No paper has white codes on black: they are not looked for. */
const BLACK_ON_WHITE = { inversionAttempts: 'dontInvert' } as const

/** The decoder finds one code a picture: what it found is painted over, until it finds none. */
export function scan({ width, height, rgba }: Picture): string[] {
  const found: string[] = []
  for (let code = jsQR(rgba, width, height, BLACK_ON_WHITE); code && found.length < 10;) {
    found.push(code.data)
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = code.location
    const corners = [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner]
    const [left, right] = [Math.min, Math.max].map((of) => of(...corners.map(({ x }) => x)))
    const [top, bottom] = [Math.min, Math.max].map((of) => of(...corners.map(({ y }) => y)))
    for (let y = Math.floor(top!); y <= bottom!; y++)
      rgba.fill(255, (y * width + Math.floor(left!)) * 4, (y * width + Math.ceil(right!)) * 4)
    code = jsQR(rgba, width, height, BLACK_ON_WHITE)
  }
  return found
}
