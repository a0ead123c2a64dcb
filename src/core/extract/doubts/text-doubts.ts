import type { Doubt } from '../../edition/doubt'
import { meantCharacters, type LookAlike } from '../../text/look-alike'
import type { Words } from '../../text/words'
import { createBridge } from '../bridge'
import { pageGrams } from '../page-grams'
import { characterDoubts } from './character-doubts'

export interface TextDoubtAids {
  lookAlikes: LookAlike[]
  fixedTerms: string[]
}

/**
 * In: the texts of a page as they stand now. Out: for any lists, the doubts that the characters of one text raise: what
 * reading the page anew would doubt, but for its layout. What does not depend on the lists is made once.
 */
export function textDoubts(
  texts: string[],
  words: Words,
): (aids: TextDoubtAids) => (text: string) => Doubt[] {
  const { count } = pageGrams(texts)
  const { reading } = createBridge(words)
  return ({ lookAlikes, fixedTerms }) => {
    const aids = { words, fixedTerms, reading, count, inOrder: true }
    const meant = meantCharacters(lookAlikes)
    return (text) =>
      characterDoubts(
        { text, where: 'paragraph', articleId: null, paragraph: 0 },
        { ...aids, meant },
      )
  }
}
