import Taro from '@tarojs/taro'

export interface NetworkGateway {
  /** Runs `work` whenever the phone finds a network again. */
  onAgain(work: () => void): void
}

export const taroNetwork: NetworkGateway = {
  onAgain(work) {
    if (process.env.TARO_ENV === 'h5') window.addEventListener('online', work)
    else Taro.onNetworkStatusChange(({ isConnected }) => isConnected && work())
  },
}
