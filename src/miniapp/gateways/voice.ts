/** A place of a card, to be spoken. */
export interface Passage {
  cardId: string
  version: number
  /** OPENING or a paragraph; see core/listening. */
  place: number
  /** For a voice that speaks by itself; one that plays files has them by place. */
  text: string
  /** Shown where the phone shows what is played. */
  headline: string
  /** 1: as it was made. */
  rate: number
}

/** What comes back of a passage, at most once. */
export interface Heard {
  ended(): void
  /** There is no sound: no network, no voice, or the phone refuses. */
  failed(): void
}

/** Buttons of the phone itself: locked screen, headset. */
export interface PhoneControls {
  play(): void
  pause(): void
  back(): void
  forward(): void
}

/** Something that speaks. A new passage takes the place of the one before, whose end is then not told any more. */
export interface Voice {
  /** Whether it can speak this card, here and now. */
  canSpeak(card: { id: string; version: number }): Promise<boolean>
  speak(passage: Passage, heard: Heard): void
  /** Goes quiet; `goOn` goes on with the same passage, from its last sentences. */
  pause(): void
  goOn(rate: number): void
  stop(): void
  /** Once, before anything is spoken. */
  controlledBy(controls: PhoneControls): void
}
