import type { Dice } from '../page-generator/dice'
import type { Sheet } from '../page-generator/sheet'
import type { PaperPlan } from './paper'
import type { Press, PressOptions } from './press'

/** A page's design. Lengths in points. */
export interface Layout {
  width: number
  /** Between columns, unless the caller asks for another. */
  gutter: number
  plan(dice: Dice): PaperPlan
  press: Omit<PressOptions, 'jitter' | 'compress'>
  /** Sets everything; gives the page's height. */
  set(sheet: Sheet, press: Press, gutter: number, dice: Dice): number
}
