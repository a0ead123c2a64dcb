import type { AddressInfo } from 'node:net'
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { DrillReply, DrillRequest } from '../../contract/drill'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { askAt } from '../ask-as-reader'
import { ownAddress } from '../config'
import { createDrills } from '../operations/desk/one-drill'
import type { Parts } from '../parts'
import { route } from './access'
import { atTheDesk } from './at-the-desk'
import { answer } from './problem'
import { refusals } from './refusals'

/** HTTP status of a drill's refusal by its code, where it is not 409. */
const STATUS: Record<string, 403 | 503> = { 'not-your-step': 403, 'drill-unreachable': 503 }

/** The drill of 撤下, asked for at the desk. */
export const drillRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const at = atTheDesk(parts)
    const drills = createDrills(parts)
    app.addHook('onClose', drills.over)
    /** Where readers reach the service, else where it listens. */
    const askAsReader = () => {
      const { address, host } = parts.config
      const { port } = (app.server.address() ?? { port: 0 }) as AddressInfo
      return askAt(address ?? ownAddress({ host, port }))
    }

    app.post(
      '/desk/cards/:card/drill',
      route(
        {
          access: 'editor',
          caching: 'none',
          tag: 'desk',
          summary:
            'Withdraw a published card, measure until readers have it no more, and restore it; a signatory does',
        },
        {
          params: Type.Object({ card: Id }),
          body: DrillRequest,
          response: { 200: DrillReply, ...refusals, 409: Problem, 503: Problem },
        },
      ),
      (request, reply) =>
        at(request, reply, async (person) => {
          const { card } = request.params
          const outcome = await drills.drill(askAsReader(), person, card, request.body.id)
          if (outcome === 'not-found') return answer(reply, outcome)
          if (outcome.kind === 'drilled') return outcome
          const { code, message } = outcome
          return reply.code(STATUS[code] ?? 409).send({ code, message })
        }) as never,
    )
  }
