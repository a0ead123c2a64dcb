import type { AudioReply } from '../../contract/audio'
import { listening as words } from '../../copy/zh-cn/listening'
import type { Http } from './http'
import type { Heard, Passage, Voice } from './voice'

/** Of WeChat's BackgroundAudioManager (1.2.0), which goes on with the screen off, what is used here. */
export interface AudioManager {
  src: string
  title: string
  epname: string
  singer: string
  /** 0.5 to 2.0, since 2.11.0; older ones play as it was made. */
  playbackRate?: number
  play(): void
  pause(): void
  stop(): void
  onEnded(listener: () => void): void
  onError(listener: () => void): void
  onPlay(listener: () => void): void
  onPause(listener: () => void): void
  onStop(listener: () => void): void
  onPrev(listener: () => void): void
  onNext(listener: () => void): void
}

export interface FileVoiceParts {
  manager: () => AudioManager
  http: Pick<Http, 'get' | 'pictureAddress'>
}

/** Plays the files that the service made when the edition was signed. */
export function createFileVoice({ manager: open, http }: FileVoiceParts): Voice {
  /** Of cards asked about: the files by place; null: there are none. */
  const files = new Map<string, Promise<Map<number, string> | null>>()
  let manager: AudioManager | null = null
  let current: { passage: Passage; heard: Heard } | null = null
  /** Between a new file and its first sound the old one's end may still be told. */
  let isStarting = false
  let isStopped = false
  let isQuiet = false

  const fetchFiles = ({ id, version }: { id: string; version: number }) =>
    http.get<AudioReply>(`/api/cards/${encodeURIComponent(id)}/audio`).then(
      (reply) =>
        // The phone may still show the text before a correction: then sound and text would differ.
        reply.version === version
          ? new Map(reply.clips.map(({ place, address }) => [place, address]))
          : null,
      () => null,
    )

  function filesOf(card: { id: string; version: number }) {
    const key = `${card.id} ${card.version}`
    const known = files.get(key)
    if (known) return known
    const asked = fetchFiles(card)
    files.set(key, asked)
    // Without a network one asks again.
    void asked.then((found) => found === null && files.delete(key))
    return asked
  }

  async function begin(): Promise<void> {
    const asked = current
    if (!asked || !manager) return
    const { cardId, version, place, headline, rate } = asked.passage
    const address = (await filesOf({ id: cardId, version }))?.get(place)
    if (current !== asked) return
    if (address === undefined) return asked.heard.failed()
    if (isQuiet) {
      isStopped = true
      return
    }
    isStarting = true
    isStopped = false
    manager.title = headline
    manager.epname = words.aiVoice
    manager.singer = words.aiVoice
    manager.src = http.pictureAddress(address)
    manager.playbackRate = rate
  }

  return {
    canSpeak: async (card) => (await filesOf(card)) !== null,
    speak(passage, heard) {
      current = { passage, heard }
      isQuiet = false
      void begin()
    },
    pause() {
      isQuiet = true
      manager?.pause()
    },
    goOn(rate) {
      if (!manager || !current) return
      isQuiet = false
      current.passage = { ...current.passage, rate }
      manager.playbackRate = rate
      if (isStopped) void begin()
      else manager.play()
    },
    stop() {
      if (!current) return
      current = null
      manager?.stop()
    },
    controlledBy(controls) {
      manager = open()
      manager.onPlay(() => {
        isStarting = false
        if (current) controls.play()
      })
      manager.onEnded(() => {
        isStopped = true
        if (!isStarting) current?.heard.ended()
      })
      manager.onError(() => {
        isStarting = false
        isStopped = true
        current?.heard.failed()
      })
      manager.onPause(() => !isStarting && controls.pause())
      manager.onStop(() => {
        isStopped = true
        if (!isStarting) controls.pause()
      })
      manager.onPrev(controls.back)
      manager.onNext(controls.forward)
    },
  }
}
