import { useState } from 'react'
import type { AudioJobs, AudioRequest } from '../../../contract/afterwards'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'
import { Making } from './making'

interface AudioWorkProps {
  draft: string
  /** null: no voice is configured. */
  audio: AudioJobs | null
  onDone: () => Promise<void>
}

/** How far the spoken files of a published page are, what went wrong, and what can be done about it. */
export function AudioWork({ draft, audio, onDone }: AudioWorkProps) {
  const [said, say] = useState<string | null>(null)
  const [busy, wait] = useState(false)
  if (audio === null) return <p className="desk-note">{words.noVoice}</p>
  const { wanted, made, givenUp, calledOff, failures } = audio
  const left = wanted - made
  const steer = (how: AudioRequest['how']) => {
    wait(true)
    void deskParts.afterwards
      .steerAudio(draft, { id: deskParts.newId(), how })
      .then(
        () => say(null),
        (failure: unknown) =>
          say((failure instanceof RequestFailure && failure.message) || desk.failedWhy),
      )
      .then(() => wait(false))
      .then(onDone)
  }
  return (
    <div className="desk-work" id="desk-audio">
      <Making words={words.progress(made, wanted)} made={made} wanted={wanted} />
      {givenUp > 0 && <p>{words.givenUp(givenUp)}</p>}
      {calledOff > 0 && <p>{words.calledOff(calledOff)}</p>}
      {failures.map((why) => (
        <p key={why} className="desk-note">
          {why}
        </p>
      ))}
      {left > 0 && (
        <div className="desk-acts">
          <button
            type="button"
            className="desk-button"
            disabled={busy}
            onClick={() => steer('retry')}
          >
            {words.again}
          </button>
          {left > calledOff && (
            <button
              type="button"
              className="desk-button"
              disabled={busy}
              onClick={() => steer('call-off')}
            >
              {words.callOff}
            </button>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
