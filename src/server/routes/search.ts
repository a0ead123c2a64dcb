import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem } from '../../contract/problem'
import { SearchQuery, SearchReply } from '../../contract/search'
import { searchCards } from '../operations/search-cards'
import type { Parts } from '../parts'
import { route } from './access'

export const searchRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/search',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'reading',
          summary: 'Published articles by words, county, column and year, newest first',
        },
        { querystring: SearchQuery, response: { 200: SearchReply, 400: Problem } },
      ),
      (request) => searchCards(parts, request.query),
    )
  }
