import type { County } from '../../core/edition/county'
import type { Parts } from '../parts'
import { hasSample, takeImportTurn } from '../repositories/editions'
import { importEdition } from './import-edition'
import { publishEdition } from './publish-edition'

export interface SamplePage {
  text: string
  newspaper: string | null
  startsOn: string
  counties: County[]
}

/**
 * Loads the made-up sample editions by the way every edition takes, import and publication, once
 * in the life of a database. In: the pages and the name they are signed with. Out: how many were
 * loaded. Throws when a page is refused: the samples belong to the program.
 */
export function loadSamples(parts: Parts, pages: SamplePage[], signedBy: string): Promise<number> {
  return parts.transaction(async (parts) => {
    await takeImportTurn(parts.database)
    if (await hasSample(parts.database)) return 0
    for (const page of pages) {
      const withCounties = { ...parts, operator: { ...parts.operator, counties: page.counties } }
      const stored = await importEdition(withCounties, {
        ...page,
        sample: true,
        date: null,
        mayChangePublished: false,
      })
      if (stored.kind !== 'stored') throw new Error(`sample page not stored: ${stored.kind}`)
      const signatures = [{ role: 'signatory' as const, name: signedBy }]
      const published = await publishEdition(withCounties, stored.editionId, signatures)
      if (published.kind !== 'published') throw new Error(`sample not published: ${published.kind}`)
    }
    return pages.length
  })
}
