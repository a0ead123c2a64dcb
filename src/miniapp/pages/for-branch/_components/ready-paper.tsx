import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { EditionReply } from '../../../../contract/edition'
import { papers as words } from '../../../../copy/zh-cn/papers'
import { Button } from '../../../components/button'
import { paperPath, sendPaper } from '../../../gateways/send-paper'
import { listHeadline } from '../../../card-words'
import { parts } from '../../../parts'
import { Said } from '../../../said'

interface ReadyPaperProps {
  edition: EditionReply
  /** One article on a sheet; undefined: the week as a booklet. */
  cardId?: string
  size?: number
}

const useReady = () => useStore(parts.product, (state) => state.product?.readyPapers ?? false)

/** In a browser: the same paper as a file, beside 打印. */
export function PaperLink({ edition, cardId, size }: ReadyPaperProps) {
  const ready = useReady()
  if (!ready) return null
  return (
    <a
      className="text-button"
      id="paper-pdf"
      href={paperPath(edition.id, { cardId, size })}
      download
    >
      {words.download}
    </a>
  )
}

/** In WeChat: fetched and sent to the PC or a chat by one tap; nothing where the service prints none. */
export function SendPaper({ edition, cardId }: ReadyPaperProps) {
  const ready = useReady()
  const [said, say] = useState('')
  if (!ready) return null
  const card = edition.cards.find(({ id, kind }) => id === cardId && kind === 'article')
  const send = async () => {
    say(words.sending)
    const path = paperPath(edition.id, { cardId: card?.id })
    const what = card ? listHeadline(card) : words.booklet
    const name = words.fileName(edition.newspaper, edition.date, what)
    const sent = await sendPaper(parts.gateways.pictureAddress(path), name)
    say(sent === 'failed' ? words.failed : '')
  }
  return (
    <View className="send-paper">
      <Text className="note">{words.sendWhy}</Text>
      <Button id="send-paper" words={words.send} onPress={() => void send()} />
      <Said words={said} />
    </View>
  )
}
