import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateEdition } from '../../support/page-generator/generate-edition'

const folder = mkdtempSync(path.join(tmpdir(), 'quiz-command-'))

/** What `extract` prints of a made-up edition. */
function extracted(seed: string, date: string | null): string {
  const { articles, captions, pageNumber } = generateEdition(seed).edition
  const page = {
    kind: 'parsed',
    date,
    pageNumber,
    pageTitle: null,
    publisher: [],
    editors: {},
    slogans: [],
    channel: null,
    articles,
    captions,
    furniture: [],
    doubts: [],
  }
  const file = path.join(folder, `${seed}.json`)
  writeFileSync(file, JSON.stringify(page))
  return file
}

function quiz(...args: string[]) {
  const command = ['--import', 'tsx', 'src/server/commands/quiz.ts', ...args]
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // The test runner's own flags are not for the command.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

interface Printed {
  articles: { id: string; headline: string; county: string | null; edition: string }[]
  items: { articleId: string; source: { paragraph: number; start: number; end: number } }[]
}

describe('the quiz command', () => {
  it('prints the articles of several pages and items that cite them', () => {
    const files = [extracted('first', '2031-03-05'), extracted('second', null)]
    const { status, stdout } = quiz(...files)
    const { articles, items } = JSON.parse(stdout) as Printed
    expect(status).toBe(0)
    expect(new Set(articles.map(({ edition }) => edition))).toEqual(
      new Set(['2031-03-05', 'second']),
    )
    expect(Object.keys(articles[0]!)).toEqual(['id', 'headline', 'county', 'edition', 'paragraphs'])
    const known = articles.map(({ id }) => id)
    expect(items.length).toBeGreaterThan(0)
    for (const { articleId } of items) expect(known).toContain(articleId)
  })

  it('prints all of it into a pipe, however long', () => {
    const files = Array.from({ length: 8 }, (_, i) => extracted(`many-${i}`, null))
    const { stdout } = quiz(...files)
    expect(stdout.length).toBeGreaterThan(100_000)
    expect(() => JSON.parse(stdout)).not.toThrow()
  })

  it('prints the same bytes for the same seed', () => {
    const file = extracted('third', null)
    expect(quiz(file, '--seed', '春').stdout).toBe(quiz(file, '--seed', '春').stdout)
  })

  it.each([
    ['no file at all', [], /请给出提取结果文件/],
    ['a file that is not there', ['nowhere.json'], /读不到文件 nowhere\.json/],
    ['JSON that is no extracted page', ['package.json'], /不是提取结果/],
  ])('says what to do when given %s, and exits with 2', (_, args, sentence) => {
    const { status, stdout, stderr } = quiz(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
  })
})
