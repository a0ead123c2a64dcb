import type { Doubt } from '../../../core/edition/doubt'
import type { Edition } from '../../../core/edition/edition'
import type { TriedPage } from '../../../core/desk/trial'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import type { Parts } from '../../parts'
import { readArticles } from '../../repositories/articles'
import { entriesAfter, findDraft, listDrafts } from '../../repositories/drafts'
import { readEditionContent } from '../../repositories/editions'
import { listServedEditions } from '../../repositories/served-editions'
import type { DeskPerson } from '../desk/desk-person'
import { stateOf } from '../desk/read-draft'

/** The newest published editions that a list is tried on: two months of a weekly page. */
const EDITIONS = 8
/** Pages that lie on the desk, as many at most. */
const DRAFTS = 8
/** The demo looks past real editions, of which there are few while there is a demo. */
const LOOKED_THROUGH = 50

export interface PageToTry {
  page: TriedPage
  /** Reads it; null where it went away meanwhile. */
  read(): Promise<{ edition: Edition; doubts: Doubt[] } | null>
}

/** The newest published editions and what lies on the desk; the demo has made-up pages only, as everywhere at the desk. */
export async function pagesToTry(parts: Parts, { demo }: DeskPerson): Promise<PageToTry[]> {
  const { database } = parts
  const editions = await listServedEditions(database, {
    after: null,
    limit: LOOKED_THROUGH,
    sample: parts.config.sample,
  })
  const drafts = await listDrafts(database, demo, LOOKED_THROUGH)
  return [
    ...editions
      .filter(({ sample }) => sample || !demo)
      .slice(0, EDITIONS)
      .map(({ id, date, pageTitle }): PageToTry => {
        const page = { kind: 'edition' as const, id, date, pageTitle }
        return { page, read: () => readEdition(parts, id) }
      }),
    ...drafts
      .filter(({ stage }) => stage !== 'published')
      .slice(0, DRAFTS)
      .map(({ id, base }): PageToTry => {
        const { date, pageTitle } = pageOfDraft(base)
        const page = { kind: 'draft' as const, id, date, pageTitle }
        return { page, read: () => readDraftPage(parts, id) }
      }),
  ]
}

async function readEdition({ database }: Parts, id: string) {
  const content = await readEditionContent(database, id)
  if (!content) return null
  const { doubts, ...edition } = content
  return { edition: { ...edition, articles: await readArticles(database, id) }, doubts }
}

async function readDraftPage({ database }: Parts, id: string) {
  const draft = await findDraft(database, id)
  if (!draft) return null
  const { doubts, ...page } = pageOfDraft(stateOf(draft, await entriesAfter(database, id, 0)).draft)
  const { plannedEditionId, sample } = draft
  return { edition: { ...page, id: plannedEditionId, newspaper: null, sample }, doubts }
}
