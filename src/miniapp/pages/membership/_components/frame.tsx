import { useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { parts } from '../../../parts'
import { useReader } from '../../../use-reader'

/** What the pages about membership have in common; who is logged in is read before anything is shown. */
export function Frame({
  title,
  wide,
  children,
}: PropsWithChildren<{ title: string; wide?: boolean }>) {
  const { size, onSize, sample } = useReader()
  useDidShow(() => {
    void parts.session.getState().load()
  })
  return (
    <Screen size={size} sample={sample} wide={wide}>
      <PageTop title={title} size={size} onSize={onSize} />
      {children}
    </Screen>
  )
}
