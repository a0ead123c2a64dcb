import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { ItemCheckReply, ItemCheckRequest } from '../../contract/draft'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { checkOwnItem } from '../operations/desk/check-item'
import { deskPerson } from '../operations/desk/desk-person'
import type { Parts } from '../parts'
import { route, whoOf } from './access'
import { answer, problem } from './problem'

/** 小题 that an editor writes. */
export const deskItemRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/desk/drafts/:draft/item-check',
      route(
        {
          access: 'editor',
          caching: 'none',
          tag: 'desk',
          summary: 'What is wrong with an item that is being written',
        },
        {
          params: Type.Object({ draft: Id }),
          body: ItemCheckRequest,
          response: { 200: ItemCheckReply, 400: Problem, 401: Problem, 403: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const person = await deskPerson(parts, whoOf(request))
        if (!person) return reply.code(403).send(problem('not-allowed')) as never
        const { draft } = request.params
        return answer(reply, await checkOwnItem(parts, person, draft, request.body)) as never
      },
    )
  }
