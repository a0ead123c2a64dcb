import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { joint as words } from '../../../../../copy/zh-cn/monthly-prompt'
import { arrangementParts } from '../../../../arrangement-parts'
import { TextButton } from '../../../../components/button'
import { Section } from '../../../../components/section'

/** Names shown at first. */
const SHOWN = 10

/** The branches it was sent to. That is all that is known of them here. */
export function Addressed({ id, count }: { id: string; count: number }) {
  const addressed = useStore(arrangementParts.issuing, (state) => state.addressed)
  const [names, take] = useState<string[] | null>(null)
  const [all, showAll] = useState(false)
  const [isFailed, fail] = useState(false)
  useEffect(() => {
    void addressed(id).then((outcome) =>
      outcome.kind === 'done' ? take(outcome.value.map(({ name }) => name)) : fail(true),
    )
  }, [addressed, id])
  const shown = names && (all ? names : names.slice(0, SHOWN))
  return (
    <Section title={words.addressed} note={words.publishedTo(count)}>
      <Text className="joint-addressed">
        {shown?.join('、') ?? (isFailed ? words.failed : words.opening)}
      </Text>
      {names && names.length > SHOWN && !all && (
        <TextButton words={words.addressedMore} onPress={() => showAll(true)} />
      )}
    </Section>
  )
}
