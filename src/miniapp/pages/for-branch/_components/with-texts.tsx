import { useEffect, type ReactNode } from 'react'
import { forBranch } from '../../../../copy/zh-cn/for-branch'
import { Failed, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { Frame } from './frame'
import { usePack } from './subject'

/** A page of 支部用 that needs the whole texts: opens them, and shows its own once they are there. */
export function WithTexts(props: { title: string; children: (pack: BranchPack) => ReactNode }) {
  const { pack, again } = usePack()
  const { status, texts, openTexts } = pack
  useEffect(() => {
    if (status === 'ready' && texts === 'none') void openTexts()
  }, [status, texts, openTexts])
  return (
    <Frame title={props.title} pack={pack} again={again}>
      {(texts === 'none' || texts === 'opening') && <Opening />}
      {texts === 'failed' && (
        <Failed
          title={forBranch.failed}
          onRetry={() => void openTexts()}
          onTell={() => parts.gateways.navigation.feedback()}
        />
      )}
      {texts === 'ready' && props.children(pack)}
    </Frame>
  )
}
