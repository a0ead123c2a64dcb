import { clauseSpans, hasBalancedQuotes, type Span } from '../text/sentence-spans'
import { BLANK } from './stems'

/** Printed characters of a stem: below, the context is missing; above, a phone shows no options. */
export const STEM_LENGTH = { least: 12, most: 60 }
/** Chinese characters without which a stem tells too little. */
export const STEM_CHINESE = 14

export const CLAUSE_MARKS = '，；：,;:'
/** Left out at the start of a stem: they lean on a sentence that the reader does not see. */
export const LEANING = /^(?:其中|同时|例如|此外|另外|并且?|还|也|从而|进而|因此)[，,：:]?/
/** A clause opening like this says how or why; what was done follows to the right. */
export const MANNER =
  /^(?:围绕|按照|依托|通过|针对|根据|结合|聚焦|立足|利用|借助|以|在|为了?|对|将|从|由|随着|经过|面向|本着)/

const VERBS =
  /建|设|开|举办|解决|收|培|组|成立|打造|推|发|印|实施|完成|选|聘|招|引|吸|邀请|签|走访|慰问|服务|惠及|覆盖|带动|整合|投|增|减|新|改|修|种|养|销|卖|获|评|认定|创|挂|入选|参与|参加|有|共|编|制|拍|录|播|讲|宣|培训|辅导|提供|协调|化解|调|处理|办|受理|回应|征集|梳理|形成|确定|明确|划分|划|分|配|安排|派|抽|储备|表扬|奖|补|争取|落实|达成|凝聚|联|结|纳|聚集|集聚|集中|盘活|流转|发放|送|开设|开办|覆盖|排查|整治|清理|拆|绿化|栽|铺|架|装|安装|接|通|涉|包|设置|设立|下设|帮|扶|救|捐|筹|贷|产|育|统筹|汇|推送|制定/

/**
 * The part of a sentence that asks for what stands at `start`–`end`: whole clauses around it, cut
 * only at ，；： outside quotes, the blank in its place. The key's own clause says what was done; left
 * context comes first, because a reader must know whose figure it is.
 * Out: the stem, or null where no such cut is sound.
 */
export function cutStem(sentence: string, start: number, end: number): { stem: string } | null {
  const clauses = clauseSpans(sentence, CLAUSE_MARKS)
  const own = clauses.findIndex((clause) => clause.start <= start && end <= clause.end)
  if (own < 0) return null
  const ownText = sentence.slice(clauses[own]!.start, clauses[own]!.end)
  if (!VERBS.test(ownText)) return null
  for (const [first, last] of widestFirst(clauses, own)) {
    const stem = blanked(sentence, clauses, first, last, start, end)
    if (isSound(stem, clauses.length - 1 === last)) return { stem }
  }
  return null
}

/** From the whole sentence down: dropping what follows first, then what precedes. */
function widestFirst(clauses: Span[], own: number): [number, number][] {
  const cuts: [number, number][] = []
  for (let first = 0; first <= own; first++) {
    for (let last = clauses.length - 1; last >= own; last--) cuts.push([first, last])
  }
  return cuts
}

function blanked(
  sentence: string,
  clauses: Span[],
  first: number,
  last: number,
  start: number,
  end: number,
): string {
  const from = clauses[first]!.start
  const to = clauses[last]!.end
  const text = sentence.slice(from, start) + BLANK + sentence.slice(end, to)
  return text
    .replace(LEANING, '')
    .replace(/[，；：,;:]$/, '')
    .trim()
}

function isSound(stem: string, reachesEnd: boolean): boolean {
  const shown = stem.replace(BLANK, '')
  if (shown.length < STEM_LENGTH.least || stem.length > STEM_LENGTH.most) return false
  if ((shown.match(/[\u4e00-\u9fff]/g) ?? []).length < STEM_CHINESE) return false
  if (!hasBalancedQuotes(stem)) return false
  return !MANNER.test(stem) || reachesEnd || /[，,；;].{4,}/.test(stem)
}
