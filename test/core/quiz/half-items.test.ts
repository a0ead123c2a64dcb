import { matchDrafts } from '../../../src/core/quiz/half-items'
import { takeApart } from '../../../src/core/quiz/article-text'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { anArticle } from '../../support/an-article'
import { quizAids } from '../../support/a-rich-article'

const REST = '村里的人把话说开，事情就有了着落，大家都愿意出一份力。'
const draftsOf = (heads: string[]) => {
  const article = anArticle({ paragraphs: heads.map((head) => `${head}。${REST}`) })
  return matchDrafts(takeApart(article, quizAids()), quizAids(), seededRandom('halves'))
}

describe('matching the halves of leads', () => {
  it('asks where all halves are of one build or of several', () => {
    expect(
      draftsOf(['把话头收齐，让议题更准', '把规矩立好，让办事更稳', '把账目贴出，让大家放心']),
    ).toHaveLength(1)
    expect(
      draftsOf(['收齐话头，议题更准确', '立好规矩，办事有章法', '贴出账目，大家都放心']),
    ).toHaveLength(1)
  })

  it('asks nothing where one half alone is of another build', () => {
    expect(
      draftsOf(['收齐话头，让议题更准', '立好规矩，让办事更稳', '贴出账目，激活一股劲']),
    ).toEqual([])
    expect(
      draftsOf(['把话头收齐，议题更准确', '把规矩立好，办事有章法', '贴出账目来，大家都放心']),
    ).toEqual([])
  })
})
