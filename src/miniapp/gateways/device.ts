import Taro from '@tarojs/taro'
import { topmost } from './topmost'

export interface Device {
  /** WeChat's own text-size setting in px at 1x, or null where the platform has none. */
  fontSizeSetting(): number | null
  /** Hides or shows the native tab bar, whose labels cannot grow. */
  showTabBar(shown: boolean): void
  scrollTo(selector: string): void
  /** The same, gliding, where the platform can and the reader has not asked for less motion. */
  glideTo(selector: string): void
  scrollToTop(): void
}

interface BaseInfo {
  fontSizeSetting?: number
}

/** Height of the strip that a sample carries at the top, in 特大字, and a little air. */
const CLEAR_OF_STRIP_PX = 48

export const taroDevice: Device = {
  fontSizeSetting() {
    if (process.env.TARO_ENV !== 'weapp') return null
    const info = Taro.getAppBaseInfo() as unknown as BaseInfo
    return typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : null
  },
  showTabBar(shown) {
    const change = shown ? Taro.showTabBar({}) : Taro.hideTabBar({})
    // On a page without a tab bar both fail; nothing is lost then.
    change.catch(() => undefined)
  },
  scrollTo(selector) {
    if (process.env.TARO_ENV === 'h5') {
      topmost(selector)?.scrollIntoView()
      return
    }
    // What was drawn just now reaches the page with the next tick.
    Taro.nextTick(() => {
      Taro.pageScrollTo({ selector, offsetTop: -CLEAR_OF_STRIP_PX, duration: 0 }).catch(
        () => undefined,
      )
    })
  },
  glideTo(selector) {
    if (process.env.TARO_ENV !== 'h5') return taroDevice.scrollTo(selector)
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    topmost(selector)?.scrollIntoView({ behavior: still ? 'auto' : 'smooth' })
  },
  scrollToTop() {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  },
}
