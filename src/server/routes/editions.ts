import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { EditionListQuery, EditionListReply, EditionReply } from '../../contract/edition'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { listEditions } from '../operations/list-editions'
import { readEdition } from '../operations/read-edition'
import type { Parts } from '../parts'
import { route } from './access'
import { answer, problem } from './problem'

/** Editions on a page of the archive when the caller does not say. */
const PAGE_SIZE = 6

export const editionRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/editions',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'Published editions, newest first; `before` continues after an earlier reply',
        },
        {
          querystring: EditionListQuery,
          response: { 200: EditionListReply, 400: Problem },
        },
      ),
      async (request, reply) => {
        const { before = null, limit = PAGE_SIZE } = request.query
        const found = await listEditions(parts, before, limit)
        return found === 'bad-cursor' ? reply.code(400).send(problem('bad-cursor')) : found
      },
    )

    app.get(
      '/editions/:id',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'A published edition with the summaries of its cards',
        },
        {
          params: Type.Object({ id: Id }),
          response: { 200: EditionReply, 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const found = await readEdition(parts, request.params.id)
        return answer(reply, found ?? 'not-found')
      },
    )
  }
