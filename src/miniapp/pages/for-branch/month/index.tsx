import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { cabinetBlocks, cabinetId, cabinetParts } from '../../../../core/study/cabinet-paper'
import { noDetails } from '../../../../core/study/branch-details'
import { STUDIED_BY } from '../../../../core/study/event'
import { branchLists } from '../../../../copy/zh-cn/arrangement'
import { cabinet } from '../../../../copy/zh-cn/cabinet'
import { cabinetPaper as words } from '../../../../copy/zh-cn/cabinet-paper'
import { Failed, Message, Opening } from '../../../components/states'
import { listHeadline } from '../../../card-words'
import { monthDay } from '../../../day-words'
import { parts } from '../../../parts'
import { sentenceFor } from '../../../said'
import type { Arrangements } from '../../../stores/arrangements'
import type { Refused } from '../../../stores/outcome'
import { nameOf } from '../_components/arrangement-words'
import { OwnBranch } from '../_components/own-branch'
import { Paper } from '../../../paper/paper'
import { Preview } from '../../../paper/preview'
import { PrintButton } from '../../../paper/print-button'
import './index.scss'

/** 打印存档: a month of the branch, or one arrangement, for its file cabinet. Browsers only. */
export default function MonthPage() {
  return (
    <OwnBranch title={words.title}>
      {(branch, arrangements) => <Cabinet branchName={branch.name} arrangements={arrangements} />}
    </OwnBranch>
  )
}

interface CabinetProps {
  branchName: string
  arrangements: Arrangements
}

function Cabinet({ branchName, arrangements }: CabinetProps) {
  const { id, month = '' } = useRouter().params
  const { list, views, cards, look } = arrangements
  const [why, tell] = useState<Refused | null>(null)
  const [isLooked, looked] = useState(false)
  const [round, again] = useState(0)
  const ours = list.filter((one) => (id ? one.id === id : one.suggestedDay.startsWith(month)))
  const ids = ours.map((one) => one.id).join(' ')
  useEffect(() => {
    let isLeft = false
    const lookAll = async () => {
      for (const one of ids.split(' ').filter(Boolean)) {
        const outcome = await look(one)
        if (isLeft) return
        if (outcome.kind === 'refused') return tell(outcome)
      }
      tell(null)
      looked(true)
    }
    void lookAll()
    return () => {
      isLeft = true
    }
  }, [ids, look, round])
  if (why)
    return (
      <Failed
        text={sentenceFor(why)}
        onRetry={() => {
          tell(null)
          again(round + 1)
        }}
        onTell={() => parts.gateways.navigation.feedback()}
      />
    )
  if (!isLooked) return <Opening />
  const seen = ours.flatMap((one) => {
    const view = views[one.id]
    return view?.kind === 'names' ? [{ ...one, cards: view.cards }] : []
  })
  const isCounted = ours.some((one) => views[one.id]?.kind === 'counts')
  if (seen.every((one) => one.cards.every(({ studied }) => studied.length === 0)))
    return <Message title={words.nobody} text={isCounted ? words.countsOnly : words.nobodyWhy} />
  const what = id
    ? nameOf(ours[0]!, cards)
    : cabinet.month(Number(month.slice(0, 4)), Number(month.slice(5)))
  return <CabinetPaper {...{ branchName, what, seen, cards }} />
}

interface CabinetPaperProps {
  branchName: string
  what: string
  seen: (Pick<Arrangements['list'][number], 'suggestedDay' | 'note'> & {
    cards: Parameters<typeof cabinetParts>[0][number]['cards']
  })[]
  cards: Arrangements['cards']
}

function CabinetPaper({ branchName, what, seen, cards }: CabinetPaperProps) {
  const product = useStore(parts.product, (state) => state.product)
  const [pages, count] = useState<number | null>(null)
  const found = cabinetParts(seen, STUDIED_BY)
  const notes = [...seen].sort((a, b) => (a.suggestedDay < b.suggestedDay ? -1 : 1))
  const own = new Map<string, ReactNode>()
  own.set(
    cabinetId(),
    <div className="paper-cabinet-head">
      <h2 className="paper-headline">{words.heading(what)}</h2>
      <p>{words.only}</p>
    </div>,
  )
  found.forEach(({ suggestedDay, cards: studiedCards }, part) => {
    own.set(
      cabinetId(part),
      <div className="paper-cabinet-part">
        <h3 className="paper-questions">{words.suggested(monthDay(suggestedDay))}</h3>
        <p className="paper-cabinet-line">
          <span className="paper-cabinet-name">{words.theme}</span>
          <span className="paper-cabinet-text">{notes[part]?.note ?? ''}</span>
        </p>
      </div>,
    )
    studiedCards.forEach(({ cardId, studied }, at) => {
      const card = cards.get(cardId)
      own.set(
        cabinetId(part, at),
        <p className="paper-cabinet-card">
          {card ? listHeadline(card) : ''}
          {card?.county && <span className="paper-cabinet-county">{card.county}</span>}
        </p>,
      )
      studied.forEach(({ by, names, continued }, group) =>
        own.set(
          cabinetId(part, at, group),
          <p className="paper-cabinet-names">
            <span className="paper-cabinet-way">{continued ? '' : branchLists.by[by]}</span>
            <span className="paper-cabinet-text">{names.join('、')}</span>
          </p>,
        ),
      )
    })
  })
  return (
    <View>
      <PrintButton words={words.print} isSet={pages !== null} />
      <Text className="note">{pages === null ? '' : words.pages(pages)}</Text>
      <Preview>
        <Paper
          choices={[cabinetBlocks(found)]}
          size={18}
          onPages={count}
          context={{
            edition: null,
            source: branchName,
            sample: product?.sample ?? false,
            cards: new Map(),
            details: noDetails,
            product: null,
            link: null,
            draft: null,
            own,
          }}
        />
      </Preview>
    </View>
  )
}
