import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scannedPage } from '../../support/page-typesetter/refused-pages'
import { typesetPage } from '../../support/page-typesetter/typeset-page'

const folder = mkdtempSync(path.join(tmpdir(), 'extract-pdf-'))

/** Runs the command as `npm run -s extract -- FILE …` does. */
function extract(content: Uint8Array | string, ...more: string[]) {
  const file = path.join(folder, 'page.pdf')
  writeFileSync(file, content)
  const command = ['node_modules/tsx/dist/cli.mjs', 'src/server/commands/extract.ts', file, ...more]
  const run = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    // The command needs no test flags.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { code: run.status, out: run.stdout, err: run.stderr.trim() }
}

describe('npm run extract with a PDF', () => {
  it('prints its articles as JSON, with a Chinese message to every doubt', () => {
    const { pdf, truth } = typesetPage({ layout: 'five-columns', seed: 3 })
    const { code, out, err } = extract(pdf, '--page', '1')
    expect(err).toBe('')
    expect(code).toBe(0)
    const page = JSON.parse(out)
    const dense = (texts: string[]) => texts.join('').replace(/\s/g, '')
    const found = page.articles.map((one: { paragraphs: string[] }) => dense(one.paragraphs))
    expect(found.sort()).toEqual(truth.articles.map((one) => dense(one.paragraphs)).sort())
    for (const { message } of page.doubts) expect(message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('says what to do where there is no such page, or no text', () => {
    const { pdf } = typesetPage({ layout: 'modern', seed: 3 })
    expect(extract(pdf, '--page', '9')).toMatchObject({
      code: 2,
      out: '',
      err: '文件里没有这一页。请检查 --page 后面的页码。（文件共有 1 页。）',
    })
    expect(extract(pdf, '--page', 'x').err).toMatch(/“x”不是页码/)
    expect(extract(scannedPage()).err).toMatch(/扫描的图片.*文字识别/)
    expect(extract('%PDF-1.4 nothing')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/已损坏/),
    })
  })

  it('takes --page for PDF files alone', () => {
    expect(extract('青禾县\n', '--page', '1').err).toMatch(/--page 只用于 PDF/)
  })
})
