import { Text, View } from '@tarojs/components'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { listHeadline } from '../../../card-words'
import type { BranchPack } from '../../../stores/branch-pack'

/** The edition's articles, each in or out by a tap; the word says which. */
export function Choosing({ pack }: { pack: BranchPack }) {
  const articles = pack.edition?.cards.filter((card) => card.kind === 'article') ?? []
  return (
    <Section title={words.whichCards}>
      {articles.map((card) => {
        const chosen = pack.chosenIds.includes(card.id)
        return (
          <Press key={card.id} className="choice" onPress={() => pack.choose(card.id)}>
            <View className={chosen ? 'choice-mark choice-mark-on' : 'choice-mark'}>
              {chosen && <Icon name="tick" />}
            </View>
            <View className="choice-words">
              <Text className="note choice-note">
                {[chosen ? words.chosen : words.left, card.county].filter(Boolean).join('　')}
              </Text>
              <Text>{listHeadline(card)}</Text>
            </View>
          </Press>
        )
      })}
    </Section>
  )
}
