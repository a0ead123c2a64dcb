import type { PropsWithChildren, ReactNode } from 'react'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { Button } from '../../../components/button'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { monthDay } from '../../../day-words'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { useReader } from '../../../use-reader'

interface FrameProps {
  title: string
  pack: BranchPack
  again: () => void
  dock?: ReactNode
}

/** A page of 支部用: its name, the edition it is about, and what to do when there is none. */
export function Frame({ title, pack, again, dock, children }: PropsWithChildren<FrameProps>) {
  const { size, onSize, sample } = useReader()
  const { status, edition, storedOn } = pack
  return (
    <Screen size={size} sample={edition?.sample ?? sample} dock={dock}>
      <PageTop title={title} size={size} onSize={onSize} />
      {storedOn && <OfflineLine words={shared.offline(monthDay(storedOn))} />}
      <WithoutEdition status={status} again={again} />
      {status === 'ready' && edition && children}
    </Screen>
  )
}

/** What is said while there is no edition to work with. */
export function WithoutEdition({
  status,
  again,
}: {
  status: BranchPack['status']
  again: () => void
}) {
  const { navigation } = parts.gateways
  const toToday = <Button kind="ink" words={shared.toToday} onPress={navigation.today} />
  switch (status) {
    case 'opening':
      return <Opening />
    case 'failed':
      return (
        <Failed
          title={words.failed}
          onRetry={again}
          onToday={navigation.today}
          onTell={() => navigation.feedback()}
        />
      )
    case 'withdrawn':
      return (
        <Message title={words.withdrawn} text={words.withdrawnWhy}>
          {toToday}
        </Message>
      )
    case 'nothing':
      return (
        <Message title={words.nothing} text={words.nothingWhy}>
          {toToday}
        </Message>
      )
    case 'ready':
      return null
  }
}
