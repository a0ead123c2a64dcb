import type { EditionReply } from '../../../contract/edition'
import type { PaperJobs } from '../../../contract/afterwards'
import type { PaperQuery } from '../../../contract/paper'
import { papers as words } from '../../../copy/zh-cn/papers'
import { addDays } from '../../../core/calendar/study-day'
import { PAPER_POINTS } from '../../../core/study/sheet'
import type { Parts } from '../../parts'
import { listEditionsFrom } from '../../repositories/served-editions'
import { readEdition } from '../read-edition'
import { today } from '../today'
import { placeOf } from './print-paper'

/** The week that runs began so many days ago at most. */
const DAYS_BACK = 6
/** Of more the shelf would let go of some to take others, without an end. */
const EDITIONS_AT_MOST = 3

/** Every paper of an edition, those most asked for first: the week and each article, from the smallest type on. */
function papersOf(edition: EditionReply): PaperQuery[] {
  const articles = edition.cards.filter(({ kind }) => kind === 'article')
  if (articles.length === 0) return []
  return PAPER_POINTS.flatMap((size) => [
    { kind: 'booklet' as const, size },
    ...articles.map(({ id }) => ({ kind: 'sheet' as const, card: id, size })),
  ])
}

/** Editions whose papers are printed before anybody asks: the soonest, no samples, none of a week that is over. */
const editionsAhead = (parts: Parts) =>
  listEditionsFrom(parts.database, addDays(today(parts), -DAYS_BACK), EDITIONS_AT_MOST)

/**
 * Prints the next paper of this week or of the next ones that is not kept yet; one that readers wait for goes first. What
 * is kept tells what is done: whatever is cut off is gone on with.
 */
export async function makeNextPaper(
  parts: Parts,
): Promise<'none-due' | 'made' | { refused: string }> {
  const { press } = parts
  if (!press?.isIdle()) return 'none-due'
  for (const { id } of await editionsAhead(parts)) {
    const edition = await readEdition(parts, id)
    for (const paper of edition ? papersOf(edition) : []) {
      const [key, page] = placeOf(parts, edition!, paper)
      if ((await press.state(key)) !== 'open') continue
      const made = await press.paper(key, page)
      if (made === 'failed') return { refused: words.notPrinted }
      return made === 'busy' ? 'none-due' : 'made'
    }
  }
  return 'none-due'
}

/** How many papers of an edition there are by now; null: none of it is printed before somebody asks. */
export async function papersAhead(parts: Parts, editionId: string): Promise<PaperJobs | null> {
  const { press } = parts
  if (!press || !(await editionsAhead(parts)).some(({ id }) => id === editionId)) return null
  const edition = await readEdition(parts, editionId)
  const states = await Promise.all(
    (edition ? papersOf(edition) : []).map((paper) =>
      press.state(placeOf(parts, edition!, paper)[0]),
    ),
  )
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return { wanted: states.length, made: count('kept'), failed: count('failed') }
}
