/** The operator's own lists and settings; each is one text, as a file in config/operator holds it. */
export const OPERATOR_LISTS = [
  'product',
  'channel',
  'counties',
  'quiz',
  'hidden-names',
  'pronunciations',
  'fixed-terms',
  'quiz-avoided-words',
  'look-alikes',
  'nationwide-programmes',
  'place-hints',
] as const
export type OperatorList = (typeof OPERATOR_LISTS)[number]

/** These are JSON; the others have one entry a line, `#` opens a note. */
const AS_JSON: readonly OperatorList[] = ['product', 'channel', 'counties', 'quiz']

export const isJsonList = (list: OperatorList): boolean => AS_JSON.includes(list)

/** How its file is called. */
export const fileOfList = (list: OperatorList): string =>
  `${list}.${isJsonList(list) ? 'json' : 'txt'}`

/** What stands on a line beside its note, white space made single; '' where there is nothing. */
export const entryOfLine = (line: string): string =>
  (line.split('#')[0] ?? '').trim().replace(/\s+/g, ' ')
