import type { OperatorList } from '../../core/desk/operator-lists'
import type { Reading } from '../../core/listening/readings'
import { deviceTimer } from '../gateways/timer'
import { createWebVoice } from '../gateways/web-voice'
import { parts } from '../parts'
import { deskParts } from './desk-parts'
import { createOperatorGateway } from './operator-gateway'
import { createOperatorStore, type Unsaved, type UnsavedStorage } from './operator-store'

const keyOf = (list: OperatorList) => `desk-operator-${list}`

const unsavedStorage: UnsavedStorage = {
  read(list) {
    try {
      const kept = JSON.parse(localStorage.getItem(keyOf(list)) ?? 'null') as Unsaved | null
      return typeof kept?.content === 'string' && Number.isInteger(kept.seen) ? kept : null
    } catch {
      return null
    }
  },
  write(list, unsaved) {
    if (unsaved === null) localStorage.removeItem(keyOf(list))
    else localStorage.setItem(keyOf(list), JSON.stringify(unsaved))
  },
}

export const operatorGateway = createOperatorGateway(parts.asMe, parts.byMe)

/** 运行数据: one a window, so that what is written is there when the leaf is opened again. */
export const operatorStore = createOperatorStore({
  gateway: operatorGateway,
  storage: unsavedStorage,
  newId: deskParts.newId,
})

let readings: readonly Reading[] = []
const voice = createWebVoice({
  synthesis: typeof speechSynthesis === 'undefined' ? null : speechSynthesis,
  utterance: (text) => new SpeechSynthesisUtterance(text),
  readings: () => readings,
  timer: deviceTimer,
})

let playing: { stop(): void } | null = null

/** Plays a short sound without an address of its own, which the page's policy would not let in. */
export async function playSound(sound: ArrayBuffer): Promise<void> {
  const context = new AudioContext()
  playing?.stop()
  const source = context.createBufferSource()
  source.buffer = await context.decodeAudioData(sound)
  source.connect(context.destination)
  source.onended = () => void context.close()
  playing = source
  source.start()
}

/** This browser's own voice, for a few words. */
export const wordVoice = {
  canSpeak: () => voice.canSpeak({ id: '', version: 0 }),
  say(text: string, by: readonly Reading[], failed: () => void) {
    readings = by
    const passage = { cardId: '', version: 0, place: 0, text, headline: '', rate: 1 }
    voice.speak(passage, { ended: () => undefined, failed })
  },
  hush: () => voice.stop(),
}
