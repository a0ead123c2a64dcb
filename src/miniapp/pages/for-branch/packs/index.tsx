import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { PAPER_POINTS, type PaperSize } from '../../../../core/study/sheet'
import { arrangement } from '../../../../copy/zh-cn/arrangement'
import { packs as words } from '../../../../copy/zh-cn/packs'
import { print } from '../../../../copy/zh-cn/print'
import { roster } from '../../../../copy/zh-cn/roster'
import { branchParts } from '../../../branch-parts'
import { Button } from '../../../components/button'
import { OneOf } from '../../../components/one-of'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { Failed, Message, Opening } from '../../../components/states'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import { walksOf, type PacksOf } from '../../../stores/packs'
import { useOwnBranch } from '../../../use-own-branch'
import { useReader } from '../../../use-reader'
import { Details } from '../_components/details'
import { Preview } from '../../../paper/preview'
import { PrintButton } from '../../../paper/print-button'
import { PackPaper } from './_components/pack-paper'
import { packsStore } from './_components/packs-store'
import { WalkPaper } from './_components/walk-paper'
import { Whom } from './_components/whom'
import './index.scss'

/** 每人一份: a pack for each who studies on paper, in the order in which it is carried round. Browsers only. */
export default function PacksPage() {
  const { size, onSize, sample } = useReader()
  const { id, mine } = useRouter().params
  const branch = useOwnBranch()
  const session = useStore(parts.session, (state) => state.status)
  const member = useStore(parts.session, (state) => state.me?.member ?? null)
  const { status, people, why, open } = useStore(packsStore)
  const branchId = branch?.id ?? null
  const of = useMemo((): PacksOf | null => {
    if (mine || branchId === null) return member ? { kind: 'visits' } : null
    return { kind: 'branch', branchId, assignmentId: id ?? null }
  }, [mine, branchId, id, member])
  useDidShow(() => void parts.session.getState().load())
  useEffect(() => {
    void branchParts.details.getState().load()
    void parts.product.getState().load()
    if (of) void open(of)
  }, [of, open])
  const branchName = (mine ? null : branch?.name) ?? member?.branch?.name ?? ''
  const nothing = people.every(({ openCardIds }) => openCardIds.length === 0)
  return (
    <Screen size={size} sample={sample} wide>
      <PageTop title={words.title} note={branchName} size={size} onSize={onSize} />
      {session === 'opening' || (of && status === 'opening') ? (
        <Opening />
      ) : !of || why === 'not-allowed' ? (
        <LogInFirst title={roster.noBranch} text={roster.noBranchWhy} words={roster.toLogIn} />
      ) : status === 'failed' ? (
        <Failed
          text={why === 'offline' ? arrangement.offline : undefined}
          onRetry={() => void open(of)}
          onTell={() => parts.gateways.navigation.feedback()}
        />
      ) : nothing ? (
        <Message title={words.nothing} text={words.nothingWhy}>
          {of.kind === 'branch' && (
            <Button
              kind="ink"
              words={words.toArrange}
              onPress={() => void parts.gateways.navigation.arrangement('arrangements')}
            />
          )}
        </Message>
      ) : (
        <Packs branchName={branchName} />
      )}
    </Screen>
  )
}

function Packs({ branchName }: { branchName: string }) {
  const { people, articles, chosenIds } = useStore(packsStore)
  const details = useStore(branchParts.details, (state) => state.details)
  const product = useStore(parts.product, (state) => state.product)
  const [size, chooseSize] = useState<PaperSize>(PAPER_POINTS[0])
  const [pages, count] = useState<Record<string, number>>({})
  const chosen = people.filter((one) => chosenIds.has(one.memberId) && one.openCardIds.length > 0)
  const walks = walksOf(chosen)
  const web = branchParts.web()
  const counted = [WALK, ...chosen.map(({ memberId }) => keyOf(memberId, size))].map(
    (key) => pages[key],
  )
  const isSet = counted.every((one) => one !== undefined)
  const leaves = counted.reduce((sum: number, one) => sum + Math.ceil((one ?? 0) / 2), 0)
  const counting = (key: string) => (many: number) =>
    count((before) => (before[key] === many ? before : { ...before, [key]: many }))
  return (
    <View className="packs">
      <View className="packs-side">
        {chosen.length === 0 ? (
          <Message title={words.nobody} text={words.nobodyWhy} />
        ) : (
          <>
            <PrintButton words={words.print(chosen.length)} isSet={isSet} />
            <Text className="note">{isSet ? words.leaves(chosen.length, leaves) : ''}</Text>
            <OneOf
              name={print.size}
              options={PAPER_POINTS.map((one) => ({
                value: String(one),
                words: print.points(one),
              }))}
              value={String(size)}
              onValue={(value) =>
                chooseSize(PAPER_POINTS.find((one) => String(one) === value) ?? PAPER_POINTS[0])
              }
            />
          </>
        )}
        <Whom />
        <Details only={['liaison', 'phone']} />
      </View>
      {chosen.length > 0 && (
        <View className="packs-paper">
          <Preview>
            <WalkPaper
              key={chosen.map(({ memberId }) => memberId).join(' ')}
              {...{ walks, articles, branchName, details }}
              onPages={counting(WALK)}
            />
            {chosen.map((person) => (
              <PackPaper
                key={keyOf(person.memberId, size)}
                {...{ person, articles, size, branchName, details, product, web }}
                onPages={counting(keyOf(person.memberId, size))}
              />
            ))}
          </Preview>
        </View>
      )}
    </View>
  )
}

const WALK = ''
const keyOf = (memberId: string, size: PaperSize) => `${memberId} ${size}`
