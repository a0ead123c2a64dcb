import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'

interface WithdrawProps {
  cardId: string
  /** Stands there already, so that one tap is enough. */
  because?: string
}

/** Takes one published card away from readers: one tap, with a reason for the account that may be put right before. */
export function Withdraw({ cardId, because = words.firstWithdraw }: WithdrawProps) {
  const [reason, type] = useState(because)
  const [said, say] = useState<string | null>(null)
  const [busy, wait] = useState(false)
  const withdraw = () => {
    wait(true)
    const request = { id: deskParts.newId(), reason: reason.trim() }
    return deskParts.afterwards.withdraw('cards', cardId, request).then(
      () => say(desk.withdrawn),
      (failure: unknown) => {
        wait(false)
        say((failure instanceof RequestFailure && failure.message) || desk.failedWhy)
      },
    )
  }
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        void withdraw()
      }}
    >
      <h3 className="desk-head">{desk.withdraw}</h3>
      <label>
        {desk.withdrawWhy}
        <input
          className="desk-input"
          value={reason}
          maxLength={200}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      <button type="submit" className="desk-button" disabled={busy || reason.trim() === ''}>
        {desk.withdrawNow}
      </button>
      <p role="status">{said}</p>
    </form>
  )
}
