import type { EditionReply } from '../../../contract/edition'
import type { PaperQuery } from '../../../contract/paper'
import { PAPER_POINTS } from '../../../core/study/sheet'
import { papers as words } from '../../../copy/zh-cn/papers'
import type { Parts } from '../../parts'
import type { PaperKey } from '../../print/paper-shelf'
import { readEdition } from '../read-edition'

export type PaperOutcome =
  { name: string; pdf: Uint8Array } | 'not-found' | 'print-busy' | 'print-failed'

/** As long as a file's name needs to be, in characters. */
const NAME_LENGTH = 40

/** What a paper of an edition is kept by, and the page that shows it. In: the edition as it is served now. */
export function placeOf(
  parts: Parts,
  edition: EditionReply,
  { kind = 'booklet', card, size = PAPER_POINTS[0] }: PaperQuery,
): [PaperKey, string] {
  const { product, channel } = parts.operator
  const { address } = parts.config
  const { id: editionId } = edition
  const version = JSON.stringify([edition, product.name, channel, address, parts.version])
  const what = [`kind=${kind}`, `size=${size}`, ...(kind === 'sheet' ? [`card=${card}`] : [])]
  const paper = what.join('&')
  const page = `/#/pages/for-branch/print/index?edition=${editionId}&${paper}`
  return [{ editionId, version, paper }, page]
}

/**
 * A public paper, ready to print: the edition as it is served now, so nothing that was withdrawn. What is kept is known by
 * all that stands on it; nobody's own name ever does. `not-found` also where the machine has no Chromium.
 */
export async function printPaper(
  parts: Parts,
  editionId: string,
  query: PaperQuery,
): Promise<PaperOutcome> {
  const edition = parts.press && (await readEdition(parts, editionId))
  if (!parts.press || !edition || edition.cards.length === 0) return 'not-found'
  const card = edition.cards.find((one) => one.id === query.card && one.kind === 'article')
  if (query.kind === 'sheet' && !card) return 'not-found'
  const pdf = await parts.press.paper(...placeOf(parts, edition, query))
  if (typeof pdf === 'string') return pdf === 'busy' ? 'print-busy' : 'print-failed'
  const { newspaper, date } = edition
  const headline = query.kind === 'sheet' ? card!.headline : words.booklet
  return { name: words.fileName(newspaper, date, plain(headline)), pdf }
}

/** No sign that a file's name may not have on some system. */
const plain = (headline: string) =>
  headline
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
