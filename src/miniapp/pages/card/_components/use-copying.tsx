import { useState, type ReactNode } from 'react'
import { parts } from '../../../parts'
import { CopyingBar } from './copying-bar'

type Turned = 'kept' | 'left' | 'full'

export interface Copying {
  begin(): void
  /** Stands at the foot while sentences are copied out; null: one is reading. */
  bar: ReactNode
  onCopied: ((what: Turned) => void) | null
}

/** Copying out is a way of its own, begun and ended by a button: nobody who only reads taps on a sentence by mistake. */
export function useCopying(): Copying {
  const [isOn, turn] = useState(false)
  const [said, say] = useState<Turned | null>(null)
  return {
    begin() {
      parts.listening.getState().pause()
      void parts.excerpts.getState().load()
      say(null)
      turn(true)
    },
    bar: isOn ? <CopyingBar said={said} onFinish={() => turn(false)} /> : null,
    onCopied: isOn ? say : null,
  }
}
