import type { Article } from '../edition/edition'
import { sectionLeads } from '../text/section-leads'
import type { Lead } from './card'

/** 要点 of an article: its own section leads, verbatim; none where it prints none. */
export function leadsOf(article: Article): Lead[] {
  return sectionLeads(article.paragraphs).map(({ text, paragraph }) => ({ text, paragraph }))
}
