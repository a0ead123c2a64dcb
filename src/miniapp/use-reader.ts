import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { parts } from './parts'
import type { TextSize } from './theme/text-size'

/** What every page needs: the text size, how to change it, and whether the content is the sample. */
export function useReader(): {
  size: TextSize
  onSize: (size: TextSize) => void
  sample: boolean
} {
  const size = useStore(parts.settings, (state) => state.textSize)
  const onSize = useStore(parts.settings, (state) => state.chooseTextSize)
  const sample = useStore(parts.product, (state) => state.product?.sample ?? false)
  return { size, onSize, sample }
}

/** The native bar's labels cannot grow: 特大字 has buttons of its own instead. */
export function useTabBar(size: TextSize): void {
  const shown = size !== 'extra-large'
  useDidShow(() => parts.gateways.device.showTabBar(shown))
  useEffect(() => parts.gateways.device.showTabBar(shown), [shown])
}

type Tab = 'today' | 'archive' | 'mine'

/** Where a button of 特大字 leads; the page one is on already begins again at its top. */
export function goToTab(here: Tab): (tab: Tab) => void {
  return (tab) => {
    if (tab === here) parts.gateways.device.scrollToTop()
    else parts.gateways.navigation[tab]()
  }
}
