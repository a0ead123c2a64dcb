import type { FastifyInstance } from 'fastify'

/** Who may call a route. Every route under /api names one; a test finds those that do not. */
export type Access = 'anyone'

/** How a reply may be kept: asked for again each time (ETag), kept for ever, or not kept. */
export type Caching = 'revalidate' | 'immutable' | 'none'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    caching?: Caching
  }
}

const WHO: Record<Access, string> = { anyone: 'Who may call: anyone, without log-in.' }

/** The part of a route's options that says what it is, who may call it and how it is cached. */
export function route<S extends object>(
  about: { access: Access; caching: Caching; summary: string; tag: string },
  schema: S,
) {
  const { access, caching, summary, tag } = about
  return {
    config: { access, caching },
    schema: { summary, description: WHO[access], tags: [tag], ...schema },
  }
}

/** Fails the start when a route of `api` does not say who may call it and how its reply is kept. */
export function requireAccess(api: FastifyInstance): void {
  api.addHook('onRoute', ({ url, config }) => {
    if (!config?.access || !config.caching)
      throw new Error(`${url}: a route says who may call it and how its reply is kept`)
  })
}
