import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { keepProgram } from './gateways/kept-program'
import { parts } from './parts'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ path }) => {
    // Most begin here: the answer comes while the page is still being fetched and drawn.
    if (path.includes('pages/today/')) void parts.todayStore.getState().load()
    void parts.settings.getState().load()
    void parts.product.getState().load()
    void parts.readingProgress.getState().load()
    void parts.listening.getState().load()
    parts.update.getState().load()
    keepProgram()
  })
  useDidShow(() => {
    void parts.gateways.reading.dropWithdrawn()
    // Without a log-in this asks nobody anything.
    void parts.sync
      .getState()
      .sync()
      .then(() => parts.recordsForOthers.getState().send())
  })
  return children
}
