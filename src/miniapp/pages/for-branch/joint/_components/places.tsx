import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Organisation } from '../../../../../contract/organisation'
import { joint as words } from '../../../../../copy/zh-cn/monthly-prompt'
import { arrangementParts } from '../../../../arrangement-parts'
import { Button } from '../../../../components/button'
import { Icon } from '../../../../components/icon'
import { Press } from '../../../../components/press'
import { TickRow } from '../../../../components/tick-row'

/** Branches shown at once below a place: a large town must not weigh down the page. */
const BRANCHES_AT_ONCE = 20

/** Branches chosen, each with the places it stands below. */
export type Chosen = ReadonlyMap<string, readonly string[]>

interface BelowProps {
  id: string
  /** The places above, down to this one. */
  trail: readonly string[]
  chosen: Chosen
  onChosen: (chosen: Chosen) => void
}

/** What stands directly below a place: its branches to tick, one by one or all, and places to open. */
export function Below({ id, trail, chosen, onChosen }: BelowProps) {
  const below = useStore(arrangementParts.issuing, (state) => state.below)
  const [children, take] = useState<Organisation[] | null>(null)
  const [isFailed, fail] = useState(false)
  const [shown, show] = useState(BRANCHES_AT_ONCE)
  const fetch = useCallback(async () => {
    fail(false)
    const outcome = await below(id)
    if (outcome.kind === 'done') take(outcome.value)
    else fail(true)
  }, [below, id])
  useEffect(() => void fetch(), [fetch])
  if (children === null)
    return (
      <View className="places-said">
        {isFailed && <Button kind="small" words={words.failed} onPress={() => void fetch()} />}
        {!isFailed && <Text className="note">{words.opening}</Text>}
      </View>
    )
  const branches = children.filter(({ kind }) => kind === 'branch')
  const places = children.filter(({ kind }) => kind !== 'branch')
  const isAll = branches.every((branch) => chosen.has(branch.id))
  const turn = (ids: readonly string[], on: boolean) => {
    const next = new Map(chosen)
    for (const one of ids)
      if (on) next.set(one, trail)
      else next.delete(one)
    onChosen(next)
  }
  return (
    <View className="places-below">
      {children.length === 0 && <Text className="note places-said">{words.noBranches}</Text>}
      {branches.length > 1 && (
        <TickRow
          id={`all-${id}`}
          on={isAll}
          words={words.all(branches.length)}
          onPress={() =>
            turn(
              branches.map((branch) => branch.id),
              !isAll,
            )
          }
        />
      )}
      {branches.slice(0, shown).map((branch) => (
        <TickRow
          key={branch.id}
          on={chosen.has(branch.id)}
          words={branch.name}
          onPress={() => turn([branch.id], !chosen.has(branch.id))}
        />
      ))}
      {branches.length > shown && (
        <Button
          kind="small"
          words={words.more(branches.length - shown)}
          onPress={() => show(shown + BRANCHES_AT_ONCE)}
        />
      )}
      {places.map((place) => (
        <Place key={place.id} place={place} trail={trail} chosen={chosen} onChosen={onChosen} />
      ))}
    </View>
  )
}

type PlaceProps = Omit<BelowProps, 'id'> & { place: Organisation }

/** 县、镇街: closed at first; how many are chosen in it stands beside its name. */
function Place({ place, trail, chosen, onChosen }: PlaceProps) {
  const [isOpen, turn] = useState(false)
  const here = [...chosen.values()].filter((above) => above.includes(place.id)).length
  return (
    <View className="place">
      <Press className="place-head" id={`place-${place.id}`} onPress={() => turn(!isOpen)}>
        <Text className="place-name">{place.name}</Text>
        <Text className="note">{words.chosenHere(here)}</Text>
        <Text className="note place-turn">{isOpen ? words.close : words.open}</Text>
        <Icon name="chevron" />
      </Press>
      {isOpen && (
        <Below id={place.id} trail={[...trail, place.id]} chosen={chosen} onChosen={onChosen} />
      )}
    </View>
  )
}
