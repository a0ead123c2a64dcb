/** How a page's punctuation came out of the extraction. */
export interface Marks {
  /** Which marks are half-width: all of ，：；（）！？, brackets alone, or none. */
  half: 'all' | 'brackets' | 'none'
  straightQuotes: boolean
}

const halves: Record<string, string> = { '，': ',', '：': ':', '；': ';', '！': '!', '？': '?' }

export function printed(text: string, marks: Marks): string {
  let out = text
  if (marks.half !== 'none') out = out.replace(/（/g, '(').replace(/）/g, ')')
  if (marks.half === 'all') out = out.replace(/[，：；！？]/g, (mark) => halves[mark]!)
  return marks.straightQuotes ? out.replace(/[“”]/g, '"') : out
}
