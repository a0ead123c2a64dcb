/** @jest-environment node */
import { accountOf } from '../../../src/core/desk/account'
import { pageOfDraft } from '../../../src/core/desk/page-of-draft'
import { scoredGold } from '../../bench/desk-gold'
import { planTo } from '../../bench/desk-plan'
import { scorePage } from '../../bench/extract-score'
import { aDraft } from '../../support/a-draft'
import { generatePage } from '../../support/page-generator/generate-page'

describe('the actions of the desk', () => {
  it.each([1, 2, 6, 9, 16, 19])(
    'are enough to turn jumbled page %d into what was printed, without losing a character',
    (seed) => {
      const { source, draft } = aDraft('jumbled-ocr', seed)
      const { gold } = generatePage('jumbled-ocr', seed)
      const planned = planTo(draft, gold)
      const { astray, ...rates } = scorePage(scoredGold(gold), pageOfDraft(planned.draft))
      expect(astray).toBe(0)
      for (const [name, rate] of Object.entries(rates)) expect([name, rate ?? 1]).toEqual([name, 1])
      expect(accountOf(source, planned.draft)).toMatchObject({ lost: 0, loose: 0 })
    },
  )
})
