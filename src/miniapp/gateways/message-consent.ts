import Taro from '@tarojs/taro'

/** failed: WeChat could not ask, or the reader closed what it showed. */
export type Consent = 'yes' | 'no' | 'failed'

/** WeChat's question whether it may send one message; from a tap alone (base library 2.8.2). */
export interface MessageConsent {
  canAsk(): boolean
  ask(templateId: string): Promise<Consent>
}

export const taroMessageConsent: MessageConsent = {
  canAsk: () => process.env.TARO_ENV === 'weapp' && Taro.canIUse('requestSubscribeMessage'),
  async ask(templateId) {
    try {
      const options = { tmplIds: [templateId] } as Taro.requestSubscribeMessage.Option
      const answer = (await Taro.requestSubscribeMessage(options)) as unknown as Record<
        string,
        string
      >
      if (answer[templateId] === 'accept') return 'yes'
      // ban, filter: nothing would ever come of asking again.
      return answer[templateId] === undefined ? 'failed' : 'no'
    } catch {
      return 'failed'
    }
  },
}
