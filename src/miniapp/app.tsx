import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { parts } from './parts'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void parts.settings.getState().load()
    void parts.session.getState().load()
    void parts.product.getState().load()
    void parts.readingProgress.getState().load()
  })
  return children
}
