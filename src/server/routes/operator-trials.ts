import { Readable } from 'node:stream'
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { OperatorListName, OperatorTrial, WordsToSpeak } from '../../contract/operator-list'
import { operatorListProblems } from '../../copy/zh-cn/operator'
import type { TrialLine } from '../../core/desk/trial'
import { readProposal } from '../operations/operator-lists/change-operator-list'
import { speakWords } from '../operations/operator-lists/speak-words'
import { tryOperatorList } from '../operations/operator-lists/try-operator-list'
import type { Parts } from '../parts'
import { route } from './access'
import { atTheDesk } from './at-the-desk'
import { limits } from './limits'
import { LIST_LIMIT_BYTES, refuseList } from './operator-lists'
import { answer } from './problem'

/** A try-out keeps a processor busy for some seconds: so many at once in one process. */
const AT_ONCE = 2
/** Before a proxy gives up waiting, in s. */
const RETRY_AFTER_S = 10

const of = (summary: string) =>
  ({ access: 'editor', caching: 'none', tag: 'desk', summary }) as const

/**
 * What a proposed list would change. The reply comes line by line, each a JSON value (core/desk/trial TrialLine), for as
 * long as it is read: whoever hangs up ends it, and no process has to remember it.
 */
export const operatorTrialRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const at = atTheDesk(parts)
    let running = 0

    async function* lines(trial: AsyncGenerator<TrialLine>): AsyncGenerator<string> {
      running += 1
      try {
        for await (const line of trial) yield `${JSON.stringify(line)}\n`
      } finally {
        running -= 1
      }
    }

    app.post(
      '/desk/operator-data/:list/trials',
      {
        ...route(of('Try a list on the last pages; nothing is stored'), {
          params: Type.Object({ list: OperatorListName }),
          body: OperatorTrial,
        }),
        bodyLimit: LIST_LIMIT_BYTES,
        // Compressed, the first lines would wait for the last.
        compress: false,
      },
      (request, reply) =>
        at(request, reply, async (person) => {
          const { list } = request.params
          const proposal = readProposal(list, request.body.content)
          if (proposal.kind !== 'read') return refuseList(reply, proposal)
          if (running >= AT_ONCE)
            return reply
              .code(503)
              .header('retry-after', RETRY_AFTER_S)
              .send({ code: 'trials-busy', message: operatorListProblems['trials-busy'] })
          // The lists that this request began with; the stream is read outside of it.
          const held = { ...parts }
          return reply
            .type('application/x-ndjson')
            .send(Readable.from(lines(tryOperatorList(held, person, list, proposal.says))))
        }) as never,
    )

    const speaking = route(
      of('A few words in the voice of the service, with readings to be tried'),
      {
        body: WordsToSpeak,
      },
    )
    app.post(
      '/desk/words',
      {
        ...speaking,
        config: { ...speaking.config, ...limits.words },
        bodyLimit: LIST_LIMIT_BYTES,
      },
      (request, reply) =>
        at(request, reply, async () => {
          const { content, text } = request.body
          const proposal = readProposal('pronunciations', content)
          if (proposal.kind !== 'read') return refuseList(reply, proposal)
          const spoken = await speakWords(parts, text, proposal.says.readings ?? [])
          if (spoken === 'not-found') return answer(reply, spoken)
          if (spoken === 'voice-busy')
            return reply.code(503).send({ code: spoken, message: operatorListProblems[spoken] })
          return reply.type(spoken.media).send(spoken.sound)
        }) as never,
    )
  }
