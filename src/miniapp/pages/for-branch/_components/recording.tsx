import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { branchParts } from '../../../branch-parts'
import { Row } from '../../../components/row'
import { recordingPath, webSaveRecording } from '../../../gateways/save-recording'
import { linkTo } from '../../../gateways/web-address'
import { parts } from '../../../parts'
import { Said } from '../../../said'
import { CopyButton } from './copying'

/** By ear: the week as files for a card radio or the loudspeaker; in WeChat the link for a PC. */
export function Recording({ editionId }: { editionId: string }) {
  const listening = useStore(parts.product, (state) => state.product?.listening ?? false)
  const [said, say] = useState('')
  if (!listening) return null
  if (process.env.TARO_ENV !== 'h5') {
    const web = branchParts.web()
    return web === null ? null : (
      <CopyButton
        kind="outline"
        id="copy-recording"
        words={words.copyRecording}
        text={linkTo(web, recordingPath(editionId))}
      />
    )
  }
  const save = async () => {
    say(words.recordingComes)
    say(words.recordingSaved[await webSaveRecording(editionId)])
  }
  return (
    <View>
      <Row
        id="recording"
        headline={words.recording}
        below={[words.recordingNote]}
        onPress={() => void save()}
      />
      <Said words={said} />
    </View>
  )
}
