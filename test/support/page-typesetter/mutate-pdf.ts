import { diceOf, type Dice } from '../page-generator/dice'
import { bombs } from './bombs'
import { layoutNames, typesetPage } from './typeset-page'

export interface HostilePdf {
  /** What was done to it. */
  kind: string
  bytes: Uint8Array
}

type Mutation = (bytes: Buffer, dice: Dice) => Buffer

/** Changes a document's text in place: the bytes are read as Latin-1 and stay as many as they must. */
const inText =
  (change: (text: string, dice: Dice) => string): Mutation =>
  (bytes, dice) =>
    Buffer.from(change(bytes.toString('latin1'), dice), 'latin1')

/** Replaces up to `most` of the matches of a pattern. */
const someOf =
  (pattern: RegExp, most: number, write: (found: string, dice: Dice) => string): Mutation =>
  (bytes, dice) =>
    inText((text) => {
      const places = dice
        .sample([...text.matchAll(pattern)], most)
        .sort((a, b) => b.index - a.index)
      return places.reduce(
        (out, { index, 0: found }) =>
          out.slice(0, index) + write(found, dice) + out.slice(index + found.length),
        text,
      )
    })(bytes, dice)

const at = (bytes: Buffer, dice: Dice) => dice.between(0, bytes.length - 1)

const mutations: Record<string, Mutation> = {
  'cut at the end': (bytes, dice) => bytes.subarray(0, at(bytes, dice)),
  'cut at the start': (bytes, dice) => bytes.subarray(at(bytes, dice)),
  'a hole': (bytes, dice) => {
    const [from, to] = [at(bytes, dice), at(bytes, dice)].sort((a, b) => a - b) as [number, number]
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  spliced: (bytes, dice) => {
    const other = Buffer.from(basePage(dice))
    return Buffer.concat([bytes.subarray(0, at(bytes, dice)), other.subarray(at(other, dice))])
  },
  'two in one': (bytes, dice) => Buffer.concat([bytes, Buffer.from(basePage(dice))]),
  'random bytes': (bytes, dice) => {
    const out = Buffer.from(bytes)
    for (let left = dice.pick([1, 10, 100, 3000]); left > 0; left--)
      out[at(out, dice)] = dice.between(0, 255)
    return out
  },
  'flipped bits': (bytes, dice) => {
    const out = Buffer.from(bytes)
    for (let left = dice.pick([1, 20, 400]); left > 0; left--)
      out[at(out, dice)]! ^= 1 << dice.between(0, 7)
    return out
  },
  'nothing but noise': (bytes, dice) =>
    Buffer.from(Array.from({ length: dice.between(0, 20_000) }, () => dice.between(0, 255))),
  'noise after a header': (_, dice) =>
    Buffer.from(
      '%PDF-1.7\n' +
        String.fromCharCode(...Array.from({ length: 4000 }, () => dice.between(0, 255))),
      'latin1',
    ),
  'stream lengths': someOf(
    /\/Length \d+/g,
    4,
    (_, dice) => `/Length ${dice.pick([0, -1, 1, 7, 99999999, '9 0 R', '1e9'])}`,
  ),
  'references turned': someOf(/\d+ 0 R/g, 5, (_, dice) => `${dice.between(0, 30)} 0 R`),
  'all references to one': (bytes, dice) => {
    const target = dice.between(1, 12)
    return inText((text) => text.replace(/\d+ 0 R/g, `${target} 0 R`))(bytes, dice)
  },
  'objects renumbered': someOf(/\n\d+ 0 obj/g, 4, (_, dice) => `\n${dice.between(0, 40)} 0 obj`),
  'numbers changed': someOf(/-?\d+(\.\d+)?/g, 60, (_, dice) =>
    dice.pick(['0', '-1', '1e9', '0.00001', '65536', '2147483648', '-32768', 'x']),
  ),
  'names changed': someOf(/\/[A-Za-z]+/g, 8, (_, dice) =>
    dice.pick(['/Type', '/Kids', '/Font', '/X', '/', '/Length', '/#00', `/${'N'.repeat(5000)}`]),
  ),
  'filters changed': someOf(/\/FlateDecode/g, 2, (_, dice) =>
    dice.pick([
      '/LZWDecode',
      '/ASCIIHexDecode',
      '/ASCII85Decode',
      '/RunLengthDecode',
      '/DCTDecode',
      '/JBIG2Decode',
      '/JPXDecode',
      '/CCITTFaxDecode',
      '/Crypt',
      '/Nothing',
    ]),
  ),
  'operators turned': someOf(
    / (Tj|Tf|Tm|Tc|cm|Do|BT|ET|re|f|S|m|l|w)\b/g,
    80,
    (_, dice) =>
      ` ${dice.pick(['Tj', 'TJ', 'Tf', 'Tm', 'Tz', 'TL', 'T*', "'", 'cm', 'Do', 'BT', 'ET', 'q', 'Q', 'BI', 'ID', 'EI', 'sh', 'gs', 'Tr', 'BX', 'W n'])}`,
  ),
  'codes changed': someOf(/<[0-9a-f]{4,}>/g, 40, (found, dice) =>
    dice.pick([
      `<${found.slice(2, 7)}`,
      '<',
      '<zz>',
      `<${'ffff'.repeat(dice.between(1, 300))}>`,
      '()',
      '<d800dc00d800>',
    ]),
  ),
  'brackets lost': someOf(/<<|>>|\[|\]/g, 6, () => ''),
  'cross-reference broken': (bytes, dice) =>
    inText((text) =>
      text
        .replace(/startxref\n\d+/, `startxref\n${dice.between(0, text.length + 50)}`)
        .replace(/trailer\n<</, `trailer\n<< /Prev ${dice.between(0, text.length)} `),
    )(bytes, dice),
  'said to be encrypted': (bytes, dice) =>
    inText((text) =>
      text.replace(
        /trailer\n<</,
        `trailer\n<< /Encrypt ${dice.pick(['<< /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>', '5 0 R', '<< >>', '<< /Filter /Nobody /V 9 >>'])} `,
      ),
    )(bytes, dice),
  'objects twice': (bytes, dice) => {
    const [from, to] = [at(bytes, dice), at(bytes, dice)].sort((a, b) => a - b) as [number, number]
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
}

export const hostileKinds: string[] = [...Object.keys(mutations), ...Object.keys(bombs)]

let bases: Uint8Array[] | null = null

function basePage(dice: Dice): Uint8Array {
  bases ??= layoutNames.flatMap((layout) => [
    typesetPage({ layout, seed: 'base' }).pdf,
    typesetPage({ layout, seed: 'base', plain: true }).pdf,
  ])
  return dice.pick(bases)
}

/**
 * The hostile PDF of a seed: a typeset page broken in one or two ways, or a document built to harm. Kinds
 * take turns by seed, so `hostileKinds.length` seeds in a row hold each once; the same seed always gives
 * the same bytes.
 */
export function hostilePdf(seed: number): HostilePdf {
  const kind = hostileKinds[seed % hostileKinds.length]!
  const dice = diceOf(`hostile/${seed}`)
  const bomb = bombs[kind]
  const first = bomb ? bomb(dice) : mutations[kind]!(Buffer.from(basePage(dice)), dice)
  // The first round shows every kind by itself; later ones break some of what is broken again.
  const again = seed >= hostileKinds.length && first.length > 0 && dice.chance(bomb ? 0.6 : 0.25)
  if (!again) return { kind, bytes: new Uint8Array(first) }
  // Noise would leave nothing of the first.
  const second = dice.pick(Object.keys(mutations).filter((name) => !name.includes('noise')))
  const bytes = mutations[second]!(Buffer.from(first), dice)
  return { kind: `${kind}, ${second}`, bytes: new Uint8Array(bytes) }
}
