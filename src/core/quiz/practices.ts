import type { Article } from '../edition/edition'
import { takeApart, type ArticleSentence } from './article-text'
import { holdsEntry, type QuizAids } from './quiz-aids'

/** A practice with a name of its own, found in one county only. */
export interface Practice {
  name: string
  county: string
  article: Article
  sentence: ArticleSentence
}

/** Names a practice where it follows the quotation mark; a metaphor (“蓄水池”) has none after it. */
const PRACTICE_NOUN =
  /^(?:[\u4e00-\u9fff]{0,4}?)(?:机制|模式|工作法|行动|活动|品牌|驿站|联盟|制度|工程|服务队|服务团|小队|课堂|讲堂|平台|议事会|议事厅|工作站|工作室|宣讲团|宣讲队|项目|团队|队伍|计划|工作专班|中心|基地|超市|食堂|清单|议事亭)/
/** 设立13处社区“流动驿站”: what was set up, and its name says itself what it is. */
const SET_UP_BEFORE =
  /(?:打造|建设|建成|创建|设立|设置|成立|组建|建立|推出|推行|开设|开办)[\d\u4e00-\u9fff]{0,8}$/
const NAMES_ITSELF =
  /^[\u4e00-\u9fff]{2,}(?:驿站|工作站|工作室|议事会|议事厅|议事亭|服务队|服务团|宣讲团|宣讲队|联盟)$/
/** The same character twice running may be a misprint, unless it is one that speech doubles (家家, 周周). */
const DOUBLED_CHARACTER = /([^人家天年月周日户处事时点样代个层步件条多常妈爸爷奶娃])\1/
/** 通过推介“甲”项目、合作“乙”项目等形式: a means in passing, not what the county set up. */
const NAMED_AS_MEANS = /^[^，,；;。]*等(?:多种)?(?:形式|方式|途径|渠道)/
const NAME = /“([^“”]+)”|"([^"]+)"/g
/** Chinese characters of a name: below four it is a word of the language. */
const SHORTEST_NAME = 4
const LONGEST_NAME = 16
/** In place names all over the country, so that they give no county away. */
const COMMON_IN_PLACES = '城州水山上下乡镇台太白湖河江海高新经开发区县市东西南北中安平宁济阳'

/**
 * Practices of an article that tell its county from all others: named in quotation marks, in no
 * other county's article, on no list of nationwide programmes, without a hint at the place.
 */
export function practicesOf(article: Article, aids: QuizAids): Practice[] {
  const { county } = article
  if (county === null || namesAnother(article, county, aids)) return []
  const found = new Map<string, Practice>()
  for (const sentence of takeApart(article, aids).usable) {
    for (const match of sentence.sentence.matchAll(NAME)) {
      const name = match[1] ?? match[2]!
      const after = sentence.sentence.slice(match.index + match[0].length)
      const before = sentence.sentence.slice(0, match.index)
      if (!isPractice(name, before, after) || found.has(name)) continue
      if (whyNotTelling(name, county, aids) === null)
        found.set(name, { name, county, article, sentence })
    }
  }
  return [...found.values()]
}

/** Whether the sentence says of the quoted name what kind of undertaking it is. */
function isPractice(name: string, before: string, after: string): boolean {
  if (NAMED_AS_MEANS.test(after) || DOUBLED_CHARACTER.test(name)) return false
  return PRACTICE_NOUN.test(after) || (NAMES_ITSELF.test(name) && SET_UP_BEFORE.test(before))
}

/** The body names another county: two counties work together, or two articles were joined. */
function namesAnother({ paragraphs }: Article, own: string, { counties }: QuizAids): boolean {
  return counties.some(
    (county) => county !== own && paragraphs.some((text) => text.includes(county)),
  )
}

export type NotTelling =
  'name-length' | 'not-a-name' | 'fixed-term' | 'nationwide' | 'place-hint' | 'elsewhere'

/** Why the name cannot tell the county, or null. The checker asks the same. */
export function whyNotTelling(name: string, county: string, aids: QuizAids): NotTelling | null {
  const chinese = (name.match(/[\u4e00-\u9fff]/g) ?? []).length
  if (chinese < SHORTEST_NAME || name.length > LONGEST_NAME) return 'name-length'
  if (/[，、；。：,;:+\d\s‘’]/.test(name)) return 'not-a-name'
  if (holdsEntry(name, aids.fixedTerms)) return 'fixed-term'
  const programmes = aids.nationwideProgrammes ?? []
  if (holdsEntry(name, programmes) || programmes.some((entry) => entry.includes(name)))
    return 'nationwide'
  if (hintsAtPlace(name, aids)) return 'place-hint'
  const wanted = bare(name)
  const pools = [aids.edition ?? [], aids.archive ?? []]
  const elsewhere = pools.some((pool) =>
    [...textByCounty(pool)].some(([other, text]) => other !== county && text.includes(wanted)),
  )
  return elsewhere ? 'elsewhere' : null
}

const joined = new WeakMap<readonly Article[], Map<string | null, string>>()

/** All that is printed about each county, joined once a pool: an archive is asked for every name. */
function textByCounty(pool: readonly Article[]): Map<string | null, string> {
  const known = joined.get(pool)
  if (known !== undefined) return known
  const parts = new Map<string | null, string[]>()
  for (const article of pool) {
    const own = parts.get(article.county) ?? []
    own.push(printed(article))
    parts.set(article.county, own)
  }
  const texts = new Map([...parts].map(([county, own]) => [county, own.join('\n')]))
  joined.set(pool, texts)
  return texts
}

function hintsAtPlace(name: string, aids: QuizAids): boolean {
  if (holdsEntry(name, aids.placeHints ?? [])) return true
  return aids.counties.some((county) =>
    county
      .split('')
      .some((character) => !COMMON_IN_PLACES.includes(character) && name.includes(character)),
  )
}

const bare = (text: string) => text.replace(/[\s“”"‘’'「」]/g, '')

function printed(article: Article): string {
  const { headline, subhead, kicker, paragraphs } = article
  return bare([headline, subhead ?? '', kicker ?? '', ...paragraphs].join('|'))
}
