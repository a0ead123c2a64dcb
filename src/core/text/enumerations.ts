import { chineseNumberValue } from './numbers'
import type { Span } from './sentence-spans'

/** A list whose members stand between marks, and what the text calls it, e.g. 「三张清单」. */
export interface NamedList extends Span {
  members: string[]
  name: string
}

const DIGITS = '[0-9]{1,2}|[一二两三四五六七八九十]{1,2}'
const UNIT = '个|项|张|类|种|条|大|支|字|本|步|环|道|把|名|种'
/** A count with its unit and the noun it counts, e.g. 三张清单, 5项融合措施. */
const COUNTED_NAME = new RegExp(`^((?:${DIGITS}))((?:${UNIT})[\\u4e00-\\u9fff]{1,10})`)
const BOUNDED = /“([^“”]+)”|"([^"]+)"|（([^（）]+)）|\(([^()]+)\)/g
const CHAIN_DASH = /—+|→|-{1,2}|─+/

function membersOf(inner: string): string[] {
  const bare = inner.replace(/^即[：:]?/, '').replace(/等$/, '')
  if (/[。！？；;：:“”"]/.test(bare)) return []
  return bare.split(/[、，,]/).map((member) => member.trim())
}

/** Members of every list between quotation marks or brackets, counted or not. */
export function listedMembers(text: string): string[] {
  return [...text.matchAll(BOUNDED)].flatMap((match) => {
    const members = membersOf(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
    return members.length < 2 || members.includes('') ? [] : members
  })
}

/**
 * Lists between quotation marks or brackets whose stated count equals the number of members, so
 * that nothing else belongs to them: “甲、乙、丙”三张清单, “三张清单”（甲、乙、丙）.
 */
export function countedLists(text: string): NamedList[] {
  const found: NamedList[] = []
  for (const match of text.matchAll(BOUNDED)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    const members = membersOf(inner)
    if (members.length < 2 || members.some((member) => member === '')) continue
    const start = match.index
    const end = start + match[0].length
    const name = nameAfter(text.slice(end)) ?? nameBefore(text.slice(0, start))
    if (name !== null && name.count === members.length) {
      found.push({ start, end, members, name: name.text })
    }
  }
  return found
}

interface CountedName {
  text: string
  count: number
}

function readName(text: string): CountedName | null {
  const match = COUNTED_NAME.exec(text)
  if (match === null) return null
  const count = /\d/.test(match[1]!) ? Number(match[1]) : chineseNumberValue(match[1]!)
  return count === null ? null : { text: match[0], count }
}

/** …”三张清单, …”“五字诀”, …”等6类队伍 */
function nameAfter(rest: string): CountedName | null {
  const quoted = /^["“]([^“”"]{2,10})["”]/.exec(rest)
  if (quoted !== null) return readName(quoted[1]!) ?? shortQuoted(quoted[1]!)
  const plain = /^(?:等|的)?([^，,。；;：:、“”"（(）)]{2,12})/.exec(rest)
  return plain === null ? null : readName(cutAtVerb(plain[1]!))
}

/** “五到家”（…）, 三张清单（… */
function nameBefore(before: string): CountedName | null {
  const quoted = /["“]([^“”"]{2,10})["”][\u4e00-\u9fff]{0,4}[，,]?(?:即|包括)?[：:]?$/.exec(before)
  return quoted === null ? null : (readName(quoted[1]!) ?? shortQuoted(quoted[1]!))
}

/** 五字诀, 五到家, 六联: the count stands before one to three characters without a unit. */
function shortQuoted(text: string): CountedName | null {
  const match = /^([一二三四五六七八九十])[\u4e00-\u9fff]{1,4}$/.exec(text)
  if (match === null) return null
  return { text, count: chineseNumberValue(match[1]!)! }
}

/** What follows the noun is another clause: 六支队伍开展活动 → 六支队伍. */
function cutAtVerb(text: string): string {
  return text.replace(
    /(?:开展|推动|实现|促进|提升|引导|帮助|进行|建立|建设|明确|让|使|在|为|对|把|将|的|与|和|并|协同|同时|同步).*$/,
    '',
  )
}

/** What all members share (…清单, …联…) the others must have too, or they fall out by their form. */
export function shareForm(members: string[], strangers: string[]): boolean {
  const common = members[0]!
    .split('')
    .filter((character) => members.every((member) => member.includes(character)))
  return strangers.every((stranger) => common.every((character) => stranger.includes(character)))
}

/** 方式 or 机制 alone names nothing; 工作流程 does. */
const SHORTEST_CHAIN_NAME = 4
const CHAIN_NAME =
  /^(?:的)?([\u4e00-\u9fff0-9]{0,10}?(?:体系|机制|架构|链条|路径|网络|模式|流程|闭环|格局|通道|方式|结构|程序|步骤|链)+)/

/** Chains printed with dashes and named after it: “甲—乙—丙”三级架构. The order is the text's own. */
export function namedChains(text: string): NamedList[] {
  const found: NamedList[] = []
  for (const match of text.matchAll(/“([^“”]+)”|"([^"]+)"/g)) {
    const inner = match[1] ?? match[2] ?? ''
    const end = match.index + match[0].length
    const name = CHAIN_NAME.exec(text.slice(end))?.[1] ?? null
    if (name === null || /[。！？；;：:，,]/.test(inner)) continue
    const dashed = inner.split(CHAIN_DASH).map((member) => member.trim())
    const listed = inner.split('、').map((member) => member.trim())
    const isProcess = /流程|程序|步骤/.test(name)
    const members = dashed.length >= 3 ? dashed : isProcess ? listed : []
    if (name.length < SHORTEST_CHAIN_NAME) continue
    if (members.length < 3 || members.some((member) => member.length < 2)) continue
    found.push({ start: match.index, end, members, name })
  }
  return found
}
