import Taro from '@tarojs/taro'

/** Opens the phone's own dialling with a number; who does not call after all has lost nothing. */
export function taroCall(phoneNumber: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${phoneNumber}`
  else Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
