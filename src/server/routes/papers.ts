import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Id } from '../../contract/nullable'
import { PaperQuery } from '../../contract/paper'
import { Problem } from '../../contract/problem'
import { printPaper } from '../operations/papers/print-paper'
import type { Parts } from '../parts'
import { route } from './access'
import { limits } from './limits'
import { answer } from './problem'

/** RFC 5987: encodeURIComponent leaves four signs that may not stand there. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Ready papers, for anyone: what is printed is public. */
export const paperRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const paper = route(
      {
        access: 'anyone',
        caching: 'revalidate',
        tag: 'reading',
        summary: 'An article or the whole week as a PDF to print, where the service can make one',
      },
      {
        params: Type.Object({ edition: Id }),
        querystring: PaperQuery,
        response: { 400: Problem, 404: Problem, 429: Problem, 503: Problem },
      },
    )
    app.get(
      '/editions/:edition/paper.pdf',
      { ...paper, config: { ...paper.config, ...limits.papers } },
      async (request, reply) => {
        const made = await printPaper(parts, request.params.edition, request.query)
        if (typeof made === 'string') return answer(reply, made) as never
        const named = `attachment; filename="paper.pdf"; filename*=UTF-8''${encoded(made.name)}`
        void reply.header('content-disposition', named)
        return reply.type('application/pdf').send(Buffer.from(made.pdf) as never)
      },
    )
  }
