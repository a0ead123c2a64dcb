import type { County } from '../../core/edition/county'
import type { Parts } from '../parts'
import { readArticles } from '../repositories/articles'
import { putChoices } from '../repositories/edition-choices'
import { hasSample, takeImportTurn } from '../repositories/editions'
import { insertPicture } from '../repositories/pictures'
import { importEdition } from './import-edition'
import { pictureIn } from './pictures/take-picture'
import { publishEdition } from './publish-edition'

export interface SamplePage {
  text: string
  newspaper: string | null
  startsOn: string
  counties: County[]
  /** A picture for the first article of a county; its people are drawn, so nobody has to agree. */
  picture?: SamplePicture
}

export interface SamplePicture {
  content: Buffer
  county: string
  caption: string
  description: string
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
      if (page.picture) await givePicture(withCounties, stored.editionId, page.picture)
      const signatures = [{ role: 'signatory' as const, name: signedBy }]
      const published = await publishEdition(withCounties, stored.editionId, signatures)
      if (published.kind !== 'published') throw new Error(`sample not published: ${published.kind}`)
    }
    return pages.length
  })
}

/** As the desk would: the picture is kept, and the edition's choices name it. */
async function givePicture(
  { database, now }: Parts,
  editionId: string,
  { content, county, caption, description }: SamplePicture,
): Promise<void> {
  const picture = pictureIn(content)
  const articles = await readArticles(database, editionId)
  const article = articles.find((one) => one.county === county)
  if (!picture || !article) throw new Error(`sample picture for ${county} not placed`)
  await insertPicture(database, picture, now())
  const { hash: id, width, height } = picture
  const shown = { id, width, height, caption, description, cover: true, people: 'nobody' as const }
  const choice = { day: null, items: { dropped: [], own: [] }, picture: shown }
  await putChoices(database, editionId, { [article.id]: choice })
}
