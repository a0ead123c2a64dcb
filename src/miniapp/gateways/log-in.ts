import Taro from '@tarojs/taro'

/** Who the platform says the reader is. */
export interface LogInGateway {
  /** Whether there is a log-in without typing: in WeChat alone. A browser shows a code instead. */
  readonly platform: 'wechat' | 'browser'
  /** The code of wx.login, good for five minutes and once; null where WeChat gave none. */
  code(): Promise<string | null>
}

export const taroLogIn: LogInGateway = {
  platform: process.env.TARO_ENV === 'weapp' ? 'wechat' : 'browser',
  async code() {
    if (process.env.TARO_ENV !== 'weapp') return null
    const reply = await Taro.login().catch(() => null)
    return reply?.code || null
  },
}
