import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { parts } from '../../../parts'
import { picturePath, type ArticleCard } from './article-card'

/** The picture with its caption; its place is kept until it comes. Where it does not come its caption stands alone. */
export function CardPicture({ card }: { card: ArticleCard }) {
  const [gone, lose] = useState(false)
  const { picture } = card
  if (!picture) return null
  const { width, height, caption, description } = picture
  const named =
    process.env.TARO_ENV === 'h5'
      ? { nativeProps: { alt: description } }
      : { ariaLabel: description }
  return (
    <View className="picture">
      {!gone && (
        <View className="picture-place" style={{ paddingBottom: `${(100 * height) / width}%` }}>
          <Image
            className="picture-image"
            src={parts.gateways.pictureAddress(picturePath(card)!)}
            lazyLoad
            onError={() => lose(true)}
            {...named}
          />
        </View>
      )}
      {caption && <Text className="caption-text">{caption}</Text>}
    </View>
  )
}
