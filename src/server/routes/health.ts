import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HealthReply } from '../../contract/health'
import { readHealth } from '../operations/read-health'
import type { Parts } from '../parts'
import { route } from './access'

export const healthRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/health',
      route(
        { access: 'anyone', caching: 'none', tag: 'service', summary: 'Whether the service works' },
        { response: { 200: HealthReply } },
      ),
      () => readHealth(parts),
    )
  }
