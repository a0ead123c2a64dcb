import { Text, View } from '@tarojs/components'

interface ParagraphProps {
  id: string
  text: string
  byline: string | null
  /** The section lead that opens this paragraph, set bold as printed. */
  lead: string | null
  /** Whether it is being read out. */
  isSpoken?: boolean
}

export function Paragraph({ id, text, byline, lead, isSpoken }: ParagraphProps) {
  const end = lead ? leadEnd(text, lead) : 0
  const current = isSpoken && process.env.TARO_ENV === 'h5' ? { 'aria-current': true } : {}
  return (
    <View id={id} className={`paragraph${isSpoken ? ' paragraph-reading' : ''}`} {...current}>
      {byline && isDateline(byline) && <Text>{byline}</Text>}
      {end > 0 && <Text className="run-in">{text.slice(0, end)}</Text>}
      <Text>{text.slice(end)}</Text>
    </View>
  )
}

/** A byline with a dateline (「本报…讯（…）」) opens the first paragraph in print; others stand at the foot. */
export const isDateline = (byline: string) => /[讯电][（(].*[）)]$/.test(byline.trim())

/** Where the bold part ends: behind the lead and its closing mark; 0 when the text does not begin with it. */
function leadEnd(text: string, lead: string): number {
  if (!text.startsWith(lead)) return 0
  return /[。！？：；]/.test(text.charAt(lead.length)) ? lead.length + 1 : lead.length
}
