import type {
  DeedsRefused,
  DraftStage,
  DraftStep,
  EntriesReply,
  EntryReply,
  StepRequest,
} from '../../../contract/draft'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import { hiddenNamesIn } from '../../../core/edition/hidden-names'
import type { Parts } from '../../parts'
import { appendEntries, entriesAfter, lockDraft, setStage } from '../../repositories/drafts'
import type { DeskPerson, DeskRole } from './desk-person'
import { publishDraft } from './publish-draft'
import { draftFor, stateOf } from './read-draft'

export type StepOutcome =
  ({ kind: 'taken' } & EntriesReply) | ({ kind: 'refused' } & DeedsRefused) | 'not-found'

/** Who takes a step from where, and where it leads. */
const STEPS: Record<
  DraftStep['kind'],
  Partial<Record<DraftStage, { by: DeskRole; to: DraftStage }>>
> = {
  'handed-on': {
    editing: { by: 'editor', to: 'proofreading' },
    proofreading: { by: 'proofreader', to: 'signing' },
  },
  'sent-back': {
    proofreading: { by: 'proofreader', to: 'editing' },
    signing: { by: 'signatory', to: 'editing' },
  },
  signed: { signing: { by: 'signatory', to: 'published' } },
  reopened: { published: { by: 'editor', to: 'editing' } },
}

/**
 * 责任编辑 → 校对 → 审签. Whoever signs is another person than the editor and the proof-reader of this version, and
 * has seen it as it is: `seen` must be all there is. Signing publishes, in the same transaction.
 */
export function takeStep(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  { id, seen, step }: StepRequest,
): Promise<StepOutcome> {
  return parts.transaction(async (parts): Promise<StepOutcome> => {
    if (!(await draftFor(parts, person, draftId))) return 'not-found'
    const draft = (await lockDraft(parts.database, draftId))!
    const stored = await entriesAfter(parts.database, draftId, 0)
    const since = stored.filter(({ number }) => number > seen)
    const refuse = (code: keyof typeof deskProblems): StepOutcome => {
      const message = deskProblems[code]
      return { kind: 'refused', code, message, refused: id, stage: draft.stage, entries: since }
    }
    if (stored.some((entry) => entry.id === id))
      return { kind: 'taken', stage: draft.stage, entries: since }
    const way = STEPS[step.kind][draft.stage]
    if (!way) return refuse('not-your-turn')
    if (!person.roles.includes(way.by)) return refuse('not-your-step')
    if (since.length > 0) return refuse('seen-older')
    const { id: by, name } = person.as(way.by)
    const before = handsOf(stored)
    if (step.kind === 'signed' && before.some((hand) => hand.by === by))
      return refuse('other-signatory')

    const { draft: desk } = stateOf(draft, stored)
    const page = pageOfDraft(desk)
    const isForward = step.kind === 'handed-on' || step.kind === 'signed'
    if (isForward && page.articles.length === 0) return refuse('empty-page')
    const pictures = desk.articles.flatMap(({ picture }) => picture ?? [])
    if (way.to !== 'proofreading' && isForward && pictures.some(isUndescribed))
      return refuse('picture-undescribed')
    let editionId: string | null = null
    if (step.kind === 'signed') {
      if (page.date === null) return refuse('date-missing')
      const { hiddenNames } = parts.operator
      const shown = [
        ...page.articles,
        { headline: '', captions: page.captions },
        ...pictures.map((picture) => ({ headline: '', picture })),
      ]
      if (shown.some((one) => hiddenNamesIn(one, hiddenNames).length > 0))
        return refuse('hidden-name')
      const [editor, proofreader] = before
      const signatures = [
        ...(editor ? [{ role: 'editor' as const, name: editor.name }] : []),
        ...(proofreader ? [{ role: 'proofreader' as const, name: proofreader.name }] : []),
        { role: 'signatory' as const, name },
      ]
      editionId = await publishDraft(parts, draft, desk, signatures)
    }
    const last = stored[stored.length - 1]?.number ?? 0
    const row = { id, by, name, deed: step as DraftStep }
    const at = parts.now()
    await appendEntries(parts.database, draftId, last, [row], at)
    await setStage(parts.database, draftId, way.to, editionId)
    const entry: EntryReply = { ...row, number: last + 1, at: at.toISOString() }
    return { kind: 'taken', stage: way.to, entries: [entry] }
  })
}

const isUndescribed = ({ description }: { description: string }) => description.trim() === ''

/** Who handed this version on: the editor, then the proof-reader; a version that came back begins again. */
function handsOf(entries: EntryReply[]): EntryReply[] {
  const kinds = entries.map(({ deed }) => deed.kind)
  const begun = Math.max(
    kinds.lastIndexOf('sent-back'),
    kinds.lastIndexOf('reopened'),
    kinds.lastIndexOf('signed'),
  )
  return entries.slice(begun + 1).filter(({ deed }) => deed.kind === 'handed-on')
}
