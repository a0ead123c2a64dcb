import { useState } from 'react'
import type { AssignmentReply } from '../../../../contract/assignment'
import { cabinetLines } from '../../../../core/study/cabinet'
import { branchLists } from '../../../../copy/zh-cn/arrangement'
import { cabinet as words } from '../../../../copy/zh-cn/cabinet'
import { paperFoot } from '../../../../copy/zh-cn/paper-foot'
import { arrangementParts } from '../../../arrangement-parts'
import { Button } from '../../../components/button'
import { webSaveSheet } from '../../../gateways/save-sheet'
import { Said } from '../../../said'

interface SaveCabinetProps {
  id: string
  label: string
  branchName: string
  /** What it is about: a headline, a month. */
  what: string
  arrangements: readonly AssignmentReply[]
}

/** Who studied and how, as a file for the branch's own cabinet: browsers alone. */
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
    const seen = arrangements.flatMap(({ id, suggestedDay }) => {
      const view = views[id]
      return view?.kind === 'names' ? [{ suggestedDay, cards: view.cards }] : []
    })
    const names = new Map(
      [...cards].map(([id, { headline, county }]) => [id, { headline, county }] as const),
    )
    const lines = cabinetLines(seen, names)
    if (lines.length === 0) return say(words.nothing)
    const isSaved = await webSaveSheet({
      fileName: `${branchName}-${what}.xlsx`.replace(/[\\/:*?"<>|]/g, ''),
      sheetName: words.sheet,
      title: words.title(branchName, what),
      columns: words.columns,
      lines,
      ways: branchLists.by,
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
