import type { Article } from '../edition/edition'
import { innerLeads, sectionLeads, type SectionLead } from '../text/section-leads'
import { sentenceSpans } from '../text/sentence-spans'
import type { Breach } from './breach'
import { AVOIDED_WORDS, holdsEntry, type QuizAids } from './quiz-aids'
import type { QuizSource } from './quiz-item'
import { damageOf, mentionsPerson } from './usable-sentence'

/** One sentence of an article. */
export interface ArticleSentence extends QuizSource {
  /** It opens a section or a part of one. */
  isLead: boolean
}

/** What an article's text is made of; nothing here depends on what may be asked. */
export interface ArticleStructure {
  article: Article
  /** Headline and body as one text, to ask whether something stands anywhere. */
  whole: string
  leads: SectionLead[]
  /** Sub-headings of each section that has them. */
  inner: SectionLead[][]
  sentences: ArticleSentence[]
}

/** An article taken apart for the composer. */
export interface ArticleText extends ArticleStructure {
  /** Sentences that an item may cite. */
  usable: ArticleSentence[]
}

export function takeApart(article: Article, aids: QuizAids): ArticleText {
  const structure = structureOf(article)
  return {
    ...structure,
    usable: structure.sentences.filter(
      (sentence) => reasonAgainst(sentence, article, aids) === null,
    ),
  }
}

const structures = new WeakMap<Article, ArticleStructure>()

/** Found once for an article, because every check of every item asks for it. */
export function structureOf(article: Article): ArticleStructure {
  const known = structures.get(article)
  if (known !== undefined) return known
  const leads = sectionLeads(article.paragraphs)
  const inner = article.paragraphs
    .map((paragraph, i) => innerLeads(paragraph, i))
    .filter((found) => found.length > 0)
  const heads = [...leads, ...inner.flat()]
  const sentences = article.paragraphs.flatMap((text, paragraph) =>
    sentenceSpans(text).map(({ start, end }) => ({
      articleId: article.id,
      paragraph,
      start,
      end,
      sentence: text.slice(start, end),
      isLead: heads.some(
        (head) => head.paragraph === paragraph && start <= head.start && head.start < end,
      ),
    })),
  )
  const whole = [article.headline, article.subhead ?? '', ...article.paragraphs].join('\n')
  const structure = { article, whole, leads, inner, sentences }
  structures.set(article, structure)
  return structure
}

/**
 * The head whose section surely holds the sentence, or null. A section ends with its paragraph
 * (what follows may be the article's close), unless the head stands on a line of its own.
 */
export function headOf(
  sentence: QuizSource,
  heads: readonly SectionLead[],
  paragraphs: readonly string[],
): SectionLead | null {
  const here = heads.filter(
    (head) => head.paragraph === sentence.paragraph && head.end <= sentence.start,
  )
  if (here.length > 0) return here[here.length - 1]!
  const above = heads.find((head) => head.paragraph === sentence.paragraph - 1)
  const opensHere = heads.some((head) => head.paragraph === sentence.paragraph)
  if (above === undefined || opensHere) return null
  return paragraphs[above.paragraph]!.trim().length - above.text.length <= 4 ? above : null
}

/**
 * Which rule forbids citing this sentence, or null. D: damaged or doubted; P: a fixed term, a
 * person, words of counting and ranking people.
 */
export function reasonAgainst(source: QuizSource, article: Article, aids: QuizAids): Breach | null {
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
  if (holdsEntry(sentence, aids.hiddenNames ?? [])) return { rule: 'P', because: 'hidden-name' }
  if (mentionsPerson(sentence, article.reporters)) return { rule: 'P', because: 'person' }
  return null
}

/** The stored form of a source: without what the composer knows besides. */
export function sourceOf({
  articleId,
  paragraph,
  start,
  end,
  sentence,
}: ArticleSentence): QuizSource {
  return { articleId, paragraph, start, end, sentence }
}
