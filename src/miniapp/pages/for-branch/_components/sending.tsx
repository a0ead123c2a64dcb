import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { issuing as words } from '../../../../copy/zh-cn/monthly-prompt'
import { Button } from '../../../components/button'
import { Message } from '../../../components/states'
import { parts } from '../../../parts'
import { Said, sentenceFor } from '../../../said'
import type { Outcome } from '../../../stores/outcome'
import './sending.scss'

/**
 * What is written, looked at and then sent, under an id of its own: sent twice it counts once. In: the id of what is
 * changed, if anything is. Until the device has made an id it is null.
 */
export function useSending(changedId: string | null) {
  const [id, setId] = useState(changedId)
  const [step, go] = useState<'fill' | 'look' | 'sending' | 'sent'>('fill')
  const [said, say] = useState('')
  useEffect(() => {
    void parts.newId().then((made) => setId((id) => id ?? made))
  }, [])
  return {
    id,
    step,
    said,
    back: () => go('fill'),
    /** In: what is still missing, in a sentence; null: nothing. */
    look(missing: string | null) {
      say(missing ?? '')
      if (missing === null) go('look')
    },
    async send(sent: Promise<Outcome<unknown>>, outdated: string) {
      say('')
      go('sending')
      const outcome = await sent
      if (outcome.kind === 'done') return go('sent')
      say(outcome.why === 'conflict' ? outdated : sentenceFor(outcome))
      go('look')
    },
  }
}

interface SendStepsProps {
  sending: ReturnType<typeof useSending>
  words: string
  onSend: () => void
}

/** Below the look at what is sent by an issuer: send it, or back to writing. */
export function SendSteps({ sending: { step, said, back }, words: send, onSend }: SendStepsProps) {
  const isSending = step === 'sending'
  return (
    <>
      <Said words={isSending ? words.sending : said} />
      <View className="stack">
        <Button kind="ink" id="publish" words={send} disabled={isSending} onPress={onSend} />
        <Button words={words.back} disabled={isSending} onPress={back} />
      </View>
    </>
  )
}

/** It is out, or no longer there: back to what was issued. */
export function ToIssuing({ title, text }: { title: string; text: string }) {
  return (
    <Message title={title} text={text}>
      <Button
        kind="ink"
        id="to-issuing"
        words={words.toIssuing}
        onPress={() => void parts.gateways.navigation.back()}
      />
    </Message>
  )
}
