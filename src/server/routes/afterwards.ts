import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  AfterwardsReply,
  AudioRequest,
  ChangesReply,
  RestorationReply,
} from '../../contract/afterwards'
import { WithdrawalRequest } from '../../contract/withdrawal'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { deskPerson, type DeskPerson } from '../operations/desk/desk-person'
import { readAfterwards, steerAudio } from '../operations/desk/read-afterwards'
import { readChanges } from '../operations/desk/read-changes'
import {
  restoreCard,
  restoreEdition,
  withdrawEdition,
  type RestoreOutcome,
} from '../operations/desk/restore'
import { withdrawCard } from '../operations/desk/withdraw-card'
import type { Parts } from '../parts'
import { route, whoOf } from './access'
import { answer, done, problem } from './problem'
import { refusals } from './refusals'

const of = (summary: string) =>
  ({ access: 'editor', caching: 'none', tag: 'desk', summary }) as const
const restoring = { 200: RestorationReply, ...refusals, 409: Problem }
const draft = Type.Object({ draft: Id })
const card = Type.Object({ card: Id })
const edition = Type.Object({ edition: Id })
const body = WithdrawalRequest

/** What comes after publishing: changes, spoken files, 撤下 and 恢复. */
export const afterwardsRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** Whoever left since the request was let in is told so. */
    const at = async (
      request: FastifyRequest,
      reply: FastifyReply,
      work: (person: DeskPerson) => Promise<unknown>,
    ) => {
      const person = await deskPerson(parts, whoOf(request))
      return (person ? work(person) : reply.code(403).send(problem('not-allowed'))) as never
    }
    const restored = (reply: FastifyReply, outcome: RestoreOutcome) => {
      if (outcome === 'not-found') return answer(reply, outcome)
      if (outcome.kind !== 'refused') return outcome
      const { code, message } = outcome
      return reply.code(code === 'not-your-step' ? 403 : 409).send({ code, message })
    }

    app.get(
      '/desk/drafts/:draft/afterwards',
      route(of('A published page as readers have it: its cards, withdrawals, spoken files'), {
        params: draft,
        response: { 200: AfterwardsReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          answer(reply, await readAfterwards(parts, person, request.params.draft)),
        ),
    )

    app.get(
      '/desk/drafts/:draft/changes',
      route(of('What the next signature would change for readers, in words'), {
        params: draft,
        response: { 200: ChangesReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          answer(reply, await readChanges(parts, person, request.params.draft)),
        ),
    )

    app.post(
      '/desk/drafts/:draft/audio',
      route(of('Try the spoken files of a published page again, or call off those not made'), {
        params: draft,
        body: AudioRequest,
        response: { 204: Type.Null(), ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          done(reply, await steerAudio(parts, person, request.params.draft, request.body)),
        ),
    )

    app.post(
      '/desk/cards/:card/withdrawal',
      route(of('Take one published card away from readers at once'), {
        params: card,
        body,
        response: { 204: Type.Null(), ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          done(reply, await withdrawCard(parts, person, request.params.card, request.body)),
        ),
    )

    app.post(
      '/desk/cards/:card/restoration',
      route(of('Give readers a withdrawn card again; a signatory does'), {
        params: card,
        body,
        response: restoring,
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          restored(reply, await restoreCard(parts, person, request.params.card, request.body)),
        ),
    )

    app.post(
      '/desk/editions/:edition/withdrawal',
      route(of('Take a whole published edition away from readers at once'), {
        params: edition,
        body,
        response: { 204: Type.Null(), ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          done(reply, await withdrawEdition(parts, person, request.params.edition, request.body)),
        ),
    )

    app.post(
      '/desk/editions/:edition/restoration',
      route(of('Give readers a withdrawn edition again; a signatory does'), {
        params: edition,
        body,
        response: restoring,
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          restored(
            reply,
            await restoreEdition(parts, person, request.params.edition, request.body),
          ),
        ),
    )
  }
