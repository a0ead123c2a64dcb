import { Text, View } from '@tarojs/components'
import { headlineParts } from '../card-words'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 1 } : {}

/** The place before 「：」 is set as 引题 on a line of its own; the text is untouched. */
export function splitHeadline(headline: string): { place: string | null; rest: string } {
  const colon = headline.search(/[：:]/)
  if (colon < 1 || colon > 8 || colon === headline.length - 1)
    return { place: null, rest: headline }
  return { place: headline.slice(0, colon + 1), rest: headline.slice(colon + 1).trim() }
}

interface HeadlineProps {
  kicker?: string | null
  headline: string
  subhead?: string | null
}

export function Headline({ kicker, headline, subhead }: HeadlineProps) {
  const { place, rest } = splitHeadline(headline)
  const above = kicker ?? place
  return (
    <View className="headline-block">
      <View className="headline" {...heading}>
        {above && <Text className="headline-above">{above}</Text>}
        {headlineParts(kicker ? headline : rest).map((part, index) => (
          <Text key={index} className="headline-part">
            {part}
          </Text>
        ))}
      </View>
      {subhead && <Text className="subhead">{subhead}</Text>}
    </View>
  )
}

/** In a list the parts stay together on a line where they fit. */
export function Parts({ headline }: { headline: string }) {
  const parts = headlineParts(headline)
  // Boxes align by their last line; a headline in one part keeps the line of its place.
  if (parts.length === 1) return <Text>{parts[0]}</Text>
  return (
    <>
      {parts.map((part, index) => (
        <Text key={index} className="list-part">
          {part}
        </Text>
      ))}
    </>
  )
}
