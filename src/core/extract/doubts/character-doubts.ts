import type { Doubt } from '../../edition/doubt'
import { isHan } from '../../text/characters'
import type { LookAlike } from '../../text/look-alike'
import type { Words } from '../../text/words'
import { quoteDoubts } from './quote-doubts'
import { doubtAt, type LocatedText } from './located-text'

/** Gain in log-probability (nats) at which another character reads so much better that it is likely. */
const LOOK_ALIKE_GAIN = 7
/** Characters on each side by which a reading is judged. */
const CONTEXT = 4
/** Times the better reading must stand elsewhere on the page to count as proof of its own. */
const SEEN_ELSEWHERE = 2

export interface CharacterAids {
  words: Words
  lookAlikes: LookAlike[]
  fixedTerms: string[]
  /** Log-probability of the best reading of a short text. */
  reading(text: string): number
  /** How often a run of two to four characters stands on the page. */
  count(gram: string): number
}

/** Doubts that one text raises by its characters alone; nothing is changed. */
export function characterDoubts(place: LocatedText, aids: CharacterAids): Doubt[] {
  return [
    ...lookAlikes(place, aids),
    ...dashes(place, aids),
    ...doubledWords(place, aids),
    ...straySpaces(place),
    ...quoteDoubts(place),
    ...fixedTerms(place, aids),
  ]
}

function lookAlikes(place: LocatedText, { lookAlikes, reading, count }: CharacterAids): Doubt[] {
  const { text } = place
  const doubts: Doubt[] = []
  for (let at = 0; at < text.length; at++) {
    for (const { printed, meant } of lookAlikes) {
      if (text.charAt(at) !== printed) continue
      const left = text.slice(Math.max(0, at - CONTEXT), at)
      const right = text.slice(at + 1, at + 1 + CONTEXT)
      const gain = reading(left + meant + right) - reading(left + printed + right)
      const better = count(left.slice(-2) + meant) + count(meant + right.slice(0, 2))
      const worse = count(left.slice(-2) + printed) + count(printed + right.slice(0, 2))
      const seen = better >= SEEN_ELSEWHERE && better > 2 * worse
      if (gain >= LOOK_ALIKE_GAIN || (seen && gain > 0)) {
        doubts.push(doubtAt(place, 'look-alike', at, at + 1, meant))
        break
      }
    }
  }
  return doubts
}

/** 「甲组织一乙组织一丙组织」: 一 that stands for a dash between the links of a chain. */
function dashes(place: LocatedText, { words }: CharacterAids): Doubt[] {
  const { text } = place
  if (!/[\u4e00-\u9fff）)”"]\s?一\s?[\u4e00-\u9fff（(“"]/.test(text)) return []
  const alone: number[] = []
  let at = 0
  const cut = words.cut(text)
  cut.forEach((word, index) => {
    const before = cut[index - 1] ?? ''
    const after = cut[index + 1] ?? ''
    if (word === '一' && isLinkEnd(before) && isLinkStart(after)) alone.push(at)
    at += word.length
  })
  return alone
    .filter((one) => alone.some((other) => other !== one && Math.abs(other - one) <= 24))
    .map((one) => doubtAt(place, 'dash-as-one', one, one + 1, '—'))
}

/** 一月一主题, 一事一议: counting, not linking. */
const isLinkEnd = (word: string) => /^[^一二两三四每]+[^一]$|^[）)”"]$/.test(word)
const isLinkStart = (word: string) => /^[\u4e00-\u9fffA-Za-z]{2,}$|^[（(“"]$/.test(word)

/** Doubled, these mean 「every」 (月月, 家家): no slip of the scan. */
const DISTRIBUTIVE = '月周天日年人家户处事层级条样个回次步代村时方面件项句字声'

/** 把把, 谈话谈话: a word printed twice that is no reduplication. */
function doubledWords(place: LocatedText, { words }: CharacterAids): Doubt[] {
  const pattern = /([\u4e00-\u9fff]{1,4})[“"]?\1/g
  const found = [...place.text.matchAll(pattern)]
  if (found.length === 0) return []
  const cuts = new Set<number>([0])
  let at = 0
  for (const word of words.cut(place.text)) cuts.add((at += word.length))
  return found.flatMap((match) => {
    const word = match[1]!
    const start = match.index ?? 0
    const end = start + match[0].length
    const legitimate =
      words.logProbability(word + word) !== null ||
      (word.length > 1 && words.logProbability(word) === null) ||
      (word.length === 1 && DISTRIBUTIVE.includes(word) && !/[“"]/.test(match[0]))
    // Both copies are words of their own: neither belongs to a longer one (党组织｜组织生活).
    const apart = cuts.has(start) && cuts.has(start + word.length) && cuts.has(end)
    return legitimate || !apart ? [] : [doubtAt(place, 'doubled-word', start, end, word)]
  })
}

/** A space beside a digit or before a mark; spaces between phrases are the printer's. */
function straySpaces(place: LocatedText): Doubt[] {
  const doubts: Doubt[] = []
  const pattern =
    /[\d.%][ \u3000]+(?=[\u4e00-\u9fff])|[\u4e00-\u9fff][ \u3000]+(?=\d)|\S[ \u3000]+(?=[，。、；：！？,;”）])|[，,。；][ \u3000]+(?=\S)/g
  if (place.where !== 'paragraph' && place.where !== 'caption') return []
  for (const found of place.text.matchAll(pattern)) {
    const start = (found.index ?? 0) + 1
    doubts.push(doubtAt(place, 'stray-space', start, start + found[0].length - 1, ''))
  }
  return doubts
}

/** Shorter terms differ by one character from too many ordinary words. */
const SHORTEST_TERM = 4

/** A fixed formulation with one character changed. */
function fixedTerms(place: LocatedText, { fixedTerms, reading }: CharacterAids): Doubt[] {
  const doubts: Doubt[] = []
  for (const term of fixedTerms) {
    if (term.length < SHORTEST_TERM || term.startsWith('!')) continue
    for (let at = 0; at + term.length <= place.text.length; at++) {
      const piece = place.text.slice(at, at + term.length)
      if (!differsByOne(piece, term) || fixedTerms.includes(piece)) continue
      const left = place.text.slice(Math.max(0, at - CONTEXT), at)
      const right = place.text.slice(at + term.length, at + term.length + CONTEXT)
      if (reading(left + term + right) - reading(left + piece + right) < LOOK_ALIKE_GAIN) continue
      doubts.push(doubtAt(place, 'unusual-fixed-term', at, at + term.length, term))
    }
  }
  return doubts
}

function differsByOne(piece: string, term: string): boolean {
  let differences = 0
  for (let at = 0; at < term.length; at++) {
    if (piece.charAt(at) === term.charAt(at)) continue
    if (++differences > 1 || !isHan(piece.charAt(at))) return false
  }
  return differences === 1
}
