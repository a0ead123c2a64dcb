import { speechPieces } from '../../core/listening/pieces'
import { soundedOut, type Reading } from '../../core/listening/readings'
import type { Timer } from './timer'
import type { Heard, Passage, Voice } from './voice'

export interface WebVoiceParts {
  /** Null where the browser has none: WeChat's own browser on Android among them. */
  synthesis: SpeechSynthesis | null
  utterance: (text: string) => SpeechSynthesisUtterance
  readings: () => readonly Reading[]
  timer: Timer
}

/**
 * Longest piece given to the voice at once, in characters: Chrome cuts off what a network voice says in more than some 15 s
 * (crbug 40396434), and after a pause the piece is said again from its beginning.
 */
const LONGEST_PIECE = 60
/** Browsers load their voices after the page; so long they are waited for, in ms. */
const VOICES_MS = 1500
/** A voice that has not begun by then is counted as silent, in ms. */
const BEGIN_MS = 5000

/** The browser's own voice, in Mandarin. */
export function createWebVoice({ synthesis, utterance, readings, timer }: WebVoiceParts): Voice {
  let current: { pieces: string[]; at: number; rate: number; heard: Heard } | null = null
  /** Kept, for browsers forget to tell the end of an utterance that nobody holds. */
  let speaking: SpeechSynthesisUtterance | null = null
  let unwatch: () => void = () => undefined

  function hush(): void {
    speaking = null
    unwatch()
    synthesis?.cancel()
  }

  function sayPiece(): void {
    if (!synthesis || !current) return
    const { pieces, at, rate, heard } = current
    const piece = pieces[at]
    const voice = mandarin(synthesis.getVoices())
    if (piece === undefined) return finish(heard.ended)
    if (!voice) return finish(heard.failed)
    const said = utterance(piece)
    said.voice = voice
    said.lang = 'zh-CN'
    said.rate = rate
    // After a pause or a new passage the events of the old utterance still come in.
    const isCurrent = () => speaking === said
    said.onstart = () => isCurrent() && unwatch()
    said.onend = () => {
      if (!isCurrent() || !current) return
      unwatch()
      current.at++
      sayPiece()
    }
    said.onerror = () => {
      if (isCurrent()) finish(heard.failed)
    }
    speaking = said
    unwatch = timer.after(BEGIN_MS, () => {
      if (!isCurrent()) return
      hush()
      heard.failed()
    })
    // A browser that was put to sleep while it spoke stays paused.
    synthesis.resume()
    synthesis.speak(said)
  }

  function finish(tell: () => void): void {
    speaking = null
    unwatch()
    tell()
  }

  return {
    async canSpeak() {
      return synthesis !== null && (await hasMandarin(synthesis, timer))
    },
    speak({ text, rate }: Passage, heard) {
      hush()
      const pieces = speechPieces(text, LONGEST_PIECE).map(({ start, end }) =>
        soundedOut(text.slice(start, end), readings()),
      )
      current = { pieces, at: 0, rate, heard }
      sayPiece()
    },
    // `synthesis.pause` does nothing or ends all on Android: the piece is said again instead.
    pause: hush,
    goOn(rate) {
      if (!current) return
      hush()
      current.rate = rate
      sayPiece()
    },
    stop() {
      current = null
      hush()
    },
    controlledBy: () => undefined,
  }
}

const isMandarin = ({ lang }: SpeechSynthesisVoice) => /^(zh[-_](cn|hans)|cmn)|^zh$/i.test(lang)

/** One that works without a network goes first. */
function mandarin(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const found = voices.filter(isMandarin)
  return found.find(({ localService }) => localService) ?? found[0] ?? null
}

function hasMandarin(synthesis: SpeechSynthesis, timer: Timer): Promise<boolean> {
  const has = () => mandarin(synthesis.getVoices()) !== null
  if (has()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const settle = () => {
      stopWaiting()
      synthesis.removeEventListener?.('voiceschanged', loaded)
      resolve(has())
    }
    const loaded = () => has() && settle()
    const stopWaiting = timer.after(VOICES_MS, settle)
    synthesis.addEventListener?.('voiceschanged', loaded)
  })
}
