/** @jest-environment node */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import forbidden from '../../config/forbidden.json'

const root = path.resolve(__dirname, '../..')
const SOURCE = /\.(ts|tsx)$/

function filesBelow(folder: string): string[] {
  const here = path.join(root, folder)
  return readdirSync(here).flatMap((name) => {
    const inside = path.posix.join(folder, name)
    return statSync(path.join(root, inside)).isDirectory() ? filesBelow(inside) : [inside]
  })
}

function excepted(file: string, word: string): boolean {
  return forbidden.exceptions.some(
    (rule) => file.startsWith(rule.path) && (rule.word === '*' || rule.word === word),
  )
}

function parse(file: string, text = readFileSync(path.join(root, file), 'utf8')): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind)
}

/** Texts of a program that a reader could meet: string literals, templates, JSX text. */
function texts(source: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text)
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Names under which something could be recorded: properties, columns, tables, schema keys. */
function recordedNames(source: ts.SourceFile, withStrings: boolean): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const named =
      ts.isPropertySignature(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node)
    if (named || ts.isShorthandPropertyAssignment(node)) found.push(node.name.getText(source))
    if (ts.isStringLiteralLike(node) && withStrings) found.push(...(node.text.match(/\w+/g) ?? []))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
    .filter(Boolean)

function forbiddenIn(name: string): string[] {
  const words = wordsOf(name)
  const pairs = forbidden.namePairs.filter(([a, b]) =>
    words.some((word, index) => word === a && words[index + 1] === b),
  )
  return [
    ...words.filter((word) => forbidden.names.includes(word)),
    ...pairs.map((p) => p.join(' ')),
  ]
}

function offencesInCopy(file: string, source: ts.SourceFile): string[] {
  return texts(source).flatMap((text) =>
    forbidden.copy
      .filter((word) => text.includes(word) && !excepted(file, word))
      .map((word) => `${file}: ${word} in 「${text.trim()}」`),
  )
}

function offencesInNames(file: string, source: ts.SourceFile, withStrings = false): string[] {
  return recordedNames(source, withStrings).flatMap((name) =>
    forbiddenIn(name)
      .filter((word) => !excepted(file, word))
      .map((word) => `${file}: ${word} in ${name}`),
  )
}

const RECORDS = ['src/contract', 'src/core/study', 'src/core/cards', 'src/miniapp/stores']

describe('the line we hold', () => {
  it('uses no forbidden word in anything a reader can meet', () => {
    const files = filesBelow('src').filter((file) => SOURCE.test(file))
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap((file) => offencesInCopy(file, parse(file)))).toEqual([])
  })

  it('uses none in what the operator’s files put on a screen', () => {
    for (const file of ['config/operator/product.json', 'config/operator/channel.json']) {
      const shown = readFileSync(path.join(root, file), 'utf8')
      expect(forbidden.copy.filter((word) => shown.includes(word))).toEqual([])
    }
  })

  it('names no field of a request, reply, stored state or card after a measure of people', () => {
    const files = RECORDS.flatMap(filesBelow).filter((file) => SOURCE.test(file))
    expect(files.flatMap((file) => offencesInNames(file, parse(file)))).toEqual([])
  })

  it('names no table or column so', () => {
    const files = filesBelow('src/server/database/migrations')
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => offencesInNames(file, parse(file), true))).toEqual([])
  })

  it('would notice a word in copy, a field, a column and a pair of words', () => {
    const copy = parse('src/copy/x.ts', "export const x = '今天打卡了吗'")
    expect(offencesInCopy('src/copy/x.ts', copy)).toHaveLength(1)
    const field = parse(
      'src/contract/x.ts',
      'interface Member { studyMinutes: number; checkInDay: string }',
    )
    expect(offencesInNames('src/contract/x.ts', field)).toHaveLength(2)
    const column = parse('m.ts', 'sql`create table member (points integer)`')
    expect(offencesInNames('m.ts', column, true)).toHaveLength(1)
  })

  it('matches whole words only, so that checkpoint and upgrade are free', () => {
    const free = parse('src/contract/x.ts', 'interface X { checkpoint: string; upgraded: string }')
    expect(offencesInNames('src/contract/x.ts', free)).toEqual([])
  })

  it('gives a reason for every exception', () => {
    expect(forbidden.exceptions.filter((rule) => !rule.reason)).toEqual([])
  })
})
