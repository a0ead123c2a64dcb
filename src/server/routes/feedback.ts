import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  FeedbackAnswer,
  FeedbackAnswersReply,
  FeedbackAnswersRequest,
  FeedbackListReply,
  FeedbackReply,
  FeedbackRequest,
} from '../../contract/feedback'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { answerEntry, readAnswers } from '../operations/answer-feedback'
import { listFeedback } from '../operations/list-feedback'
import { recordFeedback } from '../operations/record-feedback'
import type { Parts } from '../parts'
import { callerOf, route, whoOf } from './access'
import { answer, done } from './problem'

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
    app.put(
      '/feedback/:id/answer',
      route(
        {
          access: 'editor',
          caching: 'none',
          tag: 'feedback',
          summary: 'Answer what a reader wrote; only the device it was written on can read it',
        },
        {
          params: Type.Object({ id: Id }),
          body: FeedbackAnswer,
          response: { 204: Type.Null(), 400: Problem, 401: Problem, 403: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const { id } = request.params
        return done(reply, await answerEntry(parts, whoOf(request), id, request.body.text))
      },
    )
    const answers = route(
      {
        access: 'anyone',
        caching: 'none',
        tag: 'feedback',
        summary: 'The answers to what a device wrote, by the secrets it kept',
      },
      {
        body: FeedbackAnswersRequest,
        response: { 200: FeedbackAnswersReply, 400: Problem, 413: Problem, 429: Problem },
      },
    )
    app.post(
      '/feedback/answers',
      {
        ...answers,
        config: { ...answers.config, rateLimit: { max: PER_MINUTE, timeWindow: MINUTE_MS } },
        bodyLimit: BODY_LIMIT_BYTES,
      },
      (request) => readAnswers(parts, request.body),
    )
  }
