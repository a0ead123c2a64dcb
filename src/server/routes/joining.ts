import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  JoinAnswer,
  JoinCodeReply,
  JoinLookup,
  JoinLookupReply,
  JoinReply,
  JoinRequest,
  JoinRequestListReply,
} from '../../contract/joining'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { answerJoinRequest } from '../operations/joining/answer-join-request'
import { join } from '../operations/joining/join'
import { listJoinRequests } from '../operations/joining/list-join-requests'
import { lookUpJoinCode } from '../operations/joining/look-up-join-code'
import { showJoinCode } from '../operations/joining/show-join-code'
import type { Parts } from '../parts'
import { route, whoOf } from './access'
import { limits } from './limits'
import { answer, problem } from './problem'
import { changeRefusals } from './refusals'

const STATUS = {
  'wrong-code': 404,
  'too-many-requests': 429,
  'already-joined': 409,
  taken: 409,
  'name-needed': 400,
} as const

const of = (access: 'signed-in' | 'secretary', summary: string) =>
  ({ access, caching: 'none', tag: 'joining', summary }) as const
const refusals = { ...changeRefusals, 429: Problem }

export const joiningRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const lookUp = route(of('signed-in', 'Where a join code leads'), {
      body: JoinLookup,
      response: { 200: JoinLookupReply, ...refusals },
    })
    app.post(
      '/join-codes/lookups',
      { ...lookUp, config: { ...lookUp.config, ...limits.codes } },
      async (request, reply) => {
        const found = await lookUpJoinCode(parts, whoOf(request), request.body.code)
        return typeof found === 'string' ? reply.code(STATUS[found]).send(problem(found)) : found
      },
    )

    const joining = route(of('signed-in', 'Join a branch, or ask its secretary to be let in'), {
      body: JoinRequest,
      response: { 200: JoinReply, ...refusals },
    })
    app.post(
      '/joins',
      { ...joining, config: { ...joining.config, ...limits.codes } },
      async (request, reply) => {
        const { code, name = null } = request.body
        const outcome = await join(parts, whoOf(request), code, name)
        if (outcome.kind === 'joined' || outcome.kind === 'waiting') return outcome
        return reply.code(STATUS[outcome.kind]).send(problem(outcome.kind))
      },
    )

    const branch = { branch: Id }
    app.get(
      '/branches/:branch/join-requests',
      route(of('secretary', 'Who waits for a yes or no of the branch'), {
        params: Type.Object(branch),
        response: { 200: JoinRequestListReply, ...refusals },
      }),
      (request) => listJoinRequests(parts, request.params.branch),
    )
    app.post(
      '/branches/:branch/join-requests/:request/answer',
      route(of('secretary', 'Say yes or no to who asks to join'), {
        params: Type.Object({ ...branch, request: Id }),
        body: JoinAnswer,
        response: { 204: Type.Null(), ...refusals },
      }),
      async (request, reply) => {
        const { branch, request: id } = request.params
        const { kind } = await answerJoinRequest(parts, branch, id, request.body)
        if (kind === 'answered') return reply.code(204).send(null)
        return reply.code(kind === 'taken' ? 409 : 404).send(problem(kind))
      },
    )

    for (const renew of [false, true]) {
      const method = renew ? 'POST' : 'GET'
      const what = renew ? 'Renew' : 'Show'
      app.route({
        method,
        url: '/branches/:branch/join-code',
        ...route(of('secretary', `${what} the code by which one joins the branch`), {
          params: Type.Object(branch),
          response: { 200: JoinCodeReply, ...refusals },
        }),
        handler: async (request, reply) => {
          const code = await showJoinCode(parts, request.params.branch, null, renew)
          return answer(reply, code ?? 'not-found')
        },
      })
      app.route({
        method,
        url: '/branches/:branch/members/:member/join-code',
        ...route(of('secretary', `${what} a member's own code, to print`), {
          params: Type.Object({ ...branch, member: Id }),
          response: { 200: JoinCodeReply, ...refusals },
        }),
        handler: async (request, reply) => {
          const { branch, member } = request.params
          const code = await showJoinCode(parts, branch, member, renew)
          return answer(reply, code ?? 'not-found')
        },
      })
    }
  }
