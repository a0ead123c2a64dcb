import Type, { type Static } from 'typebox'
import { Nullable } from '../../contract/nullable'
import { Channel } from '../../contract/product'
import { operatorFileMessages, operatorLineHints } from '../../copy/zh-cn/operator'
import type { OperatorList } from '../../core/desk/operator-lists'
import type { County } from '../../core/edition/county'
import { READING_LINE, readingOf, type Reading } from '../../core/listening/readings'
import type { LookAlike } from '../../core/text/look-alike'
import { OperatorFileError, parseJson, parseLines } from './parse-text'

/** As WeChat names the blanks of a template. */
const Keyword = Type.String({ pattern: '^(thing|date|time|name|phrase)\\d+$' })

const Product = Type.Object({
  name: Type.String({ minLength: 1 }),
  operator: Nullable(Type.String()),
  newspaper: Nullable(Type.String()),
  newspaperLine: Nullable(Type.String()),
  contact: Nullable(Type.String()),
  rolloverHour: Type.Integer({ minimum: 0, maximum: 23 }),
  /** Whether telephone numbers of members may be kept; without it, they are not. */
  memberPhones: Type.Optional(Type.Boolean()),
  /** What a branch sees of its own arrangements: names (as a rule) or counts only. */
  branchView: Type.Optional(Type.Union([Type.Literal('names'), Type.Literal('counts')])),
  /**
   * The subscribe message about a new arrangement: the template's id at WeChat and its keyword for each fact. Without it
   * nobody is asked whether they want one.
   */
  arrangementMessage: Type.Optional(
    Type.Object({
      templateId: Type.String({ minLength: 1, pattern: '^[\\w-]+$' }),
      fields: Type.Object({
        cards: Keyword,
        day: Type.Optional(Keyword),
        branch: Type.Optional(Keyword),
      }),
    }),
  ),
  /** Days a join code stays good; 30 when it is not said. */
  joinCodeDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
})
/** Altered figures under a newspaper's name can be passed on as a picture: off by default. */
const Quiz = Type.Object({ trueFalse: Type.Boolean() })

/** What product.json says. */
export type OperatorProduct = Static<typeof Product>

const Counties = Type.Array(
  Type.Object({ name: Type.String({ minLength: 2 }), short: Type.String({ minLength: 1 }) }),
  { minItems: 1 },
)

/** The operator's own lists, read: what the service or a command works with. */
export interface OperatorFiles {
  product: OperatorProduct
  channel: Channel
  counties: County[]
  /** Formulations and leaders' names that are never blanked, altered or used as a distractor. */
  fixedTerms: string[]
  lookAlikes: LookAlike[]
  /** Programmes run in the whole country, which say nothing about one county. */
  nationwideProgrammes: string[]
  /** Whether true/false items, which alter figures, are made. */
  trueFalse: boolean
  /** Counting and ranking words; no quiz item comes from a sentence that holds one. */
  avoidedWords: string[]
  /** Nicknames and sights that point at one county. */
  placeHints: string[]
  /** Names 「暂不展示」. */
  hiddenNames: string[]
  /** Names that voices get wrong. */
  readings: Reading[]
}

/** One character alone would stand in nearly every article. */
const HIDDEN_NAME = /^.{2,}$/

const PARSERS: Record<OperatorList, (file: string, text: string) => Partial<OperatorFiles>> = {
  product: (file, text) => ({ product: parseJson(file, text, Product) }),
  channel: (file, text) => ({ channel: parseJson(file, text, Channel) }),
  counties: (file, text) => ({ counties: parseJson(file, text, Counties) }),
  quiz: (file, text) => ({ trueFalse: parseJson(file, text, Quiz).trueFalse }),
  'hidden-names': (file, text) => ({
    hiddenNames: parseLines(file, text, HIDDEN_NAME, operatorLineHints['hidden-names']).map(
      ({ entry }) => entry,
    ),
  }),
  pronunciations: (file, text) => ({
    readings: parseLines(file, text, READING_LINE, operatorLineHints.pronunciations).map(
      ({ entry, line }) => {
        const reading = readingOf(entry)
        if (reading) return reading
        const message = operatorFileMessages.noSuchCharacter(file, line, entry)
        throw new OperatorFileError(file, message, line)
      },
    ),
  }),
  'fixed-terms': (file, text) => ({ fixedTerms: entries(file, text) }),
  'quiz-avoided-words': (file, text) => ({ avoidedWords: entries(file, text) }),
  'look-alikes': (file, text) => ({
    lookAlikes: parseLines(file, text, /^(\S+) (\S+)$/, operatorLineHints['look-alikes']).map(
      ({ entry }) => {
        const [printed, meant] = entry.split(' ') as [string, string]
        return { printed, meant }
      },
    ),
  }),
  'nationwide-programmes': (file, text) => ({ nationwideProgrammes: entries(file, text) }),
  'place-hints': (file, text) => ({ placeHints: entries(file, text) }),
}

const entries = (file: string, text: string) => parseLines(file, text).map(({ entry }) => entry)

/**
 * In: a list, its text, and what to call it in a sentence. Out: what it says, as a part of the whole.
 * Throws OperatorFileError with a Chinese sentence that names the line and what to mend.
 */
export const parseList = (list: OperatorList, text: string, file: string): Partial<OperatorFiles> =>
  PARSERS[list](file, text)
