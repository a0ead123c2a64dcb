import { createHash } from 'node:crypto'
import type { BroughtReply } from '../../../contract/draft'
import { deskNotes, deskPdfRefusal, deskProblems } from '../../../copy/zh-cn/desk-server'
import { unreadablePage } from '../../../copy/zh-cn/extract'
import { accountOf } from '../../../core/desk/account'
import { beginDraft } from '../../../core/desk/begin-draft'
import type { ParsedPage } from '../../../core/edition/edition'
import type { PageLayout } from '../../../core/edition/page-layout'
import { runsToArticles } from '../../../core/extract/runs-to-articles'
import { textToArticles } from '../../../core/extract/text-to-articles'
import { sourceOfPage } from '../../../core/extract/runs/source-of-page'
import { decodeText, isPdf } from '../../page-text'
import type { Parts } from '../../parts'
import { findOpenDraft, insertDraft } from '../../repositories/drafts'
import { newId } from '../../secrets'
import { idsFor } from '../store-edition'

export interface BroughtPage {
  bytes: Buffer
  /** As the editor's computer names it: shown, never used as a path. */
  fileName: string | null
  /** Page of a PDF, from 1; null: the first. */
  page: number | null
}

/** Why a page was not taken, in a sentence. */
export interface NotTaken {
  kind: 'refused'
  message: string
}

/**
 * Lays a page on the desk: reads it by what it holds, keeps it byte for byte with its hash, and begins a draft.
 * The same file again leads to the draft that lies there already.
 */
export async function bringPage(
  parts: Parts,
  brought: BroughtPage,
  sample: boolean,
): Promise<BroughtReply | NotTaken> {
  const { bytes, fileName, page: number } = brought
  const digest = createHash('sha256')
    .update(bytes)
    .update(`\n${number ?? ''}`)
    .digest('hex')
  const known = await findOpenDraft(parts.database, digest, sample)
  const read = await readPage(parts, bytes, number)
  if (read.kind === 'refused') return read
  const { source, page, note, layout } = read
  if (page.kind === 'unreadable') return { kind: 'refused', message: unreadablePage[page.reason] }
  const newspaper = parts.operator.product.newspaper
  const request = { text: source, page, newspaper, sample, date: null, startsOn: null }
  const ids = await idsFor(parts, { ...request, mayChangePublished: true })
  const base = beginDraft(source, ids.page)
  const account = accountOf(source, base)
  if (known !== null) return { id: known, note, known: true, account }
  const draft = {
    id: newId(),
    fileName,
    media: isPdf(bytes) ? ('pdf' as const) : ('text' as const),
    digest,
    original: bytes,
    source,
    layout,
    base,
    sample,
    plannedEditionId: ids.editionId,
  }
  await insertDraft(parts.database, draft, parts.now())
  return { id: draft.id, note, known: false, account }
}

type Read =
  | {
      kind: 'read'
      source: string
      /** null: a text has no places on a page. */
      layout: PageLayout | null
      page: ParsedPage
      note: string | null
    }
  | NotTaken

async function readPage(parts: Parts, bytes: Buffer, number: number | null): Promise<Read> {
  const { counties, fixedTerms, lookAlikes } = parts.operator
  const aids = { words: parts.words(), counties, fixedTerms, lookAlikes }
  if (bytes.length === 0) return { kind: 'refused', message: deskProblems['page-empty'] }
  if (!isPdf(bytes)) {
    // PostgreSQL keeps no NUL, and no page prints one.
    const source = decodeText(bytes)?.replaceAll('\u0000', '')
    if (source === undefined) return { kind: 'refused', message: deskProblems['page-binary'] }
    return { kind: 'read', source, layout: null, page: textToArticles(source, aids), note: null }
  }
  const reading = await parts.readPdf(bytes, number === null ? {} : { page: number })
  if (reading.kind === 'refused')
    return { kind: 'refused', message: deskPdfRefusal(reading.reason, reading.pageCount) }
  const { source, layout } = sourceOfPage(reading, number ?? 1)
  const several = number === null && reading.pageCount > 1
  return {
    kind: 'read',
    source,
    layout,
    page: runsToArticles(reading, aids),
    note: several ? deskNotes.firstOf(reading.pageCount) : null,
  }
}
