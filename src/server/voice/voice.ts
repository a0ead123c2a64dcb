import type { Reading } from '../../core/listening/readings'

export type Spoken =
  | { kind: 'spoken'; sound: Buffer }
  /** Busy, too often, no network: later perhaps. `code` says why, for the operator. */
  | { kind: 'busy'; code: string }
  /** The request itself is not taken: wrong key, no money, a text it will not say. */
  | { kind: 'refused'; code: string }

/** Makes sound of text. */
export interface Voice {
  /** Names voice and settings; sound made with another is another sound. */
  id: string
  media: 'audio/mpeg' | 'audio/wav'
  /** The text as it is sent, in the pieces it takes; the same script sounds the same. */
  script(text: string, readings: readonly Reading[]): string[]
  /** One file of a whole script, labelled as made by a machine. Never throws. */
  speak(script: readonly string[], label: AiLabel): Promise<Spoken>
}

/** What metadata say of a file (标识办法 and GB 45438-2025: AIGC, Label 1 is "made by a machine"). */
export interface AiLabel {
  comment: string
  producer: string
  id: string
}
