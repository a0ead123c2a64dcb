import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Problem } from '../../contract/problem'
import { StudyDayReply } from '../../contract/study-day'
import { readStudyDay } from '../operations/read-study-day'
import type { Parts } from '../parts'
import { route } from './access'
import { problem } from './problem'

export const studyDayRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/study-days/:day',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'What there is to read on a study day',
        },
        {
          params: Type.Object({ day: Type.String({ description: 'YYYY-MM-DD' }) }),
          response: { 200: StudyDayReply, 400: Problem },
        },
      ),
      async (request, reply) => {
        const found = await readStudyDay(parts, request.params.day)
        return found ?? reply.code(400).send(problem('bad-day'))
      },
    )
  }
