import type { SeededRandom } from '../random/seeded-random'
import { countedLists, listedMembers, namedChains, shareForm } from '../text/enumerations'
import { sourceOf, type ArticleSentence, type ArticleText } from './article-text'
import type { Draft } from './draft'
import { misplaced } from './half-items'
import { itemId, normalised } from './item-id'
import { holdsEntry, type QuizAids } from './quiz-aids'
import { EXPLANATION_OPENING, stemOf } from './stems'

const FEWEST_OPTIONS = 4
const MOST_OPTIONS = 6
/** A single stranger among the members is found by its being alone. */
const FEWEST_STRANGERS = 2
const MOST_STRANGERS = 3
const MOST_IN_A_ROW = 6

/** List with a stated count: its members among as many-charactered members of the article's other lists. */
export function memberDrafts(text: ArticleText, aids: QuizAids, random: SeededRandom): Draft[] {
  const listed = text.usable.flatMap((sentence) => listedMembers(sentence.sentence))
  return text.usable.flatMap((sentence) =>
    countedLists(sentence.sentence).flatMap(({ members, name }) => {
      if (members.length < 2 || members.length > 5) return []
      const own = members.map(normalised)
      const strangers = listed
        .filter((member) => !own.includes(normalised(member)))
        .filter((member) => !sentence.sentence.includes(member))
        .filter((member) => members.some((other) => other.length === member.length))
        .filter((member) => shareForm(members, [member]))
        .filter((member) => !holdsEntry(member, aids.fixedTerms))
      const wrong = random.shuffled([...new Set(strangers)]).slice(0, MOST_STRANGERS)
      if (wrong.length < FEWEST_STRANGERS) return []
      const right = random.shuffled(members).slice(0, MOST_OPTIONS - wrong.length)
      if (right.length + wrong.length < FEWEST_OPTIONS) return []
      const options = random.shuffled([...right, ...wrong])
      return [memberDraft(sentence, name, members, options)]
    }),
  )
}

function memberDraft(
  sentence: ArticleSentence,
  name: string,
  members: string[],
  options: string[],
): Draft {
  const source = sourceOf(sentence)
  return {
    ask: 'members',
    item: {
      id: itemId(source, 'multiple-choice', name),
      articleId: source.articleId,
      kind: 'multiple-choice',
      stem: stemOf('members', name),
      options,
      key: options.flatMap((option, i) => (members.includes(option) ? [i] : [])),
      source,
      explanation: EXPLANATION_OPENING + sentence.sentence,
    },
  }
}

/** Order a chain: its links, shuffled. */
export function orderDrafts(text: ArticleText, random: SeededRandom): Draft[] {
  return text.usable.flatMap((sentence) =>
    namedChains(sentence.sentence).flatMap(({ members, name }) => {
      if (members.length > MOST_IN_A_ROW) return []
      if (new Set(members.map(normalised)).size < members.length) return []
      const options = misplaced(members, random)
      const source = sourceOf(sentence)
      return [
        {
          ask: 'order' as const,
          item: {
            id: itemId(source, 'order', name),
            articleId: source.articleId,
            kind: 'order' as const,
            stem: stemOf('order', name),
            options,
            key: members.map((member) => options.indexOf(member)),
            source,
            explanation: EXPLANATION_OPENING + sentence.sentence,
          },
        },
      ]
    }),
  )
}
