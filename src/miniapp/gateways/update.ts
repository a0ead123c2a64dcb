import Taro from '@tarojs/taro'

/** A newer version of the program, which WeChat fetches by itself and uses at the next cold start. */
export interface Update {
  /** Calls back once it has been fetched. */
  whenReady(ready: () => void): void
  /** Starts the program anew with it. */
  apply(): void
}

export const taroUpdate: Update = {
  whenReady(ready) {
    if (process.env.TARO_ENV === 'weapp') Taro.getUpdateManager().onUpdateReady(ready)
  },
  apply() {
    Taro.getUpdateManager().applyUpdate()
  },
}
