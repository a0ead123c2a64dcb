import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'

/** Takes one published card away from readers, with a reason for the account. */
export function Withdraw({ cardId }: { cardId: string }) {
  const [reason, type] = useState('')
  const [said, say] = useState<string | null>(null)
  const withdraw = () =>
    deskParts.gateway.withdraw(cardId, deskParts.newId(), reason.trim()).then(
      () => say(desk.withdrawn),
      (failure: unknown) =>
        say((failure instanceof RequestFailure && failure.message) || desk.failedWhy),
    )
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
      <button type="submit" className="desk-button" disabled={reason.trim() === ''}>
        {desk.withdrawNow}
      </button>
      <p role="status">{said}</p>
    </form>
  )
}
