import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply, BranchViewReply } from '../../../../contract/assignment'
import { branchLists } from '../../../../core/study/branch-lists'
import { arrangement as words, branchLists as listWords } from '../../../../copy/zh-cn/arrangement'
import { cabinet } from '../../../../copy/zh-cn/cabinet'
import { arrangementParts } from '../../../arrangement-parts'
import { Button } from '../../../components/button'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { Message } from '../../../components/states'
import type { ArrangementPage } from '../../../gateways/navigation'
import { parts } from '../../../parts'
import type { Arrangements } from '../../../stores/arrangements'
import { factsOf, nameOf } from '../_components/arrangement-words'
import { Asking } from '../_components/asking'
import { MonthPrompts } from '../_components/month-prompts'
import { OwnBranch } from '../_components/own-branch'
import { SaveCabinet } from '../_components/save-cabinet'
import './index.scss'

/** Of so many the counts are fetched: what is going on now, and a branch has one or two. */
const LOOKED_AT = 4
/** Earlier ones shown at first. */
const SHOWN = 10

/** 学习安排: who asks for a hand, what is being studied, what was. */
export default function ArrangementsPage() {
  return (
    <OwnBranch title={words.title} wide>
      {(branch, arrangements) => <List branch={branch} arrangements={arrangements} />}
    </OwnBranch>
  )
}

function List({
  branch,
  arrangements,
}: {
  branch: { id: string; name: string }
  arrangements: Arrangements
}) {
  const branchId = branch.id
  const { list, views, look } = arrangements
  const [closed, close] = useState(false)
  const [all, showAll] = useState(false)
  const today = parts.today()
  const now = list.filter(({ suggestedDay }) => suggestedDay >= today).reverse()
  const before = list.filter(({ suggestedDay }) => suggestedDay < today)
  const looked = now
    .slice(0, LOOKED_AT)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    for (const id of looked.split(' ').filter(Boolean)) void look(id)
    void arrangementParts.roster.getState().open(branchId)
  }, [looked, look, branchId])
  const open = (page: ArrangementPage, query?: Record<string, string>) =>
    void parts.gateways.navigation.arrangement(page, query).then((opened) => close(!opened))
  const last = list[0]
  const asking = now.flatMap(({ id }) => {
    const view = views[id]
    return view?.kind === 'names' ? branchLists(view, null).asking : []
  })
  const row = (one: AssignmentReply) => (
    <One
      key={one.id}
      one={one}
      arrangements={arrangements}
      onOpen={() => open('arrangement', { id: one.id })}
    />
  )
  return (
    <View className="arrangements">
      <View className="arrangements-start">
        <Button kind="ink" id="new" words={words.start} onPress={() => open('arrange')} />
        {last && (
          <Button
            kind="small"
            id="again"
            words={words.again}
            onPress={() => open('arrange', { copy: last.id })}
          />
        )}
      </View>
      {closed && <Text className="note">{words.cannotOpen}</Text>}
      <Asking people={asking} scope={{ kind: 'branch', branchId }} />
      <MonthPrompts branchId={branchId} onOpen={(query) => open('prompts', query)} />
      {list.length === 0 && <Message title={words.none} text={words.noneWhy} />}
      {now.length > 0 && <Section title={words.now}>{now.map(row)}</Section>}
      {before.length > 0 && (
        <Section title={words.before}>
          {(all ? before : before.slice(0, SHOWN)).map(row)}
          {!all && before.length > SHOWN && (
            <Button kind="small" words={listWords.moreEarlier} onPress={() => showAll(true)} />
          )}
        </Section>
      )}
      <Months branchName={branch.name} list={list} />
    </View>
  )
}

/** This month and the one before, each as a file. */
function Months({ branchName, list }: { branchName: string; list: readonly AssignmentReply[] }) {
  const months = [...new Set(list.map(({ suggestedDay }) => suggestedDay.slice(0, 7)))].slice(0, 2)
  return (
    <View className="arrangements-months">
      {months.map((month) => (
        <SaveCabinet
          key={month}
          id={`save-${month}`}
          label={cabinet.saveMonth(Number(month.slice(5)))}
          branchName={branchName}
          what={cabinet.month(Number(month.slice(0, 4)), Number(month.slice(5)))}
          arrangements={list.filter(({ suggestedDay }) => suggestedDay.startsWith(month))}
        />
      ))}
    </View>
  )
}

function One({
  one,
  arrangements,
  onOpen,
}: {
  one: AssignmentReply
  arrangements: Arrangements
  onOpen: () => void
}) {
  const members = useStore(arrangementParts.roster, (state) => state.members)
  const view = arrangements.views[one.id]
  const counts = view ? countsOf(view) : null
  return (
    <Row
      above={[words.from[one.from]]}
      headline={nameOf(one, arrangements.cards)}
      below={[
        ...factsOf(one, members),
        ...(counts ? [listWords.counts(counts.studied, counts.open)] : []),
      ]}
      onPress={onOpen}
    />
  )
}

/** Without names it is not known who studied all of several articles: then the page of the arrangement counts each. */
function countsOf(view: BranchViewReply): { studied: number; open: number } | null {
  if (view.kind === 'counts') return view.cards.length === 1 ? view.cards[0]! : null
  const { studied, open } = branchLists(view, null)
  return { studied: studied.length, open: open.length }
}
