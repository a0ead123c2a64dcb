import type { Caption } from './edition'
import type { Picture } from './picture'

/** What of an article or a card a reader sees. */
interface Shown {
  headline: string
  kicker?: string | null
  subhead?: string | null
  byline?: string | null
  paragraphs?: readonly string[]
  captions?: readonly Caption[]
  picture?: Pick<Picture, 'caption' | 'description'>
}

/** 「暂不展示」: which of the names stand in it; blanks between characters do not hide one. */
export function hiddenNamesIn(shown: Shown, names: readonly string[]): string[] {
  const { headline, kicker, subhead, byline, paragraphs = [], captions = [], picture } = shown
  const texts = [headline, kicker, subhead, byline, ...paragraphs, picture?.caption]
  const all = [
    ...texts,
    picture?.description,
    ...captions.flatMap(({ text, credit }) => [text, credit]),
  ]
    .map((text) => text?.replace(/\s+/g, '') ?? '')
    .join('\n')
  return names.filter((name) => all.includes(name))
}
