import { diceOf } from './dice'
import { cleanPage } from './styles/clean'
import { hardWrappedPage } from './styles/hard-wrapped'
import { jumbledOcrPage } from './styles/jumbled-ocr'
import { mastheadPage } from './styles/masthead'
import type { GeneratedPage } from './truth'

export type PageStyle = 'clean' | 'hard-wrapped' | 'masthead' | 'jumbled-ocr'
export const pageStyles: PageStyle[] = ['clean', 'hard-wrapped', 'masthead', 'jumbled-ocr']

/**
 * A made-up newspaper page as a raw extraction, with its truth. The same style and seed always give the
 * same page. Nothing here knows how the extraction works, so that the two cannot share an error.
 */
export function generatePage(style: PageStyle, seed: number | string): GeneratedPage {
  const dice = diceOf(`${style}/${seed}`)
  switch (style) {
    case 'clean':
      return cleanPage(dice)
    case 'hard-wrapped':
      return hardWrappedPage(dice)
    case 'masthead':
      return mastheadPage(dice)
    case 'jumbled-ocr':
      return jumbledOcrPage(dice)
  }
}
