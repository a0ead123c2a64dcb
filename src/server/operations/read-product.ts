import type { ProductReply } from '../../contract/product'
import type { Parts } from '../parts'
import { hasSample } from '../repositories/editions'

/** Where the picture named in channel.json is served. */
export const QR_CODE_PATH = '/api/channel/qr-code'

/** What the operator says about the product, and whether made-up samples are shown. */
export async function readProduct(parts: Parts): Promise<ProductReply> {
  const { product, channel, readings } = parts.operator
  return {
    name: product.name,
    operator: product.operator,
    newspaperLine: product.newspaperLine,
    contact: product.contact,
    rolloverHour: product.rolloverHour,
    sample: parts.config.sample && (await hasSample(parts.database)),
    webAddress: parts.config.address,
    channel: { ...channel, qrCode: channel.qrCode && QR_CODE_PATH },
    listening: parts.voice !== null,
    readyPapers: parts.press !== null,
    messageTemplate: (parts.wechat && product.arrangementMessage?.templateId) ?? null,
    readings: readings.filter(({ sound }) => sound !== null),
  }
}
