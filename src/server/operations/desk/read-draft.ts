import type { DraftListReply, DraftReply, EntriesReply, EntryReply } from '../../../contract/draft'
import type { DraftStage } from '../../../contract/draft'
import { chinaMinute } from '../../../core/calendar/china-minute'
import { factsAfter } from '../../../core/desk/facts-after'
import { foldLog, type DeskState } from '../../../core/desk/log'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import { isDeed } from '../../../core/desk/step'
import { studyDayAt } from '../../../core/calendar/study-day'
import type { Parts } from '../../parts'
import {
  entriesAfter,
  factEntries,
  findDraft,
  listDrafts,
  type StoredDraft,
} from '../../repositories/drafts'
import { readLook } from '../../repositories/pictures'
import type { DeskPerson, DeskRole } from './desk-person'

/** Drafts on the list; older ones are found by their edition. */
const MOST_LISTED = 30

/** The draft an editor may see: made-up pages are the demo's, others are not. */
export async function draftFor(
  parts: Parts,
  person: DeskPerson,
  id: string,
): Promise<StoredDraft | null> {
  const draft = await findDraft(parts.database, id)
  return draft && draft.sample === person.demo ? draft : null
}

/** What the account of a draft comes to. Steps change nothing in the text. */
export const stateOf = (draft: Pick<StoredDraft, 'base'>, entries: EntryReply[]): DeskState =>
  foldLog(
    draft.base,
    entries.flatMap(({ id, by, deed }) => (isDeed(deed) ? [{ id, by, deed }] : [])),
  )

/** Under whose name somebody at the desk acts now. */
const ACTS: Record<DraftStage, DeskRole> = {
  editing: 'editor',
  proofreading: 'proofreader',
  signing: 'signatory',
  scheduled: 'signatory',
  published: 'editor',
}

export async function readDraft(
  parts: Parts,
  person: DeskPerson,
  id: string,
): Promise<DraftReply | 'not-found'> {
  const draft = await draftFor(parts, person, id)
  if (!draft) return 'not-found'
  const { plannedEditionId: _, schedule: __, ...shown } = draft
  const { id: me, name } = person.as(ACTS[draft.stage])
  const { roles } = person
  return {
    ...shown,
    ...(await readLook(parts.database, id)),
    me: { id: me, name, roles },
    entries: await entriesAfter(parts.database, id, 0),
  }
}

export async function readEntries(
  parts: Parts,
  person: DeskPerson,
  id: string,
  after: number,
): Promise<EntriesReply | 'not-found'> {
  const draft = await draftFor(parts, person, id)
  if (!draft) return 'not-found'
  return { stage: draft.stage, entries: await entriesAfter(parts.database, id, after) }
}

/** The newest pages on the desk: the headlines as they came, the day as it is now. */
export async function readDrafts(parts: Parts, person: DeskPerson): Promise<DraftListReply> {
  const rows = await listDrafts(parts.database, person.demo, MOST_LISTED)
  const ids = rows.map(({ id }) => id)
  const said = await factEntries(parts.database, ids)
  return {
    drafts: rows.map(({ base, broughtAt, publishAt, held, ...row }) => {
      const page = pageOfDraft(base)
      const log = said.flatMap(({ draftId, id, by, deed }) =>
        draftId === row.id && isDeed(deed) ? [{ id, by, deed }] : [],
      )
      const { date, pageTitle } = factsAfter(base.facts, log)
      return {
        ...row,
        publishAt: publishAt && chinaMinute(publishAt),
        held: held !== null,
        broughtOn: studyDayAt(broughtAt, 0),
        date,
        pageTitle,
        headlines: page.articles.map(({ headline }) => headline).slice(0, 3),
      }
    }),
  }
}
