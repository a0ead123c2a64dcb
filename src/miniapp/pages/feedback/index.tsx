import { Text, Textarea, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { feedback as words, shared } from '../../../copy/zh-cn/miniapp'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Press } from '../../components/press'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { monthDay } from '../../day-words'
import { parts } from '../../parts'
import type { Feedback, FeedbackKind } from '../../stores/feedback'
import { useReader } from '../../use-reader'
import './index.scss'

/** As the service takes it (contract/feedback), in characters. */
const LIMIT = 200
const KINDS: FeedbackKind[] = ['text-error', 'complaint', 'suggestion']

export default function FeedbackPage() {
  const { size, onSize, sample } = useReader()
  const { kind, text, status, cardId, reason, open, write, send, another } = useStore(
    parts.feedback,
  )
  const from = useRouter().params.card ?? null
  useEffect(() => {
    void open(from)
  }, [from, open])

  useDidShow(() => void parts.feedback.getState().readAnswers())

  if (status === 'sent')
    return (
      <Screen size={size} sample={sample}>
        <PageTop title={words.title} size={size} onSize={onSize} />
        <View className="feedback-sent">
          <Text className="message-title">{words.sent}</Text>
          <View className="stack">
            <Button kind="ink" words={shared.back} onPress={parts.gateways.navigation.back} />
            <Button words={words.another} onPress={another} />
          </View>
        </View>
        <WrittenBefore />
      </Screen>
    )
  const said = whatHappened(status, reason)
  const group =
    process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': words.kindLabel } : {}
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      {cardId && <Text className="note feedback-about">{words.aboutCard}</Text>}
      <View className="feedback-kinds" {...group}>
        {KINDS.map((one) => (
          <Press
            key={one}
            role="radio"
            current={one === kind}
            className={`size-option feedback-kind${one === kind ? ' size-option-on' : ''}`}
            onPress={() => write({ kind: one })}
          >
            <Text>{words.kinds[one]}</Text>
          </Press>
        ))}
      </View>
      <Textarea
        className="feedback-text"
        value={text}
        maxlength={LIMIT}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        onInput={(event) => write({ text: event.detail.value })}
      />
      <Text className="note feedback-left">{words.left(LIMIT - text.length)}</Text>
      {said !== null && <Text className="feedback-word">{said}</Text>}
      <Button
        kind="ink"
        id="send"
        words={wordsFor(status)}
        disabled={text.trim() === '' || status === 'sending'}
        onPress={() => void send()}
      />
      <WrittenBefore />
    </Screen>
  )
}

/** What was written on this device, with the answers; nobody else can read them. */
function WrittenBefore() {
  const written = useStore(parts.feedback, (state) => state.written)
  if (written.length === 0) return null
  return (
    <Section title={words.writtenBefore} note={words.onlyHere} id="written-before">
      {written.map(({ id, text, answer }) => (
        <View key={id} className="feedback-before">
          <Text className="feedback-mine">{text}</Text>
          {answer ? (
            <View className="feedback-answer">
              <Text className="note">{words.answeredBy(answer.by, monthDay(answer.day))}</Text>
              <Text>{answer.text}</Text>
            </View>
          ) : (
            <Text className="note">{words.noAnswer}</Text>
          )}
        </View>
      ))}
    </Section>
  )
}

type Status = Feedback['status']

/** What became of the last try; null while there was none. */
function whatHappened(status: Status, reason: string): string | null {
  switch (status) {
    case 'kept':
      return words.kept
    case 'refused':
      return reason || words.refused
    case 'failed':
      return words.failed
    case 'writing':
    case 'sending':
    case 'sent':
      return null
  }
}

function wordsFor(status: Status): string {
  if (status === 'sending') return words.sending
  return status === 'kept' || status === 'failed' ? words.sendAgain : words.send
}
