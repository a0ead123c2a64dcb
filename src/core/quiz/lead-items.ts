import type { SeededRandom } from '../random/seeded-random'
import { hasBalancedQuotes } from '../text/sentence-spans'
import type { SectionLead } from '../text/section-leads'
import { sourceOf, type ArticleSentence, type ArticleText } from './article-text'
import type { Draft } from './draft'
import { itemId } from './item-id'
import { holdsEntry, type QuizAids } from './quiz-aids'
import { EXPLANATION_OPENING, stemOf } from './stems'

/** Printed characters of the quoted sentence. */
export const QUOTED_SENTENCE = { least: 16, most: 72 }
const FEWEST_OPTIONS = 3
const MOST_OPTIONS = 5

/** Pairs of characters that every section of such a page uses, so that they link nothing. */
const EMPTY_WORDS =
  '工作 推动 加强 提升 实现 开展 推进 打造 建立 完善 强化 坚持 促进 聚焦 围绕 创新 做好 优化 深化 发展 活动 有效 切实'.split(
    ' ',
  )

/**
 * Which lead: a verbatim sentence of one section; the options are the article's own section leads
 * in print order. Asked only where the sentence shares a word with its own lead and none with the
 * others, so that there is one answer to find.
 */
export function leadDrafts(text: ArticleText, aids: QuizAids, random: SeededRandom): Draft[] {
  const offered = text.leads.filter((lead) => isOfferable(lead, aids))
  if (new Set(offered.map((lead) => lead.text)).size < FEWEST_OPTIONS) return []
  return text.usable.flatMap((sentence) => {
    if (sentence.isLead || sentence.lead === null || !offered.includes(sentence.lead)) return []
    const length = sentence.sentence.length
    if (length < QUOTED_SENTENCE.least || length > QUOTED_SENTENCE.most) return []
    if (!pointsAt(sentence.sentence, sentence.lead, text.leads)) return []
    return [leadDraft(sentence, sentence.lead, offered, random)]
  })
}

function leadDraft(
  sentence: ArticleSentence,
  own: SectionLead,
  offered: SectionLead[],
  random: SeededRandom,
): Draft {
  const others = random.shuffled(offered.filter((lead) => lead !== own)).slice(0, MOST_OPTIONS - 1)
  const options = offered.filter((lead) => lead === own || others.includes(lead))
  const source = sourceOf(sentence)
  return {
    ask: 'lead',
    item: {
      id: itemId(source, 'single-choice', 'lead'),
      articleId: source.articleId,
      kind: 'single-choice',
      stem: stemOf('lead', sentence.sentence),
      options: options.map((lead) => lead.text),
      key: [options.indexOf(own)],
      source,
      explanation: `${EXPLANATION_OPENING}${own.text}。……${sentence.sentence}`,
    },
  }
}

function isOfferable(lead: SectionLead, aids: QuizAids): boolean {
  if (!hasBalancedQuotes(lead.text) || /\s/.test(lead.text)) return false
  if (holdsEntry(lead.text, aids.fixedTerms)) return false
  return !aids.damaged.some(
    (span) =>
      span.paragraph === lead.paragraph &&
      span.start < lead.end &&
      lead.start < Math.max(span.end, span.start + 1),
  )
}

/** Whether the sentence shares a content word with its own lead and none with any other. */
export function pointsAt(sentence: string, own: SectionLead, leads: SectionLead[]): boolean {
  const others = leads.filter((lead) => lead.text !== own.text)
  const frame = new Set(others.flatMap((lead) => wordPairs(lead.text)))
  const told = new Set(wordPairs(sentence))
  const ownPairs = wordPairs(own.text).filter((pair) => !frame.has(pair))
  const otherPairs = others.flatMap((lead) =>
    wordPairs(lead.text).filter((pair) => !wordPairs(own.text).includes(pair)),
  )
  return ownPairs.some((pair) => told.has(pair)) && !otherPairs.some((pair) => told.has(pair))
}

/** Neighbouring Chinese characters: the nearest thing to words that needs no dictionary. */
function wordPairs(text: string): string[] {
  const pairs: string[] = []
  for (const run of text.replace(/[“”"‘’']/g, '').match(/[\u4e00-\u9fff]+/g) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) pairs.push(run.slice(i, i + 2))
  }
  return pairs.filter((pair) => !EMPTY_WORDS.includes(pair))
}
