import Taro from '@tarojs/taro'

/** Untyped in Taro and forwarded raw (base library 2.32.3). */
interface PrivacyCalls {
  openPrivacyContract?: (options: { fail?: () => void }) => void
}

/**
 * What the operator told WeChat about data, in WeChat's own page. WeChat itself asks for consent before an interface
 * that needs it; then the interface fails when the reader says no, and the page says what else can be done.
 */
export const privacyContract = {
  canOpen: () =>
    process.env.TARO_ENV === 'weapp' &&
    typeof (Taro as unknown as PrivacyCalls).openPrivacyContract === 'function',
  open(failed: () => void): void {
    ;(Taro as unknown as PrivacyCalls).openPrivacyContract?.({ fail: failed })
  },
}
