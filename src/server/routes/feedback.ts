import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FeedbackListReply, FeedbackReply, FeedbackRequest } from '../../contract/feedback'
import { Problem } from '../../contract/problem'
import { listFeedback } from '../operations/list-feedback'
import { recordFeedback } from '../operations/record-feedback'
import type { Parts } from '../parts'
import { callerOf, route } from './access'
import { answer } from './problem'

/** From one address: a village's readers may share one, a script should not fill the table. */
const PER_MINUTE = 20
const MINUTE_MS = 60_000

/** 200 Chinese characters, escaped, with their envelope, stay well below it. */
const BODY_LIMIT_BYTES = 8 * 1024

export const feedbackRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { schema, config } = route(
      {
        access: 'anyone',
        caching: 'none',
        tag: 'feedback',
        summary: 'Leave a complaint, a suggestion or a slip found in the text',
      },
      {
        body: FeedbackRequest,
        response: { 200: FeedbackReply, 400: Problem, 413: Problem, 429: Problem },
      },
    )
    app.post(
      '/feedback',
      {
        schema,
        config: { ...config, rateLimit: { max: PER_MINUTE, timeWindow: MINUTE_MS } },
        bodyLimit: BODY_LIMIT_BYTES,
      },
      async (request, reply) => {
        const caller = await callerOf(parts, request)
        const writer = caller === 'unknown' ? null : caller
        return answer(reply, await recordFeedback(parts, writer, request.body))
      },
    )
    app.get(
      '/feedback',
      route(
        {
          access: 'editor',
          caching: 'none',
          tag: 'feedback',
          summary: 'What readers wrote, the newest first',
        },
        { response: { 200: FeedbackListReply, 401: Problem, 403: Problem } },
      ),
      async () => ({ entries: await listFeedback(parts, null) }),
    )
  }
