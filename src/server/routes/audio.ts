import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { AudioReply } from '../../contract/audio'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { readAudio, readClip } from '../operations/audio/read-audio'
import type { Parts } from '../parts'
import { route } from './access'
import { answer, problem } from './problem'

export const audioRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/cards/:id/audio',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'The spoken files of the newest version of a card, once all are made',
        },
        {
          params: Type.Object({ id: Id }),
          response: { 200: AudioReply, 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) =>
        answer(reply, (await readAudio(parts, request.params.id)) ?? 'not-found'),
    )

    app.get(
      '/audio/:hash',
      route(
        {
          access: 'anyone',
          caching: 'withdrawable',
          tag: 'reading',
          summary: 'A spoken file, or a range of it; it never changes',
        },
        {
          params: Type.Object({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
          response: { 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const { range } = request.headers
        const found = await readClip(parts, request.params.hash, range)
        if (found === null) return reply.code(404).send(problem('not-found'))
        void reply.header('accept-ranges', 'bytes')
        if ('kind' in found)
          return reply
            .code(416 as 404)
            .header('content-range', `bytes */${found.bytes}`)
            .send(problem('not-found'))
        const { media, bytes, start, content } = found
        if (content.length < bytes)
          void reply
            .code(206 as 404)
            .header('content-range', `bytes ${start}-${start + content.length - 1}/${bytes}`)
        return reply.type(media).send(content as never)
      },
    )
  }
