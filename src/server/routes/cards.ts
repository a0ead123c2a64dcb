import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  CardPointer,
  CardReply,
  RelatedPracticesReply,
  WithdrawnCardsReply,
} from '../../contract/card'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { listWithdrawn } from '../operations/list-withdrawn'
import { readCard } from '../operations/read-card'
import { readCardPointer } from '../operations/read-card-pointer'
import { readRelated } from '../operations/related-practices'
import type { Parts } from '../parts'
import { route } from './access'
import { answer } from './problem'

/** The largest PostgreSQL `integer`. */
const MAX_VERSION = 2_147_483_647

export const cardRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/cards/:id',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'Which version of a card is the newest',
        },
        {
          params: Type.Object({ id: Id }),
          response: { 200: CardPointer, 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const found = await readCardPointer(parts, request.params.id)
        return answer(reply, found ?? 'not-found')
      },
    )

    app.get(
      '/cards/:id/related-practices',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'What other places did on the subject of a card',
        },
        {
          params: Type.Object({ id: Id }),
          response: { 200: RelatedPracticesReply, 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) =>
        answer(reply, (await readRelated(parts, request.params.id)) ?? 'not-found'),
    )

    app.get(
      '/withdrawn-cards',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'Cards that were published and are not served any more',
        },
        { response: { 200: WithdrawnCardsReply } },
      ),
      () => listWithdrawn(parts),
    )

    app.get(
      '/cards/:id/versions/:version',
      route(
        {
          access: 'anyone',
          caching: 'withdrawable',
          tag: 'reading',
          summary: 'One version of a card; it never changes',
        },
        {
          params: Type.Object({
            id: Id,
            version: Type.Integer({ minimum: 1, maximum: MAX_VERSION }),
          }),
          response: { 200: CardReply, 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const { id, version } = request.params
        const found = await readCard(parts, id, version)
        return answer(reply, found ?? 'not-found')
      },
    )
  }
