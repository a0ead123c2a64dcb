import { align } from './extract-levenshtein'
import { pairBodies, paragraphF1, read, sameHeads, type ScoredPage } from './extract-score'

/** What differs, article by article, in words for the one who tunes the extraction. */
export function differences(goldPage: ScoredPage, foundPage: ScoredPage): string[] {
  const gold = goldPage.articles.map(read)
  const found = foundPage.articles.map(read)
  const { partner, used } = pairBodies(gold, found)
  const missing = gold.flatMap((g, gi) => {
    const { headline } = goldPage.articles[gi]!
    const match = partner.get(gi)
    if (!match) return [`no article for 「${headline}」 (${g.body.slice(0, 20)}…)`]
    const f = found[match.fi]!
    const told: string[] = []
    const differ = (what: string, a: string, b: string) =>
      told.push(`${what} 「${a}」 found as 「${b}」`)
    if (!sameHeads(g.heads, f.heads)) differ('headline', g.heads.join('|'), f.heads.join('|'))
    if (g.reporters !== f.reporters) differ('reporters', g.reporters, f.reporters)
    if (g.county !== f.county) differ('county', g.county, f.county)
    if (match.body < 0.99) told.push(`body ${match.body.toFixed(3)} of 「${headline}」`)
    if (paragraphF1(g, f, align(g.body, f.body)) < 0.9) {
      told.push(
        `${g.paragraphs.length} paragraphs of 「${headline}」 found as ${f.paragraphs.length}`,
      )
    }
    return told
  })
  const extra = found.flatMap((f, fi) =>
    used.has(fi) ? [] : [`no gold for 「${f.heads.join('|')}」 (${f.body.slice(0, 20)}…)`],
  )
  return [...missing, ...extra]
}
