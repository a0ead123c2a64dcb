import { createContext, useContext, useEffect, useState, type PropsWithChildren } from 'react'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { entryOfLine } from '../../../../core/desk/operator-lists'
import { readingOf, type Reading } from '../../../../core/listening/readings'
import { RequestFailure } from '../../../gateways/http'
import { operatorGateway, playSound, wordVoice } from '../../operator-parts'

export const readingsIn = (text: string): Reading[] =>
  text.split(/\r?\n/).flatMap((line) => readingOf(entryOfLine(line)) ?? [])

interface Listening {
  /** Whose voice it is; null: there is none, or it is not known yet. */
  by: 'service' | 'browser' | null
  /** What to say of the voice, or of a failure. */
  note: string | null
  say(text: string): void
}

const Heard = createContext<Listening>({ by: null, note: null, say: () => undefined })
export const useListening = () => useContext(Heard)

interface ListeningProps {
  /** pronunciations as they are being written. */
  text: string
  /** Whether the service has a voice; else this browser's is used, where it has one. */
  service: boolean
}

/** Lets what is inside be listened to, in the voice that there is. */
export function ListeningTo({ text, service, children }: PropsWithChildren<ListeningProps>) {
  const [can, tell] = useState<boolean | null>(null)
  const [failure, fail] = useState<string | null>(null)
  useEffect(() => {
    if (!service) void wordVoice.canSpeak().then(tell)
    return wordVoice.hush
  }, [service])
  const by = service ? 'service' : can ? 'browser' : null
  const say = (said: string) => {
    fail(null)
    if (by === 'browser') wordVoice.say(said, readingsIn(text), () => fail(words.voices.failed))
    else
      operatorGateway
        .speak(text, said)
        .then(playSound)
        .catch((failure: unknown) => {
          const message = failure instanceof RequestFailure ? failure.message : ''
          fail(message || words.voices.failed)
        })
  }
  const about = by === null ? can === false && words.voices.none : words.voices[by]
  return (
    <Heard.Provider value={{ by, note: failure ?? (about || null), say }}>
      {children}
    </Heard.Provider>
  )
}
