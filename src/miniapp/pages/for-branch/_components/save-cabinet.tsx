import { useState } from 'react'
import type { AssignmentReply, BranchViewReply } from '../../../../contract/assignment'
import { cabinetCounts, cabinetLines } from '../../../../core/study/cabinet'
import { branchLists } from '../../../../copy/zh-cn/arrangement'
import { cabinet as words } from '../../../../copy/zh-cn/cabinet'
import { paperFoot } from '../../../../copy/zh-cn/paper-foot'
import { arrangementParts } from '../../../arrangement-parts'
import { Button } from '../../../components/button'
import { type Cell, webSaveSheet } from '../../../gateways/save-sheet'
import { Said } from '../../../said'

interface SaveCabinetProps {
  id: string
  label: string
  branchName: string
  /** What it is about: a headline, a month. */
  what: string
  arrangements: readonly AssignmentReply[]
}

/** Who studied and how (how many, where names are switched off), as a file for the branch's own cabinet: browsers alone. */
export function SaveCabinet({
  id: buttonId,
  label,
  branchName,
  what,
  arrangements,
}: SaveCabinetProps) {
  const [said, say] = useState('')
  if (process.env.TARO_ENV !== 'h5') return null
  const save = async () => {
    const { look } = arrangementParts.arrangements.getState()
    for (const { id } of arrangements)
      if ((await look(id)).kind === 'refused') return say(words.failed)
    const { views, cards } = arrangementParts.arrangements.getState()
    const seen = arrangements.map(({ id, suggestedDay }) => ({ suggestedDay, view: views[id] }))
    const names = new Map(
      [...cards].map(([id, { headline, county }]) => [id, { headline, county }] as const),
    )
    // One view without names, and the whole file is without.
    const isCounts = seen.some(({ view }) => view?.kind === 'counts')
    const rows = isCounts ? countRows(seen, names) : nameRows(seen, names)
    if (rows.length === 0) return say(words.nothing)
    const isSaved = await webSaveSheet({
      fileName: `${branchName}-${what}.xlsx`.replace(/[\\/:*?"<>|]/g, ''),
      sheetName: words.sheet,
      title: words.title(branchName, what),
      columns: isCounts ? words.countColumns : words.columns,
      rows,
      foot: paperFoot,
    })
    say(isSaved ? words.saved : words.failed)
  }
  return (
    <>
      <Button kind="small" id={buttonId} words={label} onPress={() => void save()} />
      <Said words={said} />
    </>
  )
}

interface Seen {
  suggestedDay: string
  view: BranchViewReply | undefined
}
type Names = Parameters<typeof cabinetLines>[1]

const nameRows = (seen: readonly Seen[], names: Names): Cell[][] =>
  cabinetLines(
    seen.flatMap(({ suggestedDay, view }) =>
      view?.kind === 'names' ? [{ suggestedDay, cards: view.cards }] : [],
    ),
    names,
  ).map(({ suggestedDay, headline, county, name, by }) => [
    { day: suggestedDay },
    headline,
    county,
    name,
    branchLists.by[by],
  ])

const countRows = (seen: readonly Seen[], names: Names): Cell[][] =>
  cabinetCounts(
    seen.flatMap(({ suggestedDay, view }) =>
      view?.kind === 'counts' ? [{ suggestedDay, cards: view.cards }] : [],
    ),
    names,
  ).map(({ suggestedDay, headline, county, studied }) => [
    { day: suggestedDay },
    headline,
    county,
    studied,
  ])
