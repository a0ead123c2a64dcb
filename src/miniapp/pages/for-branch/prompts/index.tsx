import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { BranchPrompt } from '../../../../contract/monthly-prompt'
import { monthlyPrompt as words } from '../../../../copy/zh-cn/monthly-prompt'
import { arrangementParts } from '../../../arrangement-parts'
import { branchParts } from '../../../branch-parts'
import { Button } from '../../../components/button'
import { Row } from '../../../components/row'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { sentenceFor } from '../../../said'
import type { BranchPrompts } from '../../../stores/branch-prompts'
import { OwnBranch } from '../_components/own-branch'
import { PromptWords } from '../_components/prompt-words'
import './index.scss'

/** 每月学习提示: one of them, or all there are. */
export default function PromptsPage() {
  return <OwnBranch title={words.title}>{(branch) => <Prompts branchId={branch.id} />}</OwnBranch>
}

function Prompts({ branchId }: { branchId: string }) {
  const { id, from } = useRouter().params
  const prompts = useStore(arrangementParts.prompts)
  const { open, status, why, list } = prompts
  useEffect(() => void open(branchId), [open, branchId])
  const { navigation } = parts.gateways
  if (prompts.branchId !== branchId || status === 'opening') return <Opening />
  if (status === 'failed')
    return (
      <Failed
        text={why?.why === 'offline' ? words.offline : why ? sentenceFor(why) : undefined}
        onRetry={() => void open(branchId)}
        onTell={() => navigation.feedback()}
      />
    )
  const one = list.find((some) => some.id === id && some.organisationId === from)
  return (
    <View>
      {why !== null && <OfflineLine words={words.stale} />}
      {one ? (
        <One branchId={branchId} one={one} cards={prompts.cards} />
      ) : id ? (
        <Message title={words.gone} text={words.goneWhy}>
          <Button
            kind="ink"
            words={words.toList}
            onPress={() => void navigation.arrangement('prompts')}
          />
        </Message>
      ) : (
        <List list={list} />
      )}
    </View>
  )
}

function List({ list }: { list: BranchPrompt[] }) {
  const today = parts.today()
  if (list.length === 0) return <Message title={words.none} text={words.noneWhy} />
  return (
    <View className="rows">
      {list.map(({ organisationId, id, month, theme, issuer }) => (
        <Row
          key={`${organisationId} ${id}`}
          above={[words.dated(month, today), issuer]}
          headline={theme}
          onPress={() =>
            void parts.gateways.navigation.arrangement('prompts', { id, from: organisationId })
          }
        />
      ))}
    </View>
  )
}

interface OneProps {
  branchId: string
  one: BranchPrompt
  cards: BranchPrompts['cards']
}

function One({ branchId, one, cards }: OneProps) {
  const [closed, close] = useState(false)
  const follow = async () => {
    const plans = branchParts.plans.getState()
    await plans.open(branchId)
    plans.follow(one, cards)
    close(!(await parts.gateways.navigation.forBranch({}, 'theme-day')))
  }
  return (
    <View>
      <PromptWords prompt={one} cards={cards} issuer={one.issuer} />
      <View className="prompt-follow">
        <Button kind="ink" id="follow" words={words.follow} onPress={() => void follow()} />
        <Text className="note">{words.followNote}</Text>
        {closed && <Text className="note">{words.cannotOpen}</Text>}
      </View>
    </View>
  )
}
