import { diceOf } from '../page-generator/dice'
import { goldOf } from '../page-generator/sheet'
import type { GoldPage } from '../page-generator/truth'
import type { Layout } from './layout'
import { fiveColumns } from './layouts/five-columns'
import { mixed } from './layouts/mixed'
import { modern } from './layouts/modern'
import { narrow } from './layouts/narrow'
import { tabloid } from './layouts/tabloid'
import { uneven } from './layouts/uneven'
import { upright } from './layouts/upright'
import { composePaper, marks } from './paper'
import { Press } from './press'

export type LayoutName =
  'five-columns' | 'narrow' | 'modern' | 'mixed' | 'tabloid' | 'upright' | 'uneven'

const layouts: Record<LayoutName, Layout> = {
  'five-columns': fiveColumns,
  narrow,
  modern,
  mixed,
  tabloid,
  upright,
  uneven,
}

export const layoutNames = Object.keys(layouts) as LayoutName[]

export interface TypesetOptions {
  layout: LayoutName
  seed: number | string
  /** Points between columns; the layout's own when absent. */
  gutter?: number
  /** Every run is moved by up to this many points; none when absent. */
  jitter?: number
  /** Paints the text in random order instead of the layout's own. */
  shufflePaint?: boolean
  /** Leaves the content stream plain; deflated when absent. */
  plain?: boolean
}

export interface TypesetPage {
  pdf: Uint8Array
  truth: GoldPage
  /** The county-level units of the made-up city, for the extraction to be given. */
  counties: { name: string; short: string }[]
}

/**
 * A made-up broadsheet as a PDF of one page with positioned text, and its truth. The same options give
 * the same bytes; of one seed, jitter, gutter and paint leave the articles as they are.
 */
export function typesetPage(options: TypesetOptions): TypesetPage {
  const { seed, jitter = 0, shufflePaint = false } = options
  const layout = layouts[options.layout]
  const writing = diceOf(`paper/${options.layout}/${seed}`)
  const sheet = composePaper(layout.plan(writing), writing)
  const truth = goldOf(sheet, marks)
  const press = new Press(layout.width, {
    ...layout.press,
    jitter,
    compress: !options.plain,
    ...(shufflePaint ? { paint: 'random' as const } : {}),
  })
  const setting = diceOf(`setting/${options.layout}/${seed}`)
  const height = layout.set(sheet, press, options.gutter ?? layout.gutter, setting)
  const pdf = press.print(height, diceOf(`printing/${options.layout}/${seed}`))
  return { pdf, truth, counties: sheet.counties }
}
