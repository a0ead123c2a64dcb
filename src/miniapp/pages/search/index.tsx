import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { shared } from '../../../copy/zh-cn/miniapp'
import { search as words } from '../../../copy/zh-cn/search'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../components/states'
import { yearOf } from '../../day-words'
import { keptCards } from '../../gateways/kept-cards'
import { RequestFailure } from '../../gateways/http'
import { taroHttp } from '../../gateways/taro-http'
import { parts } from '../../parts'
import { createSearchStore } from '../../stores/search'
import { useReader } from '../../use-reader'
import { Choices } from './_components/choices'
import { HitLine } from './_components/hit-line'
import { SearchBox } from './_components/search-box'
import './index.scss'

/** 往期 by words, county, column and year; in a package of its own. */
export default function SearchPage() {
  const { size, onSize, sample } = useReader()
  const store = useMemo(
    () =>
      createSearchStore({
        http: taroHttp,
        kept: () => keptCards(parts.gateways.storage),
        isUnreached: (failure) =>
          !(failure instanceof RequestFailure && failure.kind === 'refused'),
      }),
    [],
  )
  const found = useStore(store)
  const [text, setText] = useState('')
  const { status, asked, hits, total, ask } = found
  const { navigation } = parts.gateways
  useEffect(() => {
    void ask({})
  }, [ask])
  const clear = () => {
    setText('')
    void ask({ query: '' })
  }
  const anew = () => {
    setText('')
    void ask({ query: '', county: null, column: null, year: null })
  }
  return (
    <Screen size={size} sample={sample || found.sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      {found.onThePhone && <OfflineLine words={words.onThePhone} />}
      <SearchBox
        text={text}
        onText={setText}
        onAsk={() => void ask({ query: text })}
        onClear={clear}
      />
      <Choices
        key={asked.query}
        asked={asked}
        choices={found.choices}
        onAsk={(changes) => void ask(changes)}
      />
      {status === 'opening' && <Opening />}
      {status === 'failed' && (
        <Failed
          title={words.failed}
          onRetry={() => void ask({})}
          onTell={() => navigation.feedback()}
        />
      )}
      {status === 'ready' && total === 0 && (
        <Message title={words.none} text={words.noneWhy}>
          <Button words={words.anew} onPress={anew} />
        </Message>
      )}
      {status === 'ready' && total > 0 && (
        <View className="hits">
          <View className="hits-head">
            <Text className="hits-count">{words.found(total)}</Text>
            <Text className="note">{words.order}</Text>
          </View>
          {hits.map((hit) => (
            <HitLine
              key={hit.cardId}
              hit={hit}
              words={found.words}
              thisYear={yearOf(parts.today())}
              onPress={() => navigation.card(hit.cardId, hit.version, hit.paragraph ?? undefined)}
            />
          ))}
          {hits.length < total && !found.onThePhone && (
            <Button
              words={found.more === 'fetching' ? words.fetching : words.more}
              disabled={found.more === 'fetching'}
              onPress={() => void found.loadMore()}
            />
          )}
          {found.more === 'failed' && <Text className="note">{words.moreFailed}</Text>}
        </View>
      )}
      <View className="stack hits-foot">
        <Button words={shared.back} onPress={navigation.back} />
      </View>
    </Screen>
  )
}
