import { cellsOfText } from '../../core/study/roster-sheet-text'
import type { Cells } from '../../core/study/roster-sheet'
import { cellsOfWorkbook } from '../../core/study/roster-sheet-xml'

export type RosterFile =
  | { kind: 'read'; sheets: Cells[] }
  | { kind: 'unreadable'; reason: 'too-large' | 'old-format' | 'not-a-list' }

/** A branch's list is some tens of KB; what is far larger is another file. In bytes. */
const FILE_LIMIT = 5 * 1024 * 1024
/** Of one file of a workbook after unpacking, so that a hostile one cannot fill the memory. In bytes. */
const PART_LIMIT = 8 * 1024 * 1024
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/
/** Sheets of one workbook that are looked at. */
const PARTS_AT_MOST = 40

/** Asks for a file; null: none was chosen. Browsers only. The file stays on this device. */
export function chooseRosterFile(): Promise<Uint8Array | 'too-large' | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.txt'
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve(null)
      if (file.size > FILE_LIMIT) return resolve('too-large')
      file.arrayBuffer().then(
        (bytes) => resolve(new Uint8Array(bytes)),
        () => resolve(null),
      )
    })
    input.click()
  })
}

/** What a list's file says, by its content: a workbook, or a text in UTF-8, UTF-16 or GB18030. Browsers only. */
export async function readRosterFile(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > FILE_LIMIT) return { kind: 'unreadable', reason: 'too-large' }
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes)
  // Excel's and WPS's format before 2007; a workbook with a password looks the same.
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { kind: 'unreadable', reason: 'old-format' }
  const text = decode(bytes)
  if (/^\s*</.test(text)) return { kind: 'unreadable', reason: 'old-format' }
  if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-a-list' }
  return { kind: 'read', sheets: [cellsOfText(text)] }
}

const beginsWith = (bytes: Uint8Array, mark: number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

function decode(bytes: Uint8Array): string {
  if (beginsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (beginsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The unpacking is fetched when a workbook is there to unpack. */
async function readWorkbook(bytes: Uint8Array): Promise<RosterFile> {
  if (process.env.TARO_ENV === 'weapp') return { kind: 'unreadable', reason: 'not-a-list' }
  try {
    const { strFromU8, unzipSync } = await import('fflate')
    let taken = 0
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name) || originalSize > PART_LIMIT) return false
        taken += 1
        return taken <= PARTS_AT_MOST
      },
    })
    const sheets = cellsOfWorkbook((path) => (files[path] ? strFromU8(files[path]) : null))
    return sheets.length > 0
      ? { kind: 'read', sheets }
      : { kind: 'unreadable', reason: 'not-a-list' }
  } catch {
    return { kind: 'unreadable', reason: 'not-a-list' }
  }
}
