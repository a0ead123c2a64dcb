/**
 * Stands for a browser's speechSynthesis, by the shape of the Web Speech API: a queue of utterances, each told of by
 * onstart and onend, cancelled ones by onerror. Nothing is heard; a test says when an utterance is over. Handed as text to
 * Chromium too, so it uses nothing from outside.
 */
export function installSpeech(target: object, voices: { lang: string; localService: boolean }[]) {
  class Utterance {
    voice: unknown = null
    lang = ''
    rate = 1
    onstart: (() => void) | null = null
    onend: (() => void) | null = null
    onerror: ((event: { error: string }) => void) | null = null
    constructor(readonly text: string) {}
  }
  const said: { text: string; rate: number; lang: string }[] = []
  let current: Utterance | null = null
  const synthesis = {
    getVoices: () => voices.map((voice, index) => ({ name: `voice-${index}`, ...voice })),
    speak(utterance: Utterance) {
      current = utterance
      said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang })
      Promise.resolve().then(() => utterance === current && utterance.onstart?.())
    },
    // As in Chrome: the event of a cancelled utterance comes in later.
    cancel() {
      const cancelled = current
      current = null
      if (cancelled) setTimeout(() => cancelled.onerror?.({ error: 'canceled' }), 0)
    },
    resume: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }
  const speech = {
    said,
    isSpeaking: () => current !== null,
    /** The utterance is over. */
    finish() {
      const done = current
      current = null
      done?.onend?.()
    },
    /** The voice gives up. */
    fail() {
      const failed = current
      current = null
      failed?.onerror?.({ error: 'synthesis-failed' })
    },
  }
  for (const [name, value] of Object.entries({
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
    speech,
  }))
    Object.defineProperty(target, name, { value, configurable: true })
  return { synthesis, Utterance, speech }
}
