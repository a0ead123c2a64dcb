import Taro from '@tarojs/taro'
import type { Channel } from '../../contract/product'

/** The steps by which a reader reaches the official account, best first. */
export type ChannelStep = 'profile' | 'article' | 'qr-code' | 'name'

export interface ChannelGateway {
  /** The best step this phone and the operator's file allow. */
  bestStep(channel: Channel): ChannelStep
  /** Whether WeChat's own 「关注公众号」 strip may be shown; WeChat decides by the scene of the start. */
  canEmbed(channel: Channel): boolean
  openProfile(channel: Channel): Promise<boolean>
  openArticle(channel: Channel): Promise<boolean>
  copyName(channel: Channel): Promise<boolean>
}

interface Opener {
  (options: Record<string, unknown>): void
}

/** Untyped in Taro and forwarded raw, not as promises (base library 3.7.10 and 3.4.8). */
interface OfficialAccountCalls {
  openOfficialAccountProfile?: Opener
  openOfficialAccountArticle?: Opener
}

const inWeChat = () => process.env.TARO_ENV === 'weapp'
const calls = () => Taro as unknown as OfficialAccountCalls
const usable = (name: keyof OfficialAccountCalls) =>
  inWeChat() && Taro.canIUse(name) && typeof calls()[name] === 'function'

function call(name: keyof OfficialAccountCalls, options: Record<string, unknown>) {
  return new Promise<boolean>((resolve) => {
    const open = calls()[name]
    if (!open) return resolve(false)
    open({ ...options, success: () => resolve(true), fail: () => resolve(false) })
  })
}

export const taroChannel: ChannelGateway = {
  bestStep(channel) {
    if (channel.associated && channel.originalId && usable('openOfficialAccountProfile'))
      return 'profile'
    if (channel.articleUrl && (!inWeChat() || usable('openOfficialAccountArticle')))
      return 'article'
    return channel.qrCode ? 'qr-code' : 'name'
  },
  canEmbed: (channel) => inWeChat() && channel.associated && Taro.canIUse('official-account'),
  openProfile: (channel) =>
    call('openOfficialAccountProfile', { username: channel.originalId ?? '' }),
  async openArticle(channel) {
    if (inWeChat()) return call('openOfficialAccountArticle', { url: channel.articleUrl ?? '' })
    return channel.articleUrl !== null && window.open(channel.articleUrl, '_blank') !== null
  },
  async copyName(channel) {
    try {
      await Taro.setClipboardData({ data: channel.name })
      return true
    } catch {
      return false
    }
  },
}
