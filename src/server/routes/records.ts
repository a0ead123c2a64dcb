import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { VisitListReply } from '../../contract/assignment'
import {
  EventBatch,
  EventBatchReply,
  EventPullQuery,
  EventPullReply,
  RecordBatch,
  RecordBatchReply,
} from '../../contract/event'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { listVisits } from '../operations/assignments/list-visits'
import { pullEvents } from '../operations/records/pull-events'
import { recordEvents } from '../operations/records/record-events'
import { recordForMembers } from '../operations/records/record-for-members'
import type { Parts } from '../parts'
import { memberOf, route } from './access'
import { BATCH_LIMIT_BYTES } from './limits'
import { problem } from './problem'

const of = (access: 'member' | 'secretary' | 'liaison', summary: string) =>
  ({ access, caching: 'none', tag: 'records', summary }) as const
const refusals = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 503: Problem }

/** Events a phone gets at once when it does not say. */
const PULLED = 200

export const recordRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/me/events',
      {
        ...route(of('member', "Keep the member's own events, each once"), {
          body: EventBatch,
          response: { 200: EventBatchReply, ...refusals },
        }),
        bodyLimit: BATCH_LIMIT_BYTES,
      },
      async (request, reply) => {
        const kept = await recordEvents(parts, memberOf(request), request.body.events)
        return kept ?? reply.code(401).send(problem('log-in-first'))
      },
    )
    app.get(
      '/me/events',
      route(of('member', "The member's own events after a position"), {
        querystring: EventPullQuery,
        response: { 200: EventPullReply, ...refusals },
      }),
      (request) => {
        const { after = 0, limit = PULLED } = request.query
        return pullEvents(parts, memberOf(request), after, limit)
      },
    )
    app.post(
      '/branches/:branch/records',
      {
        ...route(of('secretary', 'Record for members of the branch what they studied'), {
          params: Type.Object({ branch: Id }),
          body: RecordBatch,
          response: { 200: RecordBatchReply, ...refusals },
        }),
        bodyLimit: BATCH_LIMIT_BYTES,
      },
      (request) => {
        const scope = { kind: 'branch', branchId: request.params.branch } as const
        return recordForMembers(parts, memberOf(request), scope, request.body.records)
      },
    )
    app.get(
      '/visits',
      route(of('liaison', 'The people the caller visits, and what is open for each'), {
        response: { 200: VisitListReply, ...refusals },
      }),
      (request) => listVisits(parts, memberOf(request)),
    )
    app.post(
      '/visits/records',
      {
        ...route(of('liaison', 'Record what was studied on visits'), {
          body: RecordBatch,
          response: { 200: RecordBatchReply, ...refusals },
        }),
        bodyLimit: BATCH_LIMIT_BYTES,
      },
      (request) => {
        const liaisonId = memberOf(request)
        const scope = { kind: 'visits', liaisonId } as const
        return recordForMembers(parts, liaisonId, scope, request.body.records)
      },
    )
  }
