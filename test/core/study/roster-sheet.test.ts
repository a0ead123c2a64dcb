import fc from 'fast-check'
import { readRosterSheet, ROSTER_SHEET_ROWS } from '../../../src/core/study/roster-sheet'
import { cellsOfText } from '../../../src/core/study/roster-sheet-text'
import { cellsOfWorkbook } from '../../../src/core/study/roster-sheet-xml'
import { workbookFiles } from '../../support/a-workbook'

const read = (text: string) => readRosterSheet(cellsOfText(text))
const people = (text: string) => {
  const sheet = read(text)
  return sheet.kind === 'read' ? sheet.rows.map(({ name, group }) => [name, group]) : sheet.reason
}
const workbook = (...sheets: Parameters<typeof workbookFiles>[0]) => {
  const files = workbookFiles(sheets)
  return cellsOfWorkbook((path) => files[path] ?? null)
}

describe('a list of names', () => {
  it('is found by its heading, under a title and among other columns', () => {
    const list =
      '柳河党支部党员名册,,,\n2031年3月,,,\n序号,姓　名（必填）,身份证号,所在党小组\n1,方 远,3700,一组\n2,阿依•买买提,3701,\n'
    expect(people(list)).toEqual([
      ['方远', '一组'],
      ['阿依·买买提', ''],
    ])
  })

  it('needs no heading when names stand one below the other, with a group beside them or joined by 、', () => {
    expect(people('方远\n\n程小满\n')).toEqual([
      ['方远', ''],
      ['程小满', ''],
    ])
    expect(people('方远\t一组\n程小满\t二组')).toEqual([
      ['方远', '一组'],
      ['程小满', '二组'],
    ])
    expect(people('方远、程小满、丁一')).toHaveLength(3)
  })

  it('passes over blank rows, numbered rows without a name, a repeated heading and 合计', () => {
    const list =
      '序号;姓名;党小组\n1;方远;一组\n;;\n序号;姓名;党小组\n2;;\n3;"程小满";"第""二""组"\n合计;合计2人;\n'
    expect(people(list)).toEqual([
      ['方远', '一组'],
      ['程小满', '第"二"组'],
    ])
  })

  it('names what is wrong by the row of the sheet', () => {
    const sheet = read('姓名,党小组\n方远,一组\n,一组\n13900001111,\n方远,一组\n方远,二组')
    expect(sheet.kind === 'read' && sheet.faults).toEqual([
      { line: 3, fault: 'no-name' },
      { line: 4, fault: 'bad-name' },
      { line: 5, fault: 'same-name' },
    ])
  })

  it('says that there is no name column, nothing, or too much', () => {
    expect(people('日期,金额,摘要\n1,2,3')).toBe('no-name-column')
    expect(people('\n \n')).toBe('empty')
    expect(people('姓名\n')).toBe('empty')
    const many = Array.from({ length: ROSTER_SHEET_ROWS + 1 }, (_, at) => `人${at}`).join('\n')
    expect(people(many)).toBe('too-many-rows')
  })
})

describe('a workbook', () => {
  it('gives its visible sheets in order, with merged groups for each of their rows', () => {
    const sheets = workbook(
      { cells: [['旧名单']], hidden: true },
      {
        cells: [
          ['姓名', '党小组'],
          ['方远', '一组'],
          ['程小满', ''],
        ],
        merged: ['B2:B3', 'A1:A1'],
      },
    )
    expect(sheets).toEqual([
      [
        ['姓名', '党小组'],
        ['方远', '一组'],
        ['程小满', '一组'],
      ],
    ])
  })

  it('brings back every cell as it was written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('甲', '乙', '&', '<', '>', '"', ' ', '𠮷', 'a', '1'),
    })
    const cells = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 12 })
    const trimmed = (rows: string[][]) => {
      const shorter = rows.map((row) => {
        const last = row.reduce((found, text, at) => (text === '' ? found : at), -1)
        return row.slice(0, last + 1)
      })
      const end = shorter.reduce((found, row, at) => (row.length === 0 ? found : at), -1)
      return shorter.slice(0, end + 1)
    }
    fc.assert(
      fc.property(cells, (rows) => {
        expect(trimmed(workbook({ cells: rows })[0]!)).toEqual(trimmed(rows))
      }),
    )
  })

  it('never fails on rubbish', () => {
    const rubbish = fc.string({
      unit: fc.constantFrom(
        '<',
        '/',
        'c',
        'row',
        ' r="A1"',
        '>',
        'x',
        '&#x;',
        '&#99999999;',
        '<v>',
        '<is>',
        '"',
      ),
    })
    fc.assert(
      fc.property(rubbish, rubbish, (a, b) => {
        const files: Record<string, string> = { ...workbookFiles([{ cells: [['姓名']] }]) }
        files['xl/worksheets/sheet1.xml'] = a
        files['xl/sharedStrings.xml'] = b
        expect(cellsOfWorkbook((path) => files[path] ?? null)).toHaveLength(1)
      }),
    )
  })
})

describe('a text', () => {
  it('brings back what Excel would write, whatever the separator', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', '\n', '乙', ' ', ';', ',', '\t') })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (cells, mark) => {
        const quoted = cells.map((row) =>
          row.map((text) => `"${text.replace(/"/g, '""')}"`).join(mark),
        )
        expect(cellsOfText(`\uFEFF${quoted.join('\r\n')}\r\n`)).toEqual(cells)
      }),
    )
  })

  it('reads a list again from what it gave: names and groups stay the same', () => {
    const name = fc.string({
      unit: fc.constantFrom('方', '远', '程', '满'),
      minLength: 2,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
        const once = people(`姓名\n${names.join('\n')}`) as string[][]
        expect(once.map(([one]) => one)).toEqual(names)
        expect(people(`姓名,党小组\n${once.map((row) => row.join(',')).join('\n')}`)).toEqual(once)
      }),
    )
  })
})
