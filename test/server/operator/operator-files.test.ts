import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readOperatorFiles } from '../../../src/server/operator/operator-files'

const shipped = path.join('config', 'operator')

/** A copy of the shipped files in a folder of its own, with some replaced. */
function folderWith(replaced: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'operator-'))
  for (const name of readdirSync(shipped)) {
    writeFileSync(path.join(folder, name), readFileSync(path.join(shipped, name)))
  }
  for (const [name, text] of Object.entries(replaced)) writeFileSync(path.join(folder, name), text)
  return folder
}

describe('the operator files', () => {
  it('are readable as shipped', () => {
    const files = readOperatorFiles()
    expect(files.counties).toContainEqual({ name: '太白湖新区', short: '太白湖' })
    expect(files.lookAlikes).toContainEqual({ printed: '目', meant: '日' })
    expect(files.fixedTerms.length).toBeGreaterThan(20)
  })

  it('may carry notes after an entry', () => {
    const folder = folderWith({ 'fixed-terms.txt': '# 注\r\n甲乙  # 说明\r\n\r\n丙丁\r\n' })
    expect(readOperatorFiles(folder).fixedTerms).toEqual(['甲乙', '丙丁'])
  })

  it('name the line that is malformed', () => {
    const folder = folderWith({ 'look-alikes.txt': '目 日\n目日\n' })
    expect(() => readOperatorFiles(folder)).toThrow(/look-alikes\.txt 第 2 行/)
  })

  it('name the field that is malformed', () => {
    const folder = folderWith({ 'counties.json': '[{ "name": "甲县", "short": 3 }]' })
    expect(() => readOperatorFiles(folder)).toThrow(/counties\.json .*0\.short/)
  })

  it('say what is wrong with broken JSON and with a missing file', () => {
    expect(() => readOperatorFiles(folderWith({ 'product.json': '{' }))).toThrow(/有效的 JSON/)
    expect(() => readOperatorFiles(path.join(tmpdir(), 'nowhere'))).toThrow(/读不到/)
  })
})
