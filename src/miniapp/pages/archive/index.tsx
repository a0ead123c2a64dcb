import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { EditionReply } from '../../../contract/edition'
import { isRead } from '../../../core/study/reading-progress'
import { archive as words, days, shared } from '../../../copy/zh-cn/miniapp'
import { search as searchWords } from '../../../copy/zh-cn/search'
import { listHeadline } from '../../card-words'
import { Button } from '../../components/button'
import { Elsewhere } from '../../components/elsewhere'
import { Parts } from '../../components/headline'
import { Icon } from '../../components/icon'
import { PageTop } from '../../components/page-top'
import { Press } from '../../components/press'
import { Screen } from '../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../components/states'
import { monthDay, yearOf } from '../../day-words'
import { parts } from '../../parts'
import { goToTab, useReader, useTabBar } from '../../use-reader'
import './index.scss'

export default function ArchivePage() {
  const { size, onSize, sample } = useReader()
  const { status, editions, storedOn, before, more, load, loadMore } = useStore(parts.archive)
  const [searchClosed, closeSearch] = useState(false)
  useTabBar(size)
  useDidShow(() => {
    void load()
  })
  return (
    <Screen size={size} sample={editions.length > 0 ? editions.some((one) => one.sample) : sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      <Press
        className="archive-search"
        id="to-search"
        role="link"
        onPress={() => void parts.gateways.navigation.search().then((open) => closeSearch(!open))}
      >
        <Text>{searchWords.entry}</Text>
        <Icon name="chevron" />
      </Press>
      {searchClosed && <Text className="note">{searchWords.cannotOpen}</Text>}
      {storedOn && <OfflineLine words={shared.offline(monthDay(storedOn))} />}
      {status === 'opening' && <Opening />}
      {status === 'failed' && (
        <Failed
          onRetry={() => void load()}
          onToday={parts.gateways.navigation.today}
          onTell={() => parts.gateways.navigation.feedback()}
        />
      )}
      {status === 'ready' && editions.length === 0 && (
        <Message title={words.empty} text={words.emptyWhy}>
          <Button kind="ink" words={shared.toToday} onPress={parts.gateways.navigation.today} />
        </Message>
      )}
      {status === 'ready' && editions.map((one) => <Edition key={one.id} edition={one} />)}
      {status === 'ready' && editions.length > 0 && (
        <View className="archive-foot">
          {before === null ? (
            <Text className="note">{words.end}</Text>
          ) : (
            <Button
              words={more === 'fetching' ? words.loadingMore : words.more}
              disabled={more === 'fetching'}
              onPress={() => void loadMore()}
            />
          )}
          {more === 'failed' && <Text className="note">{words.moreFailed}</Text>}
        </View>
      )}
      {size === 'extra-large' && <Elsewhere here="archive" onTab={goToTab('archive')} />}
    </Screen>
  )
}

function Edition({ edition }: { edition: EditionReply }) {
  const { date, pageNumber, cards } = edition
  const thisYear = yearOf(parts.today())
  const old = date !== null && yearOf(date) < thisYear
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 2 } : {}
  return (
    <View className="edition">
      <View className="edition-head" {...heading}>
        <Text className="edition-date">{date ? monthDay(date) : days.undated}</Text>
        {date && <Text className="note">{days.year(yearOf(date))}</Text>}
        {pageNumber !== null && <Text className="note">{days.page(pageNumber)}</Text>}
        {old && <Text className="note edition-old">{days.printed(yearOf(date))}</Text>}
      </View>
      {cards.map((card) => (
        <ArchiveLine key={card.id} card={card} />
      ))}
    </View>
  )
}

function ArchiveLine({ card }: { card: EditionReply['cards'][number] }) {
  const read = useStore(parts.readingProgress, (state) => isRead(state.progress, card.id))
  return (
    <Press
      className="archive-line"
      role="link"
      onPress={() => parts.gateways.navigation.card(card.id, card.version)}
    >
      <Text className="note archive-place">{card.county ?? ''}</Text>
      <View className="archive-headline">
        <Parts headline={listHeadline(card)} />
      </View>
      {read && <Text className="note archive-read">{shared.read}</Text>}
    </Press>
  )
}
