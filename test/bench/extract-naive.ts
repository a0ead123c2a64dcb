import type { ScoredPage } from './extract-score'

/**
 * What a dozen lines reach: the page is cut at every 「本报…讯」, the block before a cut is the headline,
 * and the blocks up to the next headline are the body. A figure to hold the extraction's against.
 */
export function naiveSplit(text: string): ScoredPage {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s+/g, ''))
    .filter(Boolean)
  const dateline = /^本报.{0,12}讯?[（(](?:记者|通讯员)([^）)]*)[）)]/
  const starts = blocks.flatMap((block, at) => (dateline.test(block) ? [at] : []))
  const articles = starts.map((at, i) => {
    const next = starts[i + 1]
    const body = blocks.slice(at, next === undefined ? undefined : Math.max(at + 1, next - 1))
    return {
      kicker: null,
      headline: blocks[at - 1] ?? '',
      subhead: null,
      county: null,
      reporters: (dateline.exec(body[0] ?? '')?.[1] ?? '').split(/通讯员|记者/).filter(Boolean),
      paragraphs: [(body[0] ?? '').replace(dateline, ''), ...body.slice(1)],
    }
  })
  const captions = blocks
    .filter((block) => /图为/.test(block))
    .map((text) => ({ text, credit: null }))
  return { articles, captions }
}
