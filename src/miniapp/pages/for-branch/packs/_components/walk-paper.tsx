import type { ReactNode } from 'react'
import type { CardReply } from '../../../../../contract/card'
import type { BranchDetails } from '../../../../../core/study/branch-details'
import { walkBlocks, WHOSE } from '../../../../../core/study/pack'
import { packs as words } from '../../../../../copy/zh-cn/packs'
import { listHeadline } from '../../../../card-words'
import type { Walk } from '../../../../stores/packs'
import { Paper } from '../../../../paper/paper'

interface WalkPaperProps {
  /** Those who get something, by liaison. */
  walks: Walk[]
  articles: ReadonlyMap<string, Extract<CardReply, { kind: 'article' }>>
  branchName: string
  details: BranchDetails
  onPages: (pages: number) => void
}

/** The list that opens the job: names as one walks, what each gets, a box to tick by hand. No addresses, nothing else. */
export function WalkPaper({ walks, articles, branchName, details, onPages }: WalkPaperProps) {
  const taken = new Set(
    walks.flatMap(({ people }) => people.flatMap(({ openCardIds }) => openCardIds)),
  )
  const listed = [...articles.values()].filter(({ id }) => taken.has(id))
  const numberOf = new Map(listed.map(({ id }, at) => [id, at + 1] as const))
  const own = new Map<string, ReactNode>()
  own.set(
    WHOSE,
    <div className="paper-walk-head">
      <h2 className="paper-headline">{words.walkTitle}</h2>
      <p className="paper-walk-note">{words.walkNote}</p>
      <h3 className="paper-questions">{words.walkArticles}</h3>
      <ol className="paper-contents">
        {listed.map((card, at) => (
          <li key={card.id}>
            <span className="paper-number">{at + 1}</span>
            <span className="paper-contents-words">{listHeadline(card)}</span>
          </li>
        ))}
      </ol>
    </div>,
  )
  const blocks = walkBlocks(
    walks.map(({ liaison, people }, at) => {
      const id = `walk-${at}`
      own.set(
        id,
        <h3 className="paper-questions">{liaison ? words.of(liaison.name) : words.noLiaison}</h3>,
      )
      for (const { memberId, name, openCardIds } of people) {
        const numbers = openCardIds.flatMap((one) => numberOf.get(one) ?? [])
        own.set(
          memberId,
          <div className="paper-walk-row">
            <span className="paper-walk-box" />
            <span className="paper-walk-name">{name}</span>
            <span>{words.walkGets(numbers.sort((a, b) => a - b))}</span>
          </div>,
        )
      }
      return { id, memberIds: people.map(({ memberId }) => memberId) }
    }),
  )
  return (
    <Paper
      choices={[blocks]}
      size={18}
      wholeLeaves
      onPages={onPages}
      context={{
        edition: null,
        source: words.walkSource(branchName),
        sample: listed.some(({ sample }) => sample),
        cards: new Map(),
        details,
        product: null,
        link: null,
        draft: null,
        own,
      }}
    />
  )
}
