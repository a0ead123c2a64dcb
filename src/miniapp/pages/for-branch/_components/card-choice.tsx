import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CardName } from '../../../../contract/card'
import { listHeadline } from '../../../card-words'
import { Section } from '../../../components/section'
import { TickRow } from '../../../components/tick-row'
import { usePack } from './subject'

type Named = Pick<CardName, 'id' | 'kind' | 'headline' | 'county'>

/**
 * Cards an issuer chooses from: this week's articles, and those of other editions that were chosen before. In: their
 * names, and what was chosen; null: all of this week's.
 */
export function useCardChoice(known: ReadonlyMap<string, Named>, before: string[] | null) {
  const { pack, again } = usePack()
  const [touched, touch] = useState(before)
  const week: Named[] = pack.edition?.cards.filter((card) => card.kind === 'article') ?? []
  const elsewhere = (before ?? []).flatMap((id) => {
    const card = known.get(id)
    return card && !week.some((one) => one.id === id) ? [card] : []
  })
  const rows = [...week, ...elsewhere]
  const wanted = touched ?? week.map(({ id }) => id)
  const cardIds = rows.map(({ id }) => id).filter((id) => wanted.includes(id))
  return {
    status: pack.status,
    isReady: pack.status === 'ready' && pack.edition !== null,
    again,
    edition: pack.edition,
    rows,
    named: new Map(rows.map((card) => [card.id, card])),
    cardIds,
    choose: (id: string) =>
      touch(cardIds.includes(id) ? cardIds.filter((one) => one !== id) : [...cardIds, id]),
  }
}

interface CardChoiceProps {
  title: string
  note?: string
  choice: ReturnType<typeof useCardChoice>
}

export function CardChoice({ title, note, choice }: CardChoiceProps) {
  return (
    <Section title={title}>
      {note && <Text className="note issue-why">{note}</Text>}
      {choice.rows.map((card) => (
        <TickRow
          key={card.id}
          on={choice.cardIds.includes(card.id)}
          note={card.county ?? undefined}
          words={listHeadline(card)}
          onPress={() => choice.choose(card.id)}
        />
      ))}
    </Section>
  )
}
