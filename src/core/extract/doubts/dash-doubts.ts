import type { Doubt } from '../../edition/doubt'
import type { Words } from '../../text/words'
import { doubtAt, type LocatedText } from './located-text'

/** A link of a chain: words or a bracket between two dashes, 社区党委—小区（网格）党组织—… */
const LINK = /^[\u4e00-\u9fffA-Za-z0-9（()）]{2,16}$/
/** 一月一主题, 一事一议: counting, not linking. */
const COUNTED = /[一二两三四每]$/

/** 「甲组织一乙组织一丙组织」: 一 that stands for a dash between the links of a chain. */
export function dashDoubts(place: LocatedText, words: Words): Doubt[] {
  const { text } = place
  if (!/[\u4e00-\u9fff）)”"]\s?一\s?[\u4e00-\u9fff（(“"]/.test(text)) return []
  const alone = standingAlone(text, words)
  const ones = new Set<number>()
  for (const { places, alike } of chainsIn(text)) {
    if (alike || places.some((at) => alone.includes(at))) for (const at of places) ones.add(at)
  }
  for (const at of alone) {
    if (alone.some((other) => other !== at && Math.abs(other - at) <= 24)) ones.add(at)
  }
  return [...ones].sort((a, b) => a - b).map((at) => doubtAt(place, 'dash-as-one', at, at + 1, '—'))
}

/** Places where 一 is no part of a word and stands between two words of their own. */
function standingAlone(text: string, words: Words): number[] {
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
}

const isLinkEnd = (word: string) => /^[^一二两三四每]+[^一]$|^[）)”"]$/.test(word)
const isLinkStart = (word: string) => /^[\u4e00-\u9fffA-Za-z]{2,}$|^[（(“"]$/.test(word)

interface ChainOfOnes {
  places: number[]
  /** Its links are equally long: a parallel no dictionary need confirm (群众点单一支部派单一单位接单). */
  alike: boolean
}

/** Runs of two or more 一 in one clause with a link on either side of each, 单一 and 一般 among them. */
function chainsIn(text: string): ChainOfOnes[] {
  const chains: ChainOfOnes[] = []
  for (const clause of text.matchAll(/[^，。、；：！？,;:!?“”"—\s]+/g)) {
    const links = clause[0].split('一')
    if (links.length < 3 || !links.every((link) => LINK.test(link) && !COUNTED.test(link))) continue
    let at = clause.index ?? 0
    const places = links.slice(0, -1).map((link) => (at += link.length + 1) - 1)
    const length = links[0]!.length
    chains.push({ places, alike: length >= 3 && links.every((link) => link.length === length) })
  }
  return chains
}
