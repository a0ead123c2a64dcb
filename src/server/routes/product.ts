import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem } from '../../contract/problem'
import { ProductReply } from '../../contract/product'
import { readProduct } from '../operations/read-product'
import type { Parts } from '../parts'
import { route } from './access'
import { problem } from './problem'

const PICTURES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

export const productRoutes =
  (parts: Parts, checkout: string): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/product',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'product',
          summary: 'What the operator says about the product',
        },
        { response: { 200: ProductReply } },
      ),
      () => readProduct(parts),
    )

    app.get(
      '/channel/qr-code',
      route(
        {
          access: 'anyone',
          caching: 'revalidate',
          tag: 'product',
          summary: "The official account's QR picture, if the operator has put one in assets/",
        },
        { response: { 404: Problem } },
      ),
      async (_request, reply) => {
        const { qrCode } = parts.operator.channel
        const file = qrCode && path.resolve(checkout, qrCode)
        const type = file && PICTURES[path.extname(file).toLowerCase()]
        if (!file || !type || !existsSync(file)) return reply.code(404).send(problem('not-found'))
        return reply.type(type).send(createReadStream(file) as never)
      },
    )
  }
