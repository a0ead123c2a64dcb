import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../contract/problem'
import { paperProblems } from '../../copy/zh-cn/papers'
import { peopleProblems } from '../../copy/zh-cn/people'
import { promptProblems } from '../../copy/zh-cn/monthly-prompt-server'
import { problems } from '../../copy/zh-cn/server'

const sentences = { ...problems, ...peopleProblems, ...paperProblems, ...promptProblems }
export type ProblemCode = keyof typeof sentences

export const problem = (code: ProblemCode): Problem => ({ code, message: sentences[code] })

/** HTTP status of what an operation says instead of doing it. */
const STATUS = {
  'bad-day': 400,
  'bad-place': 400,
  'bad-request': 400,
  'bad-prompt-place': 400,
  'card-as-material': 400,
  'no-phone': 400,
  'not-a-link': 400,
  'text-refused': 400,
  'not-found': 404,
  'changed-meanwhile': 409,
  'last-operator': 409,
  'not-empty': 409,
  'too-many-secretaries': 409,
  'print-busy': 503,
  'print-failed': 503,
  'text-check-busy': 503,
} as const
export type Refused = keyof typeof STATUS

/** Sends what an operation made, or the sentence for why it did not. */
export function answer<T extends object>(reply: FastifyReply, made: T | Refused): T | FastifyReply {
  if (typeof made !== 'string') return made
  if (STATUS[made] === 503) void reply.header('retry-after', RETRY_AFTER_S)
  return reply.code(STATUS[made]).send(problem(made))
}

/** Sends nothing when an operation is done, else the sentence for why it is not. */
export function done(reply: FastifyReply, is: boolean | 'done' | Refused): FastifyReply {
  if (is === true || is === 'done') return reply.code(204).send(null)
  return answer(reply, is === false ? 'not-found' : is) as FastifyReply
}

/** Code of a request the framework turned down, by HTTP status. */
const BY_STATUS: Record<number, ProblemCode> = {
  404: 'not-found',
  409: 'changed-meanwhile',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
}

/** A database that restarts is back in some seconds; phones wait longer each time they fail. */
const RETRY_AFTER_S = 5

/** A refusal is explained to the caller; a fault of ours is logged and hidden. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500
  void reply.header('cache-control', 'no-store')
  if (status >= 500 && status !== 503) {
    request.log.error({ err: error, url: request.url }, 'request failed')
    return reply.code(500).send(problem('internal'))
  }
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S)
  return reply.code(status).send(problem(BY_STATUS[status] ?? 'bad-request'))
}
