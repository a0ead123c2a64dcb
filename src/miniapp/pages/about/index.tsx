import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { about as words } from '../../../copy/zh-cn/miniapp'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import './index.scss'

export default function AboutPage() {
  const { size, onSize, sample } = useReader()
  const product = useStore(parts.product, (state) => state.product)
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      <Section title={words.what}>
        <Text className="about-text">{words.whatText}</Text>
        {product?.newspaperLine && <Text className="about-text">{product.newspaperLine}</Text>}
      </Section>
      <Section title={words.privacy}>
        <Text className="about-text">{words.privacyText}</Text>
        <Text className="about-text">{words.feedbackText}</Text>
        <Contract />
      </Section>
      <Section title={words.signed}>
        <Text className="about-text">{words.signedText}</Text>
      </Section>
      {product?.operator && (
        <Section title={words.operator}>
          <Text className="about-text">{product.operator}</Text>
        </Section>
      )}
      {product?.contact && (
        <Section title={words.contact}>
          <Text className="about-text">{product.contact}</Text>
        </Section>
      )}
      <Section title={words.forget}>
        <Forget />
      </Section>
    </Screen>
  )
}

/** What the operator told WeChat about data; in browsers there is none, and the text above says it all. */
function Contract() {
  const [failed, fail] = useState(false)
  if (!parts.gateways.privacy.canOpen()) return null
  return (
    <View>
      <Button
        kind="small"
        words={words.contract}
        onPress={() => parts.gateways.privacy.open(() => fail(true))}
      />
      {failed && <Text className="about-text">{words.contractFailed}</Text>}
    </View>
  )
}

/** Two taps, the second one named: clearing cannot be undone. */
function Forget() {
  const [step, go] = useState<'asked' | 'sure' | 'done'>('asked')
  const forget = async () => {
    await parts.forget()
    go('done')
  }
  if (step === 'done') return <Text className="about-text">{words.forgotten}</Text>
  return (
    <View className="about-forget">
      <Text className="about-text">{words.forgetWhy}</Text>
      {step === 'asked' ? (
        <Button kind="small" words={words.forget} onPress={() => go('sure')} />
      ) : (
        <View className="stack">
          <Button words={words.forgetSure} onPress={() => void forget()} />
          <Button kind="small" words={words.forgetKeep} onPress={() => go('asked')} />
        </View>
      )}
    </View>
  )
}
