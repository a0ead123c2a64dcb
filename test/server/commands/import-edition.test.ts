import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'meiri-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAGE =
  '青禾县：渠水进田\n\n本报青禾讯（通讯员 林小满）近年来，青禾县把渠水引到田头，群众都说好。\n'

/** Node decodes GB18030 but does not encode it: its two-byte part, turned round. */
function inGb18030(text: string): Buffer {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : bytesOf.get(character)!,
    ),
  )
}

/** Runs the command as `npm run import -- FILE --date 2031-03-05` does. */
function imported(content: Uint8Array) {
  const file = path.join(folder, 'page.txt')
  writeFileSync(file, content)
  const command = ['--import', 'tsx', 'src/server/commands/import-edition.ts']
  const run = spawnSync(process.execPath, [...command, file, '--date', '2031-03-05'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', DATA_FOLDER: folder },
  })
  return { code: run.status, output: run.stdout + run.stderr }
}

describe('npm run import', () => {
  it('reads a page in GB18030', () => {
    const { code, output } = imported(inGb18030(PAGE))
    expect(output).toContain('青禾县：渠水进田')
    expect(code).toBe(0)
  })

  it('refuses a file that is no text and one too large for a page', () => {
    const noise = imported(Uint8Array.from({ length: 500 }, (_, n) => n % 30))
    expect(noise).toMatchObject({ code: 2, output: expect.stringContaining('不是文本文件') })
    const large = imported(Buffer.alloc(8 * 1024 * 1024 + 1, 'a'))
    expect(large).toMatchObject({ code: 2, output: expect.stringContaining('太大') })
  })
})
