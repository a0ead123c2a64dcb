/** A dictionary of Chinese with the frequencies of its words; handed in, so that core stays pure. */
export interface Words {
  /** The words of `text` in order; together they are `text`. */
  cut(text: string): string[]
  /** Natural logarithm of the word's share of running text, or null when it is no word. */
  logProbability(word: string): number | null
}
