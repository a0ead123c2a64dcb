import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { card as words } from '../../../copy/zh-cn/card'
import { shared, today } from '../../../copy/zh-cn/miniapp'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../components/states'
import { titleOf } from '../../card-words'
import { monthDay } from '../../day-words'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import { picturePath } from './_components/article-card'
import { ArticleView } from './_components/article-view'
import { ListenLine } from './_components/listen-line'
import { LookBackView } from './_components/look-back-view'
import { Player } from './_components/player'
import { printedOn } from './_components/printed-on'
import { Tools } from './_components/tools'
import { useCopying } from './_components/use-copying'
import { usePlayer } from './_components/use-player'
import './index.scss'

export default function CardPage() {
  const { size, onSize, sample } = useReader()
  // A printed mini-program code carries the card's id as its scene.
  const { scene = '', id = decodeURIComponent(scene), v, p, listen } = useRouter().params
  const store = useMemo(() => parts.newCardStore(), [])
  const { status, card, storedOn, open } = useStore(store)
  const version = v && /^\d+$/.test(v) ? Number(v) : null
  const { navigation } = parts.gateways
  useEffect(() => {
    void parts.readingProgress.getState().load()
    void open(id, version)
  }, [id, version, open])
  const article = card?.kind === 'article' ? card : null
  useShareAppMessage(() => ({
    title: card ? words.shareTitle(titleOf(card), card.sample ? shared.sample : null) : '',
    path: `/pages/card/index?id=${encodeURIComponent(id)}`,
    ...(article?.picture?.cover && {
      imageUrl: parts.gateways.pictureAddress(picturePath(article)!),
    }),
  }))

  const player = usePlayer(article, listen === '1')
  const copying = useCopying()
  const tools = article && size !== 'extra-large' && (
    <Tools card={article} onListen={player.can ? player.listen : null} onCopyOut={copying.begin} />
  )
  const dock =
    copying.bar ?? (article && player.isHere ? <Player card={article} size={size} /> : tools)
  return (
    <Screen size={size} sample={card?.sample ?? sample} dock={dock || undefined}>
      <PageTop
        note={card ? printedOn(card, parts.today()) : today.pageTitle}
        size={size}
        onSize={onSize}
      />
      {storedOn && <OfflineLine words={shared.offline(monthDay(storedOn))} />}
      {status === 'opening' && <Opening />}
      {status === 'failed' && (
        <Failed
          title={words.failed}
          onRetry={() => void open(id, version)}
          onToday={navigation.today}
          onTell={() => navigation.feedback()}
        />
      )}
      {status === 'withdrawn' && (
        <Message title={words.withdrawn} text={words.withdrawnWhy}>
          <Button kind="ink" words={shared.toToday} onPress={navigation.today} />
          <Button words={words.toArchive} onPress={navigation.archive} />
        </Message>
      )}
      {card?.kind === 'article' && (
        <ArticleView
          card={card}
          paragraph={p && /^\d+$/.test(p) ? Number(p) : null}
          onCopied={copying.onCopied}
          onCopyOut={size === 'extra-large' && !copying.bar ? copying.begin : null}
          listening={
            <ListenLine
              can={player.can}
              isOffered={size === 'extra-large' && !player.isHere}
              onListen={player.listen}
            />
          }
        />
      )}
      {card?.kind === 'look-back' && <LookBackView card={card} />}
    </Screen>
  )
}
