import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CardName } from '../../../../contract/card'
import { issuing as words } from '../../../../copy/zh-cn/monthly-prompt'
import { listHeadline } from '../../../card-words'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { TickRow } from '../../../components/tick-row'
import { parts } from '../../../parts'
import { usePack } from './subject'

type Named = Pick<CardName, 'id' | 'kind' | 'headline' | 'county'>

/**
 * Cards an issuer chooses from: this week's articles, those of other editions that were chosen before, and some weeks
 * back when asked for. In: the names known, and what was chosen before; null: all of this week's.
 */
export function useCardChoice(known: ReadonlyMap<string, Named>, before: string[] | null) {
  const { pack, again } = usePack()
  const [touched, touch] = useState(before)
  const [earlier, setEarlier] = useState<Named[] | 'failed' | null>(null)
  const week: Named[] = pack.edition?.cards.filter((card) => card.kind === 'article') ?? []
  const chosenBefore = (before ?? []).flatMap((id) => known.get(id) ?? [])
  const all = [...week, ...chosenBefore, ...(Array.isArray(earlier) ? earlier : [])]
  const named = new Map(all.map((card) => [card.id, card]))
  const rows = [...named.values()]
  const wanted = touched ?? week.map(({ id }) => id)
  const cardIds = rows.map(({ id }) => id).filter((id) => wanted.includes(id))
  return {
    status: pack.status,
    isReady: pack.status === 'ready' && pack.edition !== null,
    again,
    edition: pack.edition,
    rows,
    named,
    cardIds,
    choose: (id: string) =>
      touch(cardIds.includes(id) ? cardIds.filter((one) => one !== id) : [...cardIds, id]),
    earlier,
    /** The archive's newest page: some six weeks. */
    lookEarlier: () =>
      void parts.gateways.reading.editions(null).then(
        ({ value }) =>
          setEarlier(
            value.editions.flatMap(({ cards }) => cards.filter(({ kind }) => kind === 'article')),
          ),
        () => setEarlier('failed'),
      ),
  }
}

interface CardChoiceProps {
  title: string
  note?: string
  choice: ReturnType<typeof useCardChoice>
}

export function CardChoice({ title, note, choice }: CardChoiceProps) {
  return (
    <Section title={title} note={note}>
      {choice.rows.map((card) => (
        <TickRow
          key={card.id}
          on={choice.cardIds.includes(card.id)}
          note={card.county ?? undefined}
          words={listHeadline(card)}
          onPress={() => choice.choose(card.id)}
        />
      ))}
      {!Array.isArray(choice.earlier) && (
        <Button kind="small" id="earlier" words={words.earlier} onPress={choice.lookEarlier} />
      )}
      {choice.earlier === 'failed' && <Text className="note">{words.earlierFailed}</Text>}
    </Section>
  )
}
