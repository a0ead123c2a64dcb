import { diceOf, type Dice } from './page-generator/dice'
import { generatePage, pageStyles } from './page-generator/generate-page'

/** A text that may have been a page, and what was done to it. */
export interface MutatedPage {
  text: string
  mutations: string[]
}

type Mutation = (text: string, dice: Dice) => string

const lines = (text: string) => text.split('\n')
const repeated = (count: number, line: (n: number) => string, mark = '\n\n') =>
  Array.from({ length: count }, (_, n) => line(n)).join(mark)

function insertedAt(text: string, put: string, dice: Dice): string {
  const at = dice.between(0, text.length)
  return text.slice(0, at) + put + text.slice(at)
}

const unit = (low: number, high: number, dice: Dice) => String.fromCharCode(dice.between(low, high))
const many = (dice: Dice, one: () => string) =>
  Array.from({ length: dice.between(1, 200) }, one).join('')

/** What goes wrong with files, scans and hands. */
const small: Record<string, Mutation> = {
  cut: (text, dice) => {
    const from = dice.between(0, text.length)
    return text.slice(from, dice.between(from, text.length))
  },
  'spliced with another page': (text, dice) => insertedAt(text, basePage(dice), dice),
  'lines shuffled': (text, dice) => dice.sample(lines(text), lines(text).length).join('\n'),
  'lines lost': (text, dice) =>
    lines(text)
      .filter(() => dice.chance(0.8))
      .join('\n'),
  'lines doubled': (text, dice) =>
    lines(text)
      .flatMap((line) => (dice.chance(0.1) ? [line, line] : [line]))
      .join('\n'),
  'lines joined': (text) => text.replace(/\n+/g, ' '),
  'every line a block': (text) => text.replace(/\n+/g, '\n\n'),
  'no blank lines': (text) => text.replace(/\n+/g, '\n'),
  'line ends of another system': (text, dice) =>
    text.replace(/\n/g, dice.pick(['\r\n', '\r', '\f', '\u2028'])),
  'characters lost': (text, dice) => text.replace(/./g, (one) => (dice.chance(0.03) ? '' : one)),
  'characters changed': (text, dice) =>
    text.replace(/[\u4e00-\u9fff]/g, (one) =>
      dice.chance(0.03) ? unit(0x4e00, 0x9fff, dice) : one,
    ),
  'random bytes': (text, dice) =>
    insertedAt(
      text,
      many(dice, () => unit(0, 255, dice)),
      dice,
    ),
  'random unicode': (text, dice) =>
    insertedAt(
      text,
      many(dice, () => unit(0, 0xffff, dice)),
      dice,
    ),
  controls: (text, dice) =>
    text.replace(/[，。]/g, (mark) => (dice.chance(0.2) ? unit(0, 31, dice) : mark)),
  'lone surrogates': (text, dice) =>
    insertedAt(
      text,
      many(dice, () => unit(0xd800, 0xdfff, dice)),
      dice,
    ),
  'rare characters': (text, dice) =>
    insertedAt(
      text,
      many(dice, () => String.fromCodePoint(dice.between(0x20000, 0x2a6df))),
      dice,
    ),
  'marks lost': (text) => text.replace(/[，。、；：“”]/g, ''),
  'marks everywhere': (text, dice) =>
    text.replace(/[\u4e00-\u9fff]/g, (one) => one + dice.pick(['', '，', '。', '“', '（', '"'])),
  'nested brackets': (text, dice) => {
    const deep = dice.between(1, 2000)
    return insertedAt(text, '“（《【'.repeat(deep) + '渠' + '】》）”'.repeat(deep), dice)
  },
  'long run': (text, dice) =>
    insertedAt(text, dice.pick([...'的一—。“ 　1a（']).repeat(dice.between(1, 20_000)), dice),
  'all blanks': (text) => text.replace(/\S/g, ' '),
  empty: () => '',
}

/** Texts no newspaper ever printed; each a few megabytes or thousands of parts. */
const large: Record<string, Mutation> = {
  'five megabytes of one character': (_, dice) =>
    dice.pick([...'的一“（。a1 \n']).repeat(5 * 1024 * 1024),
  'one line of a megabyte': (text) =>
    text.replace(/\n/g, '').repeat(Math.ceil(350_000 / (text.length + 1))),
  'thousands of headings': (_, dice) => repeated(dice.between(1000, 9000), (n) => `渠水进田${n}`),
  'thousands of bylines': (_, dice) =>
    repeated(
      dice.between(500, 2000),
      (n) => `本报青禾讯（通讯员 林小满）第${n}条渠引到田头，很好。`,
    ),
  'thousands of cut bylines': (_, dice) =>
    repeated(dice.between(500, 6000), () => '本报青禾讯（通讯员 林小', '\n'),
  'thousands of open lines': (_, dice) =>
    repeated(
      dice.between(500, 4500),
      (n) => `近年来青禾县把第${n}条渠引到了田头`,
      dice.pick(['\n', '\n\n', ' ']),
    ),
  'as long as is read': (text) => {
    const times = Math.floor(99_000 / (text.replace(/\s/g, '').length + 1))
    return repeated(times, () => text)
  },
  'one word a line': (text) => text.replace(/\s/g, '').replace(/../g, '$&\n'),
}

/** One text in this many is a large one. */
const LARGE_EVERY = 100
/** Pages that are mutated, of each style. */
const BASE_PAGES = 12
const bases = new Map<string, string>()

/** A generated page; each is made once a process. */
function basePage(dice: Dice): string {
  const [style, seed] = [dice.pick(pageStyles), dice.between(1, BASE_PAGES)]
  const key = `${style}/${seed}`
  if (!bases.has(key)) bases.set(key, generatePage(style, seed).text)
  return bases.get(key)!
}

/** A page with one to four things done to it; the same seed always gives the same text. */
export function mutatedPage(seed: number): MutatedPage {
  const dice = diceOf(`mutation/${seed}`)
  const chosen =
    seed % LARGE_EVERY === 0
      ? dice.sample(Object.entries(large), 1)
      : dice.sample(Object.entries(small), dice.pick([1, 1, 2, 2, 3, 4]))
  let text = basePage(dice)
  for (const [, mutate] of chosen) text = mutate(text, dice)
  return { text, mutations: chosen.map(([name]) => name) }
}
