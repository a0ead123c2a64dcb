import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { excerptsByArticle, type Excerpt, type Standing } from '../../../core/study/excerpts'
import { excerpts as words } from '../../../copy/zh-cn/excerpts'
import { shared } from '../../../copy/zh-cn/miniapp'
import { listHeadline } from '../../card-words'
import { Button, TextButton } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Message, Opening } from '../../components/states'
import { taroCopyText } from '../../gateways/clipboard'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import { useStandings } from './_components/use-standings'
import './index.scss'

const live = process.env.TARO_ENV === 'h5' ? { 'aria-live': 'polite' as const } : {}
/** Articles shown at once. */
const ARTICLES = 20

/** 摘抄本: by article, each sentence ready to be pasted with the newspaper's date and page. */
export default function ExcerptsPage() {
  const { size, onSize, sample } = useReader()
  const { book, loaded, removed, load, putBack } = useStore(parts.excerpts)
  const [shown, show] = useState(ARTICLES)
  useEffect(() => {
    void load()
  }, [load])
  const articles = excerptsByArticle(book)
  const standings = useStandings(articles.slice(0, shown))
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} note={words.why} size={size} onSize={onSize} />
      {removed && (
        <View className="excerpt-undo" {...live}>
          <Text className="note">{words.forgotten}</Text>
          <TextButton id="put-back" words={words.undo} onPress={putBack} />
        </View>
      )}
      {!loaded && <Opening />}
      {loaded && book.length === 0 && (
        <Message title={words.none} text={words.noneWhy}>
          <Button kind="ink" words={shared.toToday} onPress={parts.gateways.navigation.today} />
        </Message>
      )}
      {articles.slice(0, shown).map((list) => (
        <Article key={list[0]!.cardId} list={list} standing={(one) => standings(one)} />
      ))}
      {articles.length > shown && (
        <Button kind="small" words={words.more} onPress={() => show(shown + ARTICLES)} />
      )}
    </Screen>
  )
}

function Article({
  list,
  standing,
}: {
  list: Excerpt[]
  standing: (excerpt: Excerpt) => Standing
}) {
  const first = list[0]!
  return (
    <View className="section">
      <View className="section-head">
        <Text className="section-title excerpt-headline">
          {listHeadline({ kind: 'article', ...first })}
        </Text>
        <Text className="note">
          {[first.county, words.source(first)].filter(Boolean).join('　')}
        </Text>
      </View>
      {list.map((one) => (
        <One key={`${one.paragraph} ${one.text}`} excerpt={one} standing={standing(one)} />
      ))}
    </View>
  )
}

function One({ excerpt, standing }: { excerpt: Excerpt; standing: Standing }) {
  const [copied, tell] = useState<boolean | null>(null)
  const isGone = standing === 'withdrawn'
  const copy = async () => tell(await taroCopyText(words.quoted(excerpt)))
  return (
    <View className="excerpt">
      <Text className="excerpt-text" userSelect selectable>
        {excerpt.text}
      </Text>
      {standing !== 'as-copied' && (
        <Text className="note excerpt-standing">{words.standing[standing]}</Text>
      )}
      <View className="excerpt-buttons">
        {!isGone && <Button kind="small" words={words.copy} onPress={() => void copy()} />}
        {!isGone && (
          <Button
            kind="small"
            words={words.open}
            onPress={() =>
              parts.gateways.navigation.card(excerpt.cardId, undefined, excerpt.paragraph)
            }
          />
        )}
        <Button
          kind="small"
          words={words.forget}
          onPress={() => parts.excerpts.getState().remove(excerpt)}
        />
      </View>
      <View {...live}>
        {copied !== null && (
          <Text className="note">{copied ? words.copied : words.copyFailed}</Text>
        )}
      </View>
    </View>
  )
}
