import type { Article } from '../edition/edition'
import { sectionLeads, type SectionLead } from '../text/section-leads'
import { sentenceSpans } from '../text/sentence-spans'
import { AVOIDED_WORDS, holdsEntry, type QuizAids } from './quiz-aids'
import type { QuizSource } from './quiz-item'
import { damageOf, mentionsPerson } from './usable-sentence'

/** One sentence of an article with the lead of its section, where it has one. */
export interface ArticleSentence extends QuizSource {
  lead: SectionLead | null
  isLead: boolean
}

/** An article taken apart once for all kinds of items. */
export interface ArticleText {
  article: Article
  /** Headline and body as one text, to ask whether something stands anywhere. */
  whole: string
  leads: SectionLead[]
  sentences: ArticleSentence[]
  /** Sentences that an item may cite. */
  usable: ArticleSentence[]
}

export function takeApart(article: Article, aids: QuizAids): ArticleText {
  const leads = sectionLeads(article.paragraphs)
  const sentences = article.paragraphs.flatMap((text, paragraph) =>
    sentenceSpans(text).map(({ start, end }) => {
      const lead = leadOver(leads, paragraph, start)
      const isLead =
        lead !== null && lead.paragraph === paragraph && lead.start < end && start <= lead.start
      const sentence = text.slice(start, end)
      return { articleId: article.id, paragraph, start, end, sentence, lead, isLead }
    }),
  )
  return {
    article,
    whole: [article.headline, article.subhead ?? '', ...article.paragraphs].join('\n'),
    leads,
    sentences,
    usable: sentences.filter((sentence) => reasonAgainst(sentence, article, aids) === null),
  }
}

/** The last lead at or before the place. */
function leadOver(leads: SectionLead[], paragraph: number, start: number): SectionLead | null {
  const before = leads.filter(
    (lead) =>
      lead.paragraph < paragraph || (lead.paragraph === paragraph && lead.start <= start + 4),
  )
  return before[before.length - 1] ?? null
}

/**
 * Which rule forbids citing this sentence, or null. D: damaged or doubted; P: a fixed term, a
 * person, words of counting and ranking people.
 */
export function reasonAgainst(
  source: QuizSource,
  article: Article,
  aids: QuizAids,
): { rule: 'D' | 'P'; because: string } | null {
  const { sentence, paragraph, start, end } = source
  const damage = damageOf(sentence)
  if (damage !== null) return { rule: 'D', because: damage }
  const doubted = aids.damaged.some(
    (span) =>
      span.paragraph === paragraph &&
      span.start < end &&
      start < Math.max(span.end, span.start + 1),
  )
  if (doubted) return { rule: 'D', because: 'doubted' }
  if (holdsEntry(sentence, aids.fixedTerms)) return { rule: 'P', because: 'fixed-term' }
  if (holdsEntry(sentence, [...AVOIDED_WORDS, ...(aids.avoidedWords ?? [])]))
    return { rule: 'P', because: 'avoided-word' }
  if (mentionsPerson(sentence, article.reporters)) return { rule: 'P', because: 'person' }
  return null
}

/** The stored form of a source: without what the composer knows besides. */
export function sourceOf(sentence: ArticleSentence): QuizSource {
  const { articleId, paragraph, start, end, sentence: text } = sentence
  return { articleId, paragraph, start, end, sentence: text }
}
