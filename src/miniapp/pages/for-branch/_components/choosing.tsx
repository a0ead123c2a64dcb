import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { Section } from '../../../components/section'
import { listHeadline } from '../../../card-words'
import type { BranchPack } from '../../../stores/branch-pack'
import { TickRow } from '../../../components/tick-row'

/** The edition's articles, each in or out by a tap; the word says which. */
export function Choosing({ pack }: { pack: BranchPack }) {
  const articles = pack.edition?.cards.filter((card) => card.kind === 'article') ?? []
  return (
    <Section title={words.whichCards}>
      {articles.map((card) => {
        const chosen = pack.chosenIds.includes(card.id)
        return (
          <TickRow
            key={card.id}
            on={chosen}
            note={[chosen ? words.chosen : words.left, card.county].filter(Boolean).join('　')}
            words={listHeadline(card)}
            onPress={() => pack.choose(card.id)}
          />
        )
      })}
    </Section>
  )
}
