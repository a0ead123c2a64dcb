import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPdf } from '../../../src/server/pdf/read-pdf'
import * as pages from '../../support/page-typesetter/refused-pages'
import { typesetPage } from '../../support/page-typesetter/typeset-page'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join('test', 'server', 'pdf-pages', 'fixtures', name)))

async function outcomeOf(bytes: Uint8Array, page?: number): Promise<string> {
  const read = await readPdf(bytes, page === undefined ? {} : { page })
  return read.kind === 'refused' ? read.reason : read.kind
}

const good = typesetPage({ layout: 'modern', seed: 11 }).pdf

describe('a PDF page is refused by name', () => {
  it('when it is a scanned picture', async () => {
    expect(await outcomeOf(pages.scannedPage())).toBe('scanned')
  })

  it('when nothing is on it', async () => {
    expect(await outcomeOf(pages.emptyPage())).toBe('empty')
  })

  it('when it opens only with a password', async () => {
    expect(await outcomeOf(fixture('encrypted.pdf'))).toBe('encrypted')
  })

  it.each([0, 2000, 20_000] as const)(
    'when its fonts hide what glyphs from %i on mean',
    async (from) => {
      expect(await outcomeOf(pages.unmappedPage('identity', from))).toBe('unmapped-fonts')
    },
  )

  it('when its Type 3 fonts hide what their glyphs mean', async () => {
    expect(await outcomeOf(pages.unmappedPage('type3'))).toBe('unmapped-fonts')
  })

  it.each([
    ['a text file', new TextEncoder().encode('村口的水渠通了水。')],
    ['an empty file', new Uint8Array()],
    ['a header alone', new TextEncoder().encode('%PDF-1.7\n')],
    ['the end of a file', good.slice(good.length - 200)],
  ])('when it is broken: %s', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('broken')
  })

  it.each([2, 0, -1, 1.5, 1e9])('when there is no page %d', async (page) => {
    expect(await outcomeOf(good, page)).toBe('no-such-page')
  })

  it('when it has pages as a book has', async () => {
    expect(await outcomeOf(pages.manyPages(5000))).toBe('too-many-pages')
  })
})

describe('a PDF page is read', () => {
  it('when only a change of it needs a password', async () => {
    expect(await outcomeOf(fixture('owner-password.pdf'))).toBe('runs')
  })

  it.each(['identity', 'type3'] as const)('when its %s fonts are mapped', async (kind) => {
    expect(await outcomeOf(pages.mappedPage(kind))).toBe('runs')
  })

  it('after a refused one', async () => {
    await outcomeOf(fixture('encrypted.pdf'))
    expect(await outcomeOf(good)).toBe('runs')
  })

  it('beside another that is read at the same time', async () => {
    const both = await Promise.all([
      outcomeOf(good),
      outcomeOf(pages.scannedPage()),
      outcomeOf(good),
    ])
    expect(both).toEqual(['runs', 'scanned', 'runs'])
  })
})
