import { Text } from '@tarojs/components'
import { placesOf } from '../../../../core/text/search-words'

/** A text in which the words looked for are underlined with the pen. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  const pieces: { text: string; hit: boolean }[] = []
  let from = 0
  for (const { start, end } of placesOf(text, words)) {
    if (start > from) pieces.push({ text: text.slice(from, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false })
  return (
    <Text>
      {pieces.map((piece, index) => (
        <Text key={index} className={piece.hit ? 'hit' : ''}>
          {piece.text}
        </Text>
      ))}
    </Text>
  )
}
