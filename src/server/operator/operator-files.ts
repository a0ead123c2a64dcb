import path from 'node:path'
import Type, { type Static } from 'typebox'
import { Channel } from '../../contract/product'
import { Nullable } from '../../contract/nullable'
import type { County } from '../../core/edition/county'
import { READING_LINE, readingOf, type Reading } from '../../core/listening/readings'
import type { LookAlike } from '../../core/text/look-alike'
import { readJson, readLines } from './read-operator-file'

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

/** The operator's own data: defaults at first start, and what command lines work with. */
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

/** The folder in a checkout; commands and the service run from its root. */
const OPERATOR_FOLDER = path.join('config', 'operator')

/**
 * In: the folder with the operator's files. Out: everything they say.
 * Throws OperatorFileError with a Chinese sentence that names the file and what to mend.
 */
export function readOperatorFiles(folder: string = OPERATOR_FOLDER): OperatorFiles {
  const at = (name: string) => path.join(folder, name)
  return {
    product: readJson(at('product.json'), Product),
    channel: readJson(at('channel.json'), Channel),
    counties: readJson(at('counties.json'), Counties),
    fixedTerms: readLines(at('fixed-terms.txt')),
    lookAlikes: readLines(at('look-alikes.txt'), /^(\S+) (\S+)$/).map((line) => {
      const [printed, meant] = line.split(' ') as [string, string]
      return { printed, meant }
    }),
    nationwideProgrammes: readLines(at('nationwide-programmes.txt')),
    trueFalse: readJson(at('quiz.json'), Quiz).trueFalse,
    avoidedWords: readLines(at('quiz-avoided-words.txt')),
    placeHints: readLines(at('place-hints.txt')),
    hiddenNames: readLines(at('hidden-names.txt')),
    readings: readLines(at('pronunciations.txt'), READING_LINE).flatMap(
      (line) => readingOf(line) ?? [],
    ),
  }
}
