import { Text, View } from '@tarojs/components'
import { Fragment, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply, BranchViewReply } from '../../../../../contract/assignment'
import { branchLists } from '../../../../../core/study/branch-lists'
import {
  arrangement as words,
  branchLists as listWords,
} from '../../../../../copy/zh-cn/arrangement'
import { cabinet } from '../../../../../copy/zh-cn/cabinet'
import { cabinetPaper } from '../../../../../copy/zh-cn/cabinet-paper'
import { arrangementParts } from '../../../../arrangement-parts'
import { Button } from '../../../../components/button'
import { Row } from '../../../../components/row'
import { Section } from '../../../../components/section'
import { Message } from '../../../../components/states'
import type { ArrangementPage } from '../../../../gateways/navigation'
import { parts } from '../../../../parts'
import type { Arrangements } from '../../../../stores/arrangements'
import { factsOf, nameOf } from '../arrangement-words'
import { Asking } from '../asking'
import { MonthPrompts } from '../month-prompts'
import { SaveCabinet } from '../save-cabinet'
import './list.scss'

/** Of so many the counts are fetched: what is going on now, and a branch has one or two. */
const LOOKED_AT = 4
/** Earlier ones shown at first. */
const SHOWN = 10

interface ListProps {
  branch: { id: string; name: string }
  arrangements: Arrangements
  /** The one that stands beside the list, and how to put another there; without it each opens a page of its own. */
  beside?: { id: string | null; choose: (id: string) => void }
}

/** Who asks for a hand, what is being studied, what was. */
export function ArrangementList({ branch, arrangements, beside }: ListProps) {
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
      current={beside?.id === one.id}
      onOpen={() => (beside ? beside.choose(one.id) : open('arrangement', { id: one.id }))}
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
      {!beside && <Asking people={asking} scope={{ kind: 'branch', branchId }} />}
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
        <Fragment key={month}>
          <SaveCabinet
            id={`save-${month}`}
            label={cabinet.saveMonth(Number(month.slice(5)))}
            branchName={branchName}
            what={cabinet.month(Number(month.slice(0, 4)), Number(month.slice(5)))}
            arrangements={list.filter(({ suggestedDay }) => suggestedDay.startsWith(month))}
          />
          {process.env.TARO_ENV === 'h5' && (
            <Button
              kind="small"
              id={`print-${month}`}
              words={cabinetPaper.printMonth(Number(month.slice(5)))}
              onPress={() => void parts.gateways.navigation.arrangement('month', { month })}
            />
          )}
        </Fragment>
      ))}
    </View>
  )
}

interface OneProps {
  one: AssignmentReply
  arrangements: Arrangements
  current: boolean
  onOpen: () => void
}

function One({ one, arrangements, current, onOpen }: OneProps) {
  const members = useStore(arrangementParts.roster, (state) => state.members)
  const view = arrangements.views[one.id]
  const counts = view ? countsOf(view) : null
  return (
    <View className={current ? 'arrangement-current' : ''}>
      <Row
        above={[words.from[one.from]]}
        headline={nameOf(one, arrangements.cards)}
        below={[
          ...factsOf(one, members),
          ...(counts ? [listWords.counts(counts.studied, counts.open)] : []),
        ]}
        onPress={onOpen}
      />
    </View>
  )
}

/** Without names it is not known who studied all of several articles: then the page of the arrangement counts each. */
function countsOf(view: BranchViewReply): { studied: number; open: number } | null {
  if (view.kind === 'counts') return view.cards.length === 1 ? view.cards[0]! : null
  const { studied, open } = branchLists(view, null)
  return { studied: studied.length, open: open.length }
}
