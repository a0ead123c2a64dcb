import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Id } from '../../contract/nullable'
import { PackListReply, PackQuery, WalkingOrder } from '../../contract/pack'
import { listPacks } from '../operations/branch/list-packs'
import { orderWalk } from '../operations/branch/order-walk'
import type { Parts } from '../parts'
import { memberOf, route } from './access'
import { answer, done } from './problem'
import { refusals } from './refusals'

const of = (access: 'secretary' | 'liaison', summary: string) =>
  ({ access, caching: 'none', tag: 'packs', summary }) as const

/** Packs of paper and the order in which they are carried round. */
export const packRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/branches/:branch/packs',
      route(of('secretary', 'Who of the branch gets which articles on paper, in walking order'), {
        params: Type.Object({ branch: Id }),
        querystring: PackQuery,
        response: { 200: PackListReply, ...refusals },
      }),
      async (request, reply) => {
        const { assignment = null } = request.query
        const branchId = request.params.branch
        const found = await listPacks(parts, { kind: 'branch', branchId, assignmentId: assignment })
        return answer(reply, found ?? 'not-found')
      },
    )
    app.get(
      '/visits/packs',
      route(of('liaison', 'The same for the people the caller visits'), {
        response: { 200: PackListReply, ...refusals },
      }),
      async (request, reply) => {
        const found = await listPacks(parts, { kind: 'visits', liaisonId: memberOf(request) })
        return answer(reply, found ?? 'not-found')
      },
    )
    app.put(
      '/visits/order',
      route(of('liaison', 'Set in which order the caller walks; the last to set it is right'), {
        body: WalkingOrder,
        response: { 204: Type.Null(), ...refusals },
      }),
      async (request, reply) =>
        done(reply, await orderWalk(parts, null, memberOf(request), request.body.memberIds)),
    )
    app.put(
      '/branches/:branch/liaisons/:liaison/order',
      route(of('secretary', 'Set in which order a liaison of the branch walks'), {
        params: Type.Object({ branch: Id, liaison: Id }),
        body: WalkingOrder,
        response: { 204: Type.Null(), ...refusals },
      }),
      async (request, reply) => {
        const { branch, liaison } = request.params
        return done(reply, await orderWalk(parts, branch, liaison, request.body.memberIds))
      },
    )
  }
