import type { PlannedCard } from '../../../../core/study/meeting-plan'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { branchParts } from '../../../branch-parts'
import { Section } from '../../../components/section'
import { listHeadline } from '../../../card-words'
import type { BranchPack } from '../../../stores/branch-pack'
import { TickRow } from '../../../components/tick-row'

interface ChoosingProps {
  pack: BranchPack
  title?: string
  /** What is chosen now, in the order of the rows. */
  onChosen?: (cards: PlannedCard[]) => void
}

/** The articles of the edition and of a plan, each in or out by a tap. */
export function Choosing({ pack, title = words.whichCards, onChosen }: ChoosingProps) {
  const articles = articlesOf(pack)
  const choose = (id: string) => {
    pack.choose(id)
    const { chosenIds } = branchParts.pack.getState()
    onChosen?.(articles.filter((card) => chosenIds.includes(card.id)))
  }
  return (
    <Section title={title}>
      {articles.map((card) => (
        <TickRow
          key={card.id}
          on={pack.chosenIds.includes(card.id)}
          note={card.county ?? undefined}
          words={listHeadline(card)}
          onPress={() => choose(card.id)}
        />
      ))}
    </Section>
  )
}

/** The articles one can choose from: a plan's of other editions, then those of the edition. */
export const articlesOf = ({ edition, others }: BranchPack): PlannedCard[] => [
  ...others,
  ...(edition?.cards.filter((card) => card.kind === 'article') ?? []),
]
