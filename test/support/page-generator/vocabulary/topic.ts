/** What one kind of article talks about: words for section leads, headlines and sentences. */
export interface Topic {
  name: string
  /** Four-character things the work is about; section leads are built on them. */
  nouns: string[]
  headline: string[]
  sentences: string[]
}
