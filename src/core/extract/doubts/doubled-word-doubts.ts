import type { Doubt } from '../../edition/doubt'
import type { Words } from '../../text/words'
import { doubtAt, type LocatedText } from './located-text'

/** Doubled, these mean 「every」 (月月, 家家) or soften a verb (说说): no slip of the scan. */
const REDUPLICATED =
  '月周季旬天日年人家户处事层级条样个回次步代村时方面件项句字声' +
  '说看听聊走问想谈讲试转尝坐歇逛算评夸晒比拉写读学练练帮查议商搭扫洗理修改补' +
  '常慢渐刚仅偏往明白偷悄静暖深长好多少大小早高轻红绿绵滚层'
/** 一项一项, 两个两个: counted one by one. */
const COUNTED = /^[一二两三四五六七八九十几每]/
/** Words of grammar stand once, whatever the dictionary lists as a name or an idiom (了了, 在在). */
const GRAMMAR = '的了在和把是与及为对被将从向以于而或但也就都让由并'

/** A doubling printed this often on one page is a name. */
const NAME_SIGHTS = 3

interface DoublingAids {
  words: Words
  /** How often a run of two to four characters stands on the page. */
  count(gram: string): number
}

/** 把把, 谈话谈话: a word printed twice that is no reduplication. */
export function doubledWordDoubts(place: LocatedText, { words, count }: DoublingAids): Doubt[] {
  const { text } = place
  const found = [...text.matchAll(/([\u4e00-\u9fff]{1,8})[“"]?\1/g)]
  if (found.length === 0) return []
  const cuts = cutsOf(text, words)
  return found.flatMap((match) => {
    const word = match[1]!
    const start = match.index ?? 0
    const middle = start + word.length
    const quoted = match[0].length > 2 * word.length
    // Both copies begin a word: neither belongs to a longer one (党组织｜组织生活).
    const apart = cuts.has(start) && cuts.has(quoted ? middle + 1 : middle)
    const next = text.charAt(start + match[0].length)
    const doubted =
      word.length === 1
        ? isSlip(word, next, quoted, apart, { words, count })
        : apart &&
          !COUNTED.test(word) &&
          words.logProbability(word + word) === null &&
          (word.length > 4 || words.logProbability(word) !== null)
    return doubted ? [doubtAt(place, 'doubled-word', start, start + match[0].length, word)] : []
  })
}

function isSlip(
  character: string,
  next: string,
  quoted: boolean,
  apart: boolean,
  { words, count }: DoublingAids,
): boolean {
  // 把把脉: a verb doubled before its object.
  if (character === '把' && words.logProbability(character + next) !== null) return false
  if (count(character + character) >= NAME_SIGHTS) return false
  // 有形“形”: nothing is quoted but the character itself.
  if (GRAMMAR.includes(character) || quoted) return true
  if (!apart || REDUPLICATED.includes(character)) return false
  return words.logProbability(character + character) === null
}

/** Where words begin; what the dictionary does not know is cut into characters. */
function cutsOf(text: string, words: Words): Set<number> {
  const cuts = new Set<number>([0])
  let at = 0
  for (const word of words.cut(text)) {
    if (words.logProbability(word) === null) {
      for (let inside = 1; inside < word.length; inside++) cuts.add(at + inside)
    }
    cuts.add((at += word.length))
  }
  return cuts
}
