import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { DeviceCodeReply } from '../../../../../contract/session'
import { logIn as words } from '../../../../../copy/zh-cn/membership'
import { QrCode } from '../../../../components/qr-code'
import { linkTo } from '../../../../gateways/web-address'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'

interface ShownCodeProps {
  device: DeviceCodeReply
  onExpired: () => void
}

/** A browser's code, large and to be scanned; the service is asked as often as it allows whether a phone has agreed. */
export function ShownCode({ device, onExpired }: ShownCodeProps) {
  useEffect(() => {
    let isLeft = false
    const ask = async () => {
      const answer = await parts.session.getState().pollDeviceCode()
      if (isLeft) return
      if (answer === 'waiting') wait()
      if (answer === 'expired') onExpired()
    }
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => void ask(), device.interval * 1000)
    }
    wait()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one round of asking for each code shown
  }, [device.deviceCode])
  const web = membershipParts.web() ?? ''
  const plain = device.userCode.replace(/[^A-Z]/g, '')
  return (
    <View id="shown-code">
      <Text className="big-question">{words.showing}</Text>
      <View className="steps">
        {words.steps.map((step, index) => (
          <View key={step} className="step">
            <Text className="step-number">{index + 1}</Text>
            <Text className="step-words">{step}</Text>
          </View>
        ))}
      </View>
      <View className="code-picture">
        <QrCode
          text={linkTo(web, `/pages/membership/device/index?code=${plain}`)}
          label={words.qr}
        />
      </View>
      <Text className="shown-code">{`${plain.slice(0, 4)}-${plain.slice(4)}`}</Text>
      <Text className="note">{words.wait}</Text>
    </View>
  )
}
