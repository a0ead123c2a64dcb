import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import { operatorFileMessages } from '../../copy/zh-cn/operator'
import { entryOfLine } from '../../core/desk/operator-lists'

/** A list of the operator's that cannot be used; the message is a Chinese sentence for the operator. */
export class OperatorFileError extends Error {
  constructor(
    readonly file: string,
    message: string,
    /** From 1; null where no one line is at fault. */
    readonly line: number | null = null,
  ) {
    super(message)
  }
}

/** In: a JSON text, what to call it, and its schema. Out: its content. Throws OperatorFileError. */
export function parseJson<T extends TSchema>(file: string, text: string, schema: T): Static<T> {
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
 * In: a list, one entry a line, `#` opens a note; what to call it; what every entry must match, and how that is said.
 * Out: the entries with their lines (from 1), inner white space made single, empty lines left out. Throws
 * OperatorFileError.
 */
export function parseLines(
  file: string,
  text: string,
  shape = /^.+$/,
  hint: string = operatorFileMessages.seeNotes,
): { entry: string; line: number }[] {
  return text.split(/\r?\n/).flatMap((printed, index) => {
    const entry = entryOfLine(printed)
    const line = index + 1
    if (entry === '') return []
    if (!shape.test(entry)) {
      const message = operatorFileMessages.wrongLine(file, line, printed, hint)
      throw new OperatorFileError(file, message, line)
    }
    return [{ entry, line }]
  })
}
