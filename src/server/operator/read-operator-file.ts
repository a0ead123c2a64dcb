import { readFileSync } from 'node:fs'
import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import { operatorFileMessages } from '../../copy/zh-cn/operator'

/** A file of the operator that cannot be used; the message is a Chinese sentence for the operator. */
export class OperatorFileError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new OperatorFileError(file, operatorFileMessages.missing(file))
  }
}

/** In: a JSON file and its schema. Out: its content. Throws OperatorFileError. */
export function readJson<T extends TSchema>(file: string, schema: T): Static<T> {
  const text = read(file)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new OperatorFileError(file, operatorFileMessages.notJson(file))
  }
  if (!Value.Check(schema, content)) {
    const [first] = Value.Errors(schema, content)
    const place = first?.instancePath.split('/').filter(Boolean).join('.') ?? ''
    throw new OperatorFileError(file, operatorFileMessages.wrongField(file, place))
  }
  return content as Static<T>
}

/**
 * In: a list file, one entry a line, `#` opens a note; `shape` is what every entry must match.
 * Out: the entries, inner white space made single, empty lines left out. Throws OperatorFileError.
 */
export function readLines(file: string, shape = /^.+$/): string[] {
  return read(file)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      const entry = (line.split('#')[0] ?? '').trim().replace(/\s+/g, ' ')
      if (entry === '') return []
      if (!shape.test(entry)) {
        throw new OperatorFileError(file, operatorFileMessages.wrongLine(file, index + 1, line))
      }
      return [entry]
    })
}
