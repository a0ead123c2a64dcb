import { Text, View } from '@tarojs/components'
import { guide } from '../../../../copy/zh-cn/guide'
import { Icon } from '../../../components/icon'

const words = guide.drawn
const inBrowser = process.env.TARO_ENV === 'h5'

/** Lines of text that need not be read. */
function Lines({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className={`drawn-line${index === count - 1 ? ' drawn-short' : ''}`} />
      ))}
    </>
  )
}

/** 今日 as it is, its one button ringed. */
export function ReadPicture() {
  return (
    <View className="drawn-phone">
      <Text className="drawn-column">{words.column}</Text>
      <Text className="drawn-headline">{words.headline}</Text>
      <Lines count={2} />
      <View className="drawn-ring">
        <Text className="drawn-button">{words.button}</Text>
      </View>
    </View>
  )
}

/** The switch at the top of every page, and what it makes of a sentence. */
export function EnlargePicture() {
  return (
    <View className="drawn-phone">
      <View className="drawn-sizes">
        {words.sizes.map((name, index) => (
          <View key={name} className={`drawn-size${index === 2 ? ' drawn-ring' : ''}`}>
            <Text className={`drawn-glyph drawn-glyph-${index}`}>字</Text>
            <Text className="drawn-name">{name}</Text>
          </View>
        ))}
      </View>
      <View className="masthead-rule" />
      <Text className="drawn-large">{words.sentence}</Text>
    </View>
  )
}

/** A paragraph marked while it is read out, and the player below. */
export function ListenPicture() {
  return (
    <View className="drawn-phone drawn-phone-docked">
      <Lines count={2} />
      <Text className="drawn-marked">{words.sentence}</Text>
      <View className="drawn-player">
        {words.player.map((name, index) => (
          <Text key={name} className={index === 1 ? 'drawn-name drawn-ring' : 'drawn-name'}>
            {name}
          </Text>
        ))}
      </View>
    </View>
  )
}

/** In WeChat what is found by pulling down, and the card in the group; in a browser the address in the group. */
export function FindPicture() {
  return (
    <View className="drawn-phone">
      {!inBrowser && (
        <View className="drawn-pull">
          <View className="drawn-ring drawn-program">
            <Icon name="today" />
          </View>
          <Text className="drawn-name">{words.pull}</Text>
        </View>
      )}
      <Text className="drawn-column">{words.group}</Text>
      <View className={inBrowser ? 'drawn-card drawn-ring' : 'drawn-card'}>
        <Text className="drawn-headline">{words.headline}</Text>
        <Text className="drawn-name">{inBrowser ? words.address : guide.drawn.column}</Text>
      </View>
    </View>
  )
}
