import { Text, View } from '@tarojs/components'
import type { CardName } from '../../../../contract/card'
import type { MonthlyPrompt } from '../../../../core/study/monthly-prompt'
import { monthlyPrompt as words } from '../../../../copy/zh-cn/monthly-prompt'
import { titleOf } from '../../../card-words'
import { Section } from '../../../components/section'
import { parts } from '../../../parts'
import './prompt-words.scss'

interface PromptWordsProps {
  prompt: Pick<MonthlyPrompt, 'month' | 'theme' | 'aims' | 'materials' | 'cardIds'>
  cards: ReadonlyMap<string, Pick<CardName, 'kind' | 'headline' | 'county'>>
  issuer: string
}

/** A prompt as the branch reads it, and as the issuer sees it before it goes out. */
export function PromptWords({ prompt, cards, issuer }: PromptWordsProps) {
  const { month, theme, aims, materials, cardIds } = prompt
  const named = cardIds.flatMap((id) => cards.get(id) ?? [])
  return (
    <View className="prompt">
      <Text className="prompt-issuer">{`${words.dated(month, parts.today())}　${issuer}`}</Text>
      <Text className="prompt-theme">{theme}</Text>
      {aims !== '' && (
        <Section title={words.aims}>
          <Text className="prompt-text">{aims}</Text>
        </Section>
      )}
      {materials.length > 0 && (
        <Section title={words.materials}>
          {materials.map(({ text, link }, at) => (
            <View key={at} className="prompt-line">
              <Text className="prompt-number">{String(at + 1)}</Text>
              <View className="prompt-line-words">
                <Text userSelect selectable>
                  {text}
                </Text>
                {link && (
                  <Text className="note prompt-link" userSelect selectable>
                    {words.link(link)}
                  </Text>
                )}
              </View>
            </View>
          ))}
        </Section>
      )}
      {named.length > 0 && (
        <Section title={words.practices}>
          {named.map((card, at) => (
            <View key={at} className="prompt-line">
              <Text className="prompt-number">{String(at + 1)}</Text>
              <Text className="prompt-line-words">{titleOf(card)}</Text>
            </View>
          ))}
        </Section>
      )}
    </View>
  )
}
