import type { IncomingMessage } from 'node:http'
import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { isUnreachable, refersToNothing } from './database/database'
import type { Parts } from './parts'
import { enforceAccess, requireAccess } from './routes/access'
import { assignmentRoutes } from './routes/assignments'
import { audioRoutes } from './routes/audio'
import { branchRoutes } from './routes/branches'
import { addCaching } from './routes/caching'
import { cardRoutes } from './routes/cards'
import { deskRoutes } from './routes/desk'
import { afterwardsRoutes } from './routes/afterwards'
import { deskItemRoutes } from './routes/desk-items'
import { drillRoutes } from './routes/drill'
import { editionRoutes } from './routes/editions'
import { feedbackRoutes } from './routes/feedback'
import { healthRoutes } from './routes/health'
import { jointAssignmentRoutes } from './routes/joint-assignments'
import { joiningRoutes } from './routes/joining'
import { logInRoutes } from './routes/log-in'
import { meRoutes } from './routes/me'
import { operatorListRoutes } from './routes/operator-lists'
import { operatorTrialRoutes } from './routes/operator-trials'
import { monthlyPromptRoutes } from './routes/monthly-prompts'
import { organisationRoutes } from './routes/organisations'
import { pictureRoutes } from './routes/pictures'
import { packRoutes } from './routes/packs'
import { paperRoutes } from './routes/papers'
import { answerError, problem } from './routes/problem'
import { productRoutes } from './routes/product'
import { recordRoutes } from './routes/records'
import { roleRoutes } from './routes/roles'
import { searchRoutes } from './routes/search'
import { studyDayRoutes } from './routes/study-days'
import { trustedProxies } from './routes/trusted-proxies'
import { inlineScriptHashes, serveWebPage } from './web-page'

export interface AppOptions {
  /** Relative paths in the operator's files start here. */
  checkout: string
  /** Holds the built H5 app. */
  webFolder: string
  /** Lowest severity that is written to standard output. */
  logLevel: 'info' | 'warn' | 'error' | 'silent'
}

/** Requests are small; routes that take text set a limit of their own. */
const BODY_LIMIT_BYTES = 16 * 1024

/** What the H5 app may load: its own files, and styles that Taro's components write inline. */
const contentPolicy = (webFolder: string) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", ...inlineScriptHashes(webFolder)],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
})

/** WeChat's wx.request knows no PATCH: a POST that asks for it is one, before any route or right is looked up. */
function admitPatch(request: IncomingMessage): string {
  if (request.method === 'POST' && request.headers['x-http-method-override'] === 'PATCH')
    request.method = 'PATCH'
  return request.url ?? '/'
}

/** Builds the HTTP side from its parts; opens nothing and listens nowhere. */
export async function buildApp(parts: Parts, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: options.logLevel },
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxies(parts.config.trustedProxies),
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: admitPatch,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply as never),
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isUnreachable(error)) error.statusCode = 503
    if (refersToNothing(error)) error.statusCode = 409
    return answerError(error, request, reply)
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).header('cache-control', 'no-store').send(problem('no-such-route')),
  )

  addCaching(app)
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: contentPolicy(options.webFolder),
    // Served over plain HTTP on a local network as well; TLS and its headers belong to the proxy.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(fastifyCompress, { threshold: 1024 })
  await app.register(fastifyRateLimit, { global: false })
  await app.register(fastifySwagger, {
    openapi: {
      info: { title: parts.operator.product.name, version: parts.version },
      servers: parts.config.address ? [{ url: parts.config.address }] : undefined,
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
  })
  await app.register(fastifySwaggerUi, { routePrefix: '/docs', staticCSP: true })

  await app.register(
    async (api) => {
      app.decorate('routeTable', requireAccess(api))
      enforceAccess(api, parts)
      // After the body is read: its events would lose what is held.
      api.addHook('preHandler', (_request, _reply, next) => parts.operatorInUse.hold(next))
      await api.register(healthRoutes(parts))
      await api.register(productRoutes(parts, options.checkout))
      await api.register(studyDayRoutes(parts))
      await api.register(editionRoutes(parts))
      await api.register(searchRoutes(parts))
      await api.register(cardRoutes(parts))
      await api.register(audioRoutes(parts))
      await api.register(feedbackRoutes(parts))
      await api.register(logInRoutes(parts))
      await api.register(joiningRoutes(parts))
      await api.register(meRoutes(parts))
      await api.register(recordRoutes(parts))
      await api.register(branchRoutes(parts))
      await api.register(assignmentRoutes(parts))
      await api.register(jointAssignmentRoutes(parts))
      await api.register(monthlyPromptRoutes(parts))
      await api.register(organisationRoutes(parts))
      await api.register(roleRoutes(parts))
      await api.register(deskRoutes(parts))
      await api.register(pictureRoutes(parts))
      await api.register(afterwardsRoutes(parts))
      await api.register(drillRoutes(parts))
      await api.register(packRoutes(parts))
      await api.register(paperRoutes(parts))
      await api.register(deskItemRoutes(parts))
      await api.register(operatorListRoutes(parts))
      await api.register(operatorTrialRoutes(parts))
    },
    { prefix: '/api' },
  )
  await serveWebPage(app, options.webFolder)
  return app
}
