import {
  compareDoubts,
  compareItems,
  compareProtected,
  compareReadings,
} from '../../../core/desk/compare-trial'
import type { OperatorList } from '../../../core/desk/operator-lists'
import type { Change } from '../../../core/desk/trial'
import type { Doubt } from '../../../core/edition/doubt'
import type { Article, Edition } from '../../../core/edition/edition'
import { hiddenNamesIn } from '../../../core/edition/hidden-names'
import { countyOf } from '../../../core/extract/county-of'
import { textDoubts } from '../../../core/extract/doubts/text-doubts'
import type { OperatorFiles } from '../../operator/parse-list'
import type { Parts } from '../../parts'
import { readEarlierArticles } from '../../repositories/articles'
import { servedCardIds } from '../../repositories/served-cards'
import { readChoices } from '../../repositories/edition-choices'
import { quizComposer } from '../quiz-composer'

export interface Lists {
  before: OperatorFiles
  after: OperatorFiles
}

interface Page {
  kind: 'edition' | 'draft'
  edition: Edition
  doubts: Doubt[]
}

/** A few changes at a time, so that others can be served between. */
type Changes = AsyncGenerator<Change[]>

/** What one list, as it is proposed, would change on one page. */
export async function* changesOnPage(
  parts: Parts,
  list: OperatorList,
  lists: Lists,
  page: Page,
): Changes {
  switch (list) {
    case 'product':
    case 'channel':
      return
    case 'pronunciations':
      for (const article of page.edition.articles)
        yield compareReadings(article, lists.before.readings, lists.after.readings)
      return
    case 'look-alikes':
      yield* doubtChanges(parts, lists, page)
      return
    case 'hidden-names':
      yield* nameChanges(parts, lists, page)
      yield* itemChanges(parts, lists, page)
      return
    case 'fixed-terms':
      for (const article of page.edition.articles)
        yield compareProtected(article, lists.before.fixedTerms, lists.after.fixedTerms)
      yield* itemChanges(parts, lists, page)
      yield* doubtChanges(parts, lists, page)
      return
    case 'counties':
      for (const article of page.edition.articles) yield countyChanges(article, lists)
      yield* itemChanges(parts, lists, page)
      return
    case 'quiz':
    case 'quiz-avoided-words':
    case 'nationwide-programmes':
    case 'place-hints':
      yield* itemChanges(parts, lists, page)
  }
}

/** Items of each card and of the look back, but for those that the desk dropped. */
async function* itemChanges(parts: Parts, lists: Lists, { edition, doubts }: Page): Changes {
  const { id, date, sample, articles } = edition
  const archive = date ? await readEarlierArticles(parts.database, date, sample) : []
  const choices = await readChoices(parts.database, id)
  const by = (operator: OperatorFiles) =>
    quizComposer({ ...parts, operator }, edition, doubts, archive)
  const [before, after] = [by(lists.before), by(lists.after)]
  for (const article of articles) {
    const dropped = choices[article.id]?.items.dropped ?? []
    const kept = (composer: typeof before) =>
      composer.forArticle(article).filter((item) => !dropped.includes(item.id))
    yield compareItems(article.headline, kept(before), kept(after))
  }
  // The look back asks about the whole page; it has no headline of its own.
  const week = before.forWeek(articles)
  yield []
  yield compareItems('', week, after.forWeek(articles))
}

/** Doubts about the texts as they stand now, corrected or not. */
async function* doubtChanges(parts: Parts, lists: Lists, { edition }: Page): Changes {
  const all = edition.articles.flatMap(({ headline, paragraphs }) => [headline, ...paragraphs])
  const doubts = textDoubts(all, parts.words())
  const [before, after] = [doubts(lists.before), doubts(lists.after)]
  for (const { headline, paragraphs } of edition.articles)
    for (const text of [headline, ...paragraphs]) {
      yield compareDoubts(headline, text, before(text), after(text))
    }
}

/** Articles that hold a name that is new on the list; of a published page the cards that readers are given. */
async function* nameChanges(parts: Parts, lists: Lists, { kind, edition }: Page): Changes {
  const added = lists.after.hiddenNames.filter((name) => !lists.before.hiddenNames.includes(name))
  const held = edition.articles.flatMap((article) => {
    const names = hiddenNamesIn(article, added)
    return names.length > 0 ? [{ id: article.id, headline: article.headline, names }] : []
  })
  if (held.length === 0) return
  const ids = held.map(({ id }) => id)
  const served =
    kind === 'draft' ? [] : await servedCardIds(parts.database, ids, parts.config.sample)
  yield held
    .filter(({ id }) => kind === 'draft' || served.includes(id))
    .map(({ id, headline, names }) => {
      return { kind: 'name-held', headline, names, cardId: kind === 'draft' ? null : id }
    })
}

function countyChanges(article: Article, { before, after }: Lists): Change[] {
  const { headline, place, paragraphs } = article
  const heading = [article.kicker, headline, article.subhead].filter(Boolean).join('')
  const by = ({ counties }: OperatorFiles) =>
    countyOf(place, heading, paragraphs[0] ?? '', counties, paragraphs.join(''))?.name ?? null
  const [from, to] = [by(before), by(after)]
  return from === to ? [] : [{ kind: 'county', headline, from, to }]
}
