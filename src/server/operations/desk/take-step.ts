import type {
  DeedsRefused,
  DraftStage,
  EntriesReply,
  EntryReply,
  StepRequest,
} from '../../../contract/draft'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { instantOf } from '../../../core/calendar/china-minute'
import { handsOf, type DraftStep } from '../../../core/desk/step'
import type { Parts } from '../../parts'
import {
  appendEntries,
  entriesAfter,
  lockDraft,
  setStage,
  type Schedule,
} from '../../repositories/drafts'
import type { DeskPerson, DeskRole } from './desk-person'
import {
  changedSinceSigned,
  dealOfDraft,
  unfitToPublish,
  unfitToSign,
  type Unfit,
} from './fit-to-publish'
import { publishDraft } from './publish-draft'
import { draftFor, stateOf } from './read-draft'

export type StepOutcome =
  | ({ kind: 'taken' } & EntriesReply)
  | ({ kind: 'refused' } & DeedsRefused)
  | 'not-found'
  | 'bad-request'

type Step = Exclude<
  DraftStep,
  { kind: 'published' | 'held' | 'audio-retried' | 'audio-called-off' }
>

/** Who takes a step from where, and where it leads. What is signed for a time waits as `scheduled`. */
const STEPS: Record<
  Step['kind'],
  Partial<Record<DraftStage, { by: DeskRole[]; to: DraftStage }>>
> = {
  'handed-on': {
    editing: { by: ['editor'], to: 'proofreading' },
    proofreading: { by: ['proofreader'], to: 'signing' },
  },
  'sent-back': {
    proofreading: { by: ['proofreader'], to: 'editing' },
    signing: { by: ['signatory'], to: 'editing' },
  },
  signed: { signing: { by: ['signatory'], to: 'published' } },
  rescheduled: { scheduled: { by: ['signatory'], to: 'published' } },
  unscheduled: { scheduled: { by: ['signatory', 'editor'], to: 'editing' } },
  reopened: { published: { by: ['editor'], to: 'editing' } },
  told: { editing: { by: ['editor'], to: 'editing' } },
}

/** Nobody remembers for longer what they signed, in ms. */
const LONGEST_WAIT_MS = 60 * 24 * 3600 * 1000

/**
 * 责任编辑 → 校对 → 审签. Whoever signs is another person than the editor and the proof-reader of this version, and
 * has seen it as it is: `seen` must be all there is. Signing publishes, in the same transaction, or says when.
 */
export function takeStep(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  { id, seen, step: asked }: StepRequest,
): Promise<StepOutcome> {
  return parts.transaction(async (parts): Promise<StepOutcome> => {
    const step = stepOf(asked)
    if (!step) return 'bad-request'
    if (!(await draftFor(parts, person, draftId))) return 'not-found'
    const draft = (await lockDraft(parts.database, draftId))!
    const stored = await entriesAfter(parts.database, draftId, 0)
    const since = stored.filter(({ number }) => number > seen)
    const refuse = (
      code: keyof typeof deskProblems,
      message: string = deskProblems[code],
    ): StepOutcome => {
      return { kind: 'refused', code, message, refused: id, stage: draft.stage, entries: since }
    }
    if (stored.some((entry) => entry.id === id))
      return { kind: 'taken', stage: draft.stage, entries: since }
    const way = STEPS[step.kind][draft.stage]
    if (!way) return refuse('not-your-turn')
    const role = way.by.find((one) => person.roles.includes(one))
    if (!role) return refuse('not-your-step')
    if (since.length > 0) return refuse('seen-older')
    if (step.kind === 'told' && draft.editionId === null) return refuse('not-published')
    const { id: by, name } = person.as(role)
    if (step.kind === 'signed' && handsOf(stored).some((hand) => hand.by === by))
      return refuse('other-signatory')

    const { draft: desk } = stateOf(draft, stored)
    if (step.kind === 'handed-on' && unfitToPublish(parts, desk)?.code === 'empty-page')
      return refuse('empty-page')
    if (step.kind === 'handed-on' && way.to === 'signing') {
      const found = unfitToSign(desk)
      if (found) return refuse(found.code, found.message)
    }
    const at = parts.now()
    const last = stored[stored.length - 1]?.number ?? 0
    const entry = { id, by, name, deed: step, number: last + 1, at: at.toISOString() }
    let to: Parameters<typeof setStage>[2] = { stage: way.to, editionId: null, schedule: null }
    if (step.kind === 'signed' || step.kind === 'rescheduled') {
      const publishAt = step.publishAt === undefined ? null : instantOf(step.publishAt)
      const wrong = step.publishAt === undefined ? null : wrongTime(publishAt, at)
      if (wrong) return refuse(wrong)
      const unfit: Unfit | null =
        step.kind === 'signed'
          ? unfitToPublish(parts, desk)
          : await changedSinceSigned(parts, draft, desk, signedAtOf(stored))
      if (unfit) return refuse(unfit.code, unfit.message)
      if (publishAt === null)
        to = { ...to, editionId: await publishDraft(parts, draft, desk, [...stored, entry]) }
      else {
        const seenNow = draft.schedule ?? (await dealOfDraft(parts, draft, desk))
        to = { ...to, stage: 'scheduled', schedule: scheduleOf(publishAt, seenNow!) }
      }
    }
    await appendEntries(parts.database, draftId, last, [{ id, by, name, deed: step }], at)
    await setStage(parts.database, draftId, to)
    return { kind: 'taken', stage: to.stage, entries: [entry] }
  })
}

/** The step asked for, with what it needs and nothing else; null where something is missing. */
function stepOf({ kind, publishAt, why, tell }: StepRequest['step']): Step | null {
  const told = tell === undefined ? {} : { tell: tell.trim() }
  switch (kind) {
    case 'signed':
    case 'rescheduled':
      return { kind, ...(publishAt !== undefined && { publishAt }) }
    case 'reopened':
      return why === undefined ? null : { kind, why, ...told }
    case 'told':
      return { kind, ...told }
    default:
      return { kind }
  }
}

function wrongTime(publishAt: Date | null, now: Date): keyof typeof deskProblems | null {
  if (publishAt === null) return 'no-such-time'
  const wait = publishAt.getTime() - now.getTime()
  return wait <= 0 ? 'time-passed' : wait > LONGEST_WAIT_MS ? 'time-too-far' : null
}

const scheduleOf = (publishAt: Date, seen: { digest: string } | Schedule): Schedule => ({
  publishAt,
  signedDigest: 'digest' in seen ? seen.digest : seen.signedDigest,
  held: null,
})

/** When this version was signed. */
export function signedAtOf(entries: EntryReply[]): Date {
  const hands = handsOf(entries)
  return new Date(hands[hands.length - 1]!.at)
}
