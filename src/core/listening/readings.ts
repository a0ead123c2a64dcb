/** How one character of a name is read; a line of the operator's pronunciations.txt. */
export interface Reading {
  /** 任城. */
  name: string
  /** The character of the name that voices get wrong: 任. */
  character: string
  /** With its tone as a figure: ren2. */
  pinyin: string
  /** A character that is always read so, for voices that take no pinyin; null: there is none. */
  sound: string | null
  /** Standing right before the name, these make it a piece of other words: 责任城市. */
  notAfter: string
}

/** A character of a text and how it is read; `at` in UTF-16 units. */
export interface Marked {
  at: number
  reading: Reading
}

const TONES: Record<string, string> = {
  ...{ ā: 'a1', á: 'a2', ǎ: 'a3', à: 'a4', ē: 'e1', é: 'e2', ě: 'e3', è: 'e4' },
  ...{ ī: 'i1', í: 'i2', ǐ: 'i3', ì: 'i4', ō: 'o1', ó: 'o2', ǒ: 'o3', ò: 'o4' },
  ...{ ū: 'u1', ú: 'u2', ǔ: 'u3', ù: 'u4', ǖ: 'v1', ǘ: 'v2', ǚ: 'v3', ǜ: 'v4', ü: 'v' },
}
/** The neutral tone has no mark; voices count it as the fifth. */
const NEUTRAL = '5'

const MARKS = new Map(Object.entries(TONES).map(([marked, plain]) => [plain, marked]))

/** What a line of pronunciations.txt looks like. */
export const READING_LINE = /^(\S+) (\S) ([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+) (\S)( 不接\S+)?$/

/** In: a line that matches `READING_LINE`. Out: the reading; null where the character is not in the name. */
export function readingOf(line: string): Reading | null {
  const [, name, character, pinyin, sound, notAfter] = READING_LINE.exec(line) ?? []
  if (!name || !character || !pinyin || !name.includes(character)) return null
  return {
    name,
    character,
    pinyin: pinyinWithFigure(pinyin),
    sound: sound && sound !== '-' ? sound : null,
    notAfter: (notAfter ?? '').replace(' 不接', ''),
  }
}

/** rén → ren2. */
export function pinyinWithFigure(pinyin: string): string {
  let tone = NEUTRAL
  const plain = [...pinyin].map((letter) => {
    const [vowel, figure] = TONES[letter] ?? letter
    if (figure !== undefined) tone = figure
    return vowel
  })
  return plain.join('') + tone
}

/** The letter that bears the tone: a or e, the o of ou, else the last vowel. */
const TONED = /[ae]|o(?=u)|[iouv](?=[^aeiouv]*$)/

/** ren2 → rén: as people write it. */
export function pinyinWithMark(pinyin: string): string {
  const tone = pinyin.slice(-1)
  const marked = pinyin.slice(0, -1).replace(TONED, (vowel) => MARKS.get(vowel + tone) ?? vowel)
  return marked.replace(/v/g, 'ü')
}

/** Where a text holds names that are read otherwise than a voice would, in order; of two at one place the longer. */
export function markedReadings(text: string, readings: readonly Reading[]): Marked[] {
  const found = new Map<number, Reading>()
  for (const reading of readings) {
    for (let from = text.indexOf(reading.name); from >= 0;) {
      const before = from > 0 ? text[from - 1]! : ''
      const at = from + reading.name.indexOf(reading.character)
      const known = found.get(at)
      const stands = before === '' || !reading.notAfter.includes(before)
      if (stands && !(known && known.name.length >= reading.name.length)) found.set(at, reading)
      from = text.indexOf(reading.name, from + reading.name.length)
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([at, reading]) => ({ at, reading }))
}

/** For voices that take no pinyin: the same text, heard rightly. It is spoken only, never shown. */
export function soundedOut(text: string, readings: readonly Reading[]): string {
  let sounded = text
  for (const { at, reading } of markedReadings(text, readings))
    if (reading.sound !== null && reading.sound.length === reading.character.length)
      sounded = sounded.slice(0, at) + reading.sound + sounded.slice(at + reading.character.length)
  return sounded
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark]!)

/**
 * The text as SSML with the readings as `<phoneme alphabet="py">` (cloud.tencent.com/document/product/1073/49575); a text
 * without any stays plain, as it is.
 */
export function withPhonemes(text: string, readings: readonly Reading[]): string {
  const marks = markedReadings(text, readings)
  if (marks.length === 0) return text
  let ssml = ''
  let done = 0
  for (const { at, reading } of marks) {
    const { character, pinyin } = reading
    ssml += escaped(text.slice(done, at))
    ssml += `<phoneme alphabet="py" ph="${pinyin}">${escaped(character)}</phoneme>`
    done = at + character.length
  }
  return `<speak>${ssml}${escaped(text.slice(done))}</speak>`
}
