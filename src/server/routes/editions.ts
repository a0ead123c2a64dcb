import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { EditionListQuery, EditionListReply, EditionReply } from '../../contract/edition'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { listEditions } from '../operations/list-editions'
import { recordWeek } from '../operations/audio/record-week'
import { readEdition } from '../operations/read-edition'
import type { Parts } from '../parts'
import { route } from './access'
import { answer, problem } from './problem'

/** Editions on a page of the archive when the caller does not say. */
const PAGE_SIZE = 6
/** A recording is some fifteen MB: nobody needs many. */
const PER_MINUTE = 6
const MINUTE_MS = 60_000

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

    const recording = route(
      {
        access: 'anyone',
        caching: 'none',
        tag: 'reading',
        summary: 'The spoken cards of an edition as numbered MP3 files in a zip file',
      },
      {
        params: Type.Object({ id: Id }),
        response: { 400: Problem, 404: Problem, 429: Problem },
      },
    )
    app.get(
      '/editions/:id/recording',
      {
        ...recording,
        config: { ...recording.config, rateLimit: { max: PER_MINUTE, timeWindow: MINUTE_MS } },
      },
      async (request, reply) => {
        const found = await recordWeek(parts, request.params.id)
        if (found === null) return reply.code(404).send(problem('not-found'))
        const name = encodeURIComponent(found.name)
        void reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        return reply.type('application/zip').send(Buffer.from(found.zip) as never)
      },
    )
  }
