import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { DeskStore } from '../desk-store'
import { Sheet } from './sheet'

/** 审签: said once more what it means, under whose name, with all that was done. */
export function Signing({ state, onClose }: { state: DeskStore; onClose: () => void }) {
  const [busy, wait] = useState(false)
  const { name } = state.reply!.me
  return (
    <Sheet title={desk.steps.sign} narrow onClose={onClose}>
      <p>{desk.signAsk(name)}</p>
      <History state={state} />
      <button
        type="button"
        id="desk-sign"
        className="desk-button ink"
        disabled={busy}
        onClick={() => {
          wait(true)
          void state.step({ kind: 'signed' }).then(onClose)
        }}
      >
        {desk.steps.sign}
      </button>
    </Sheet>
  )
}

/** Who did what, neighbours of one hand as one line. */
function History({ state }: { state: DeskStore }) {
  const lines: { name: string; did: string; count: number; at: string }[] = []
  for (const { name, deed, at } of state.entries) {
    const did = deed.kind in desk.did ? desk.did[deed.kind as 'signed'] : desk.did.other
    const last = lines[lines.length - 1]
    if (last && last.name === name && last.did === did) {
      last.count++
      last.at = at
    } else lines.push({ name, did, count: 1, at })
  }
  return (
    <>
      <h3>{desk.history}</h3>
      <ul className="desk-history">
        {lines.map(({ name, did, count, at }) => (
          <li key={at + name + did}>
            {name}　{did}
            {count > 1 && ` ${count} 处`}
          </li>
        ))}
      </ul>
    </>
  )
}
