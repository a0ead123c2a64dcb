import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import {
  OperatorChange,
  OperatorListConflict,
  OperatorListName,
  OperatorListRefused,
  OperatorListReply,
  OperatorListsReply,
  OperatorVersionReply,
} from '../../contract/operator-list'
import { Problem } from '../../contract/problem'
import {
  changeOperatorList,
  type ListFault,
} from '../operations/operator-lists/change-operator-list'
import {
  readOperatorList,
  readOperatorLists,
  readOperatorVersion,
} from '../operations/operator-lists/read-operator-lists'
import type { Parts } from '../parts'
import { route } from './access'
import { atTheDesk } from './at-the-desk'
import { answer } from './problem'
import { refusals } from './refusals'

/** 256 KB as JSON writes it, where every line end takes two. */
export const LIST_LIMIT_BYTES = 512 * 1024

const of = (access: 'editor' | 'operator', summary: string) =>
  ({ access, caching: 'none', tag: 'desk', summary }) as const
const params = Type.Object({ list: OperatorListName })

/** Says why a text is no list: 413 or 422. */
export const refuseList = (reply: FastifyReply, { kind, message, line }: ListFault) =>
  reply.code(kind === 'list-too-large' ? 413 : 422).send({ code: kind, message, line })

/** 运行数据: the operator's lists, with all their versions. */
export const operatorListRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const at = atTheDesk(parts)

    app.get(
      '/desk/operator-data',
      route(of('editor', "The operator's lists and their newest versions"), {
        response: { 200: OperatorListsReply, ...refusals },
      }),
      (request, reply) => at(request, reply, (person) => readOperatorLists(parts, person)) as never,
    )

    app.get(
      '/desk/operator-data/:list',
      route(of('editor', 'A list as it is now, with its history'), {
        params,
        response: { 200: OperatorListReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          answer(reply, await readOperatorList(parts, person, request.params.list)),
        ) as never,
    )

    app.get(
      '/desk/operator-data/:list/versions/:number',
      route(of('editor', 'An earlier version of a list'), {
        params: Type.Object({
          list: OperatorListName,
          number: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
        }),
        response: { 200: OperatorVersionReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async () => {
          const { list, number } = request.params
          return answer(reply, await readOperatorVersion(parts, list, number))
        }) as never,
    )

    app.put(
      '/desk/operator-data/:list',
      {
        ...route(of('operator', 'Put a new version of a list into effect'), {
          params,
          body: OperatorChange,
          response: {
            200: OperatorVersionReply,
            409: OperatorListConflict,
            413: Problem,
            422: OperatorListRefused,
            ...refusals,
          },
        }),
        bodyLimit: LIST_LIMIT_BYTES,
      },
      (request, reply) =>
        at(request, reply, async (person) => {
          const { list } = request.params
          const outcome = await changeOperatorList(parts, person, list, request.body)
          if (outcome === 'not-found') return answer(reply, outcome)
          if (outcome.kind === 'stored') return outcome
          if (outcome.kind !== 'changed-meanwhile') return refuseList(reply, outcome)
          const { kind: code, message, newest } = outcome
          return reply.code(409).send({ code, message, newest })
        }) as never,
    )
  }
