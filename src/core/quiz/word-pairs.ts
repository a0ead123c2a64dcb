/**
 * Pairs of characters so common in such reports that sharing one is no reason to look under a
 * lead; shared with another lead they still speak against asking.
 */
const WEAK_WORDS = '创新 活动 组织 群众 党员 干部 支部'.split(' ')

/** Words that stand in every section; they speak against asking only where the tie is a slight one. */
const EVERYWHERE = '组织 群众 党员 干部 支部 建设'.split(' ')

/** Verbs of manner: they open a clause of any section, so that they point at no other lead either. */
const MANNER_WORDS =
  '工作 推动 加强 提升 实现 开展 推进 打造 建立 完善 强化 坚持 促进 聚焦 围绕 做好 优化 深化 发展 有效 切实'.split(
    ' ',
  )

/** Neighbouring Chinese characters: the nearest thing to content words that needs no dictionary. */
export function wordPairs(text: string): string[] {
  const pairs: string[] = []
  for (const run of text.replace(/[“”"‘’']/g, '').match(/[\u4e00-\u9fff]+/g) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) pairs.push(run.slice(i, i + 2))
  }
  return pairs
}

/** Whether a shared pair is a reason to look under this lead. */
export function isLink(pair: string): boolean {
  return !WEAK_WORDS.includes(pair) && !isManner(pair)
}

/** Whether a pair says no more than that something was done, whichever lead it stands in. */
export function isManner(pair: string): boolean {
  return MANNER_WORDS.includes(pair)
}

/** Whether a pair stands so often that it outweighs no phrase shared with the own lead. */
export function standsEverywhere(pair: string): boolean {
  return EVERYWHERE.includes(pair)
}
