import { readFileSync } from 'node:fs'
import path from 'node:path'
import { operatorFileMessages } from '../../copy/zh-cn/operator'
import { fileOfList, OPERATOR_LISTS, type OperatorList } from '../../core/desk/operator-lists'
import { parseList, type OperatorFiles } from './parse-list'
import { OperatorFileError } from './parse-text'

export type { OperatorFiles, OperatorProduct } from './parse-list'

/** The folder in a checkout; commands and the service run from its root. */
const OPERATOR_FOLDER = path.join('config', 'operator')

export type OperatorTexts = Record<OperatorList, string>

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new OperatorFileError(file, operatorFileMessages.missing(file))
  }
}

/** The operator's files as they are written. Throws OperatorFileError where one is missing. */
export function readOperatorTexts(folder: string = OPERATOR_FOLDER): OperatorTexts {
  const texts = OPERATOR_LISTS.map((list) => [list, read(path.join(folder, fileOfList(list)))])
  return Object.fromEntries(texts) as OperatorTexts
}

/**
 * In: the folder with the operator's files. Out: everything they say.
 * Throws OperatorFileError with a Chinese sentence that names the file and what to mend.
 */
export function readOperatorFiles(folder: string = OPERATOR_FOLDER): OperatorFiles {
  const texts = readOperatorTexts(folder)
  const read = OPERATOR_LISTS.map((list) =>
    parseList(list, texts[list], path.join(folder, fileOfList(list))),
  )
  return Object.assign({}, ...read) as OperatorFiles
}
