import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'extract-'))

/** Runs the command as `npm run -s extract -- FILE` does. */
function extract(content: string | Uint8Array | null) {
  const file = path.join(folder, 'page.txt')
  if (content !== null) writeFileSync(file, content)
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/server/commands/extract.ts']
  const missing = path.join(folder, 'none.txt')
  const run = spawnSync(process.execPath, [...args, content === null ? missing : file], {
    encoding: 'utf8',
    // The command needs no test flags.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { code: run.status, out: run.stdout, err: run.stderr.trim() }
}

describe('npm run extract', () => {
  it('prints one page as JSON with a Chinese message to every doubt', () => {
    const { code, out, err } = extract(
      '青禾县：渠水进田\n\n本报青禾讯（通讯员 林小满）近年来，青禾县把把渠水引到田头，群众都说好。\n',
    )
    expect(err).toBe('')
    expect(code).toBe(0)
    const page = JSON.parse(out)
    expect(page).toMatchObject({ kind: 'parsed', date: null, articles: [{ place: '青禾' }] })
    expect(page.articles[0]).toMatchObject({ headline: '青禾县：渠水进田', reporters: ['林小满'] })
    const doubled = page.doubts.find((doubt: { kind: string }) => doubt.kind === 'doubled-word')
    expect(doubled).toMatchObject({ where: 'paragraph', paragraph: 0, suggestion: '把' })
    for (const { message } of page.doubts) expect(message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('exits with 2 and a sentence where the file is missing, empty or no text', () => {
    expect(extract(null)).toMatchObject({ code: 2, out: '' })
    expect(extract(null).err).toMatch(/读不到文件/)
    expect(extract('').err).toMatch(/没有可识别的文字/)
    expect(extract('党的建设\n')).toMatchObject({ code: 2, err: expect.stringMatching(/稿件/) })
    const noise = Uint8Array.from({ length: 500 }, (_, n) => n % 30)
    expect(extract(noise).err).toMatch(/不是文本文件/)
  })
})
