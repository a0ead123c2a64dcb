/** Stands for @tarojs/taro in jsdom. Screens get their gateways handed in, so little is needed here. */
import { useEffect } from 'react'

const shown = (run: () => void) => useEffect(run, [])

export const useDidShow = shown
export const useLoad = shown
export const useReady = shown
export const useDidHide = () => undefined
export const useUnload = () => undefined
export const usePageScroll = () => undefined
export const useReachBottom = () => undefined
export const usePullDownRefresh = () => undefined
export const useShareAppMessage = () => undefined
export const useRouter = () => ({ params: {} as Record<string, string>, path: '' })
export const getCurrentInstance = () => ({ router: { params: {} as Record<string, string> } })

export default {
  useDidShow,
  useRouter,
  getEnv: () => 'WEB',
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
}
