import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../contract/problem'
import { type ProblemCode, problems } from '../../copy/zh-cn/server'

export const problem = (code: ProblemCode): Problem => ({ code, message: problems[code] })

/** Code of a request the framework turned down, by HTTP status. */
const BY_STATUS: Record<number, ProblemCode> = {
  404: 'not-found',
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
