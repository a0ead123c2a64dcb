import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { noWebPage } from '../copy/zh-cn/server'

/** File names with a content hash never change. */
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/

/**
 * Hashes of the scripts that stand inside index.html (Taro sets the root font size there), by
 * which the content policy admits these and no other inline script.
 */
export function inlineScriptHashes(folder: string): string[] {
  const page = path.join(folder, 'index.html')
  if (!existsSync(page)) return []
  const scripts = readFileSync(page, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)
  return [...scripts].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  )
}

/** Serves the built H5 app at /, or says that it has not been built. */
export async function serveWebPage(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send(noWebPage),
    )
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (response, file) => {
      const kept = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.setHeader('cache-control', kept)
    },
  })
}
