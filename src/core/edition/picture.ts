import type { Caption } from './edition'

/** A picture that readers see with an article. Its id is the SHA-256 of its bytes; sizes are pixels. */
export interface Picture {
  id: string
  width: number
  height: number
  /** Printed under it, as the newspaper has it; may be empty. */
  caption: string
  /** What there is to see, for those who listen to the screen. */
  description: string
  /** Whether it stands on the card that readers pass on. */
  cover: boolean
}

/** A caption as it stands under a picture: its text, then who took it. */
export const captionWords = ({ text, credit }: Caption): string =>
  [text, credit].filter(Boolean).join('　')
