import type { FastifyInstance, FastifyRequest } from 'fastify'
import { identify, type Identity } from '../operations/log-in/identify'
import { type Access, permits } from '../operations/log-in/permit'
import type { Parts } from '../parts'
import { problem } from './problem'

/** How a reply may be kept: asked for again each time (ETag), kept for ever, or not kept. */
export type Caching = 'revalidate' | 'withdrawable' | 'none'

/** A route as it was registered: what the matrix of permissions is made from. */
export interface ListedRoute {
  method: string
  url: string
  access: Access
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    caching?: Caching
  }
  interface FastifyRequest {
    /** Who calls; null on routes for anyone, where `callerOf` asks. */
    who: Identity | null
  }
  interface FastifyInstance {
    routeTable: ListedRoute[]
  }
}

const WHO: Record<Access, string> = {
  anyone: 'anyone, without log-in.',
  'signed-in': 'whoever is logged in.',
  member: 'whoever has joined as a member; about themselves.',
  secretary: 'a secretary of the branch named.',
  liaison: 'a liaison; about the people they visit.',
  'prompt-issuer': 'a prompt issuer of the organisation named or of one above it; the operator.',
  editor: 'an editor, proof-reader or signatory; the operator.',
  operator: 'the operator.',
}

/** The part of a route's options that says what it is, who may call it and how it is cached. */
export function route<S extends object>(
  about: { access: Access; caching: Caching; summary: string; tag: string },
  schema: S,
) {
  const { access, caching, summary, tag } = about
  return {
    config: { access, caching },
    schema: {
      summary,
      description: `Who may call: ${WHO[access]}`,
      tags: [tag],
      ...(access !== 'anyone' && { security: [{ token: [] }] }),
      ...schema,
    },
  }
}

/**
 * Fails the start when a route of `api` does not say who may call it and how its reply is kept.
 * Out: the routes, as they are registered.
 */
export function requireAccess(api: FastifyInstance): ListedRoute[] {
  const table: ListedRoute[] = []
  api.addHook('onRoute', ({ url, method, config }) => {
    if (!config?.access || !config.caching)
      throw new Error(`${url}: a route says who may call it and how its reply is kept`)
    for (const one of [method].flat())
      if (one !== 'HEAD') table.push({ method: one, url, access: config.access })
  })
  return table
}

const tokenOf = (request: FastifyRequest): string | null =>
  /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/**
 * The one place where access is decided, for every route, before a body is read. Whoever is not
 * known is asked to log in; whoever may not is told so and nothing else, whether or not what they
 * asked about exists.
 */
export function enforceAccess(api: FastifyInstance, parts: Parts): void {
  api.decorateRequest('who', null)
  api.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access
    if (access === undefined) return reply.code(404).send(problem('no-such-route'))
    if (access === 'anyone') return
    const token = tokenOf(request)
    const who = token === null ? null : await identify(parts, token)
    if (who === null)
      return reply.code(401).header('www-authenticate', 'Bearer').send(problem('log-in-first'))
    const place = request.params as { branch?: string; organisation?: string }
    if (!(await permits(parts, access, who, place)))
      return reply.code(403).send(problem('not-allowed'))
    request.who = who
  })
}

/** Who calls a route that `enforceAccess` admits only the logged-in to. */
export function whoOf(request: FastifyRequest): Identity {
  if (!request.who) throw new Error(`${request.url}: asked who calls on a route for anyone`)
  return request.who
}

/** The member who calls a route that admits members only. */
export function memberOf(request: FastifyRequest): string {
  const { member } = whoOf(request)
  if (!member) throw new Error(`${request.url}: asked for the member on a route without one`)
  return member.id
}

/** Who calls a route for anyone: null without a token, 'unknown' with one that is not good. */
export async function callerOf(
  parts: Parts,
  request: FastifyRequest,
): Promise<Identity | null | 'unknown'> {
  const token = tokenOf(request)
  return token === null ? null : ((await identify(parts, token)) ?? 'unknown')
}
