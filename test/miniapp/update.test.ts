import Taro from '@tarojs/taro'
import { privacyContract } from '../../src/miniapp/gateways/privacy'
import { taroUpdate } from '../../src/miniapp/gateways/update'
import { createUpdateStore } from '../../src/miniapp/stores/update'

const manager = { onUpdateReady: jest.fn<void, [() => void]>(), applyUpdate: jest.fn() }
const openPrivacyContract = jest.fn<void, [{ fail: () => void }]>()
// The tests' stand-in for Taro knows neither.
Object.assign(Taro, { getUpdateManager: () => manager, openPrivacyContract })

beforeEach(() => {
  jest.clearAllMocks()
  process.env.TARO_ENV = 'weapp'
})
afterAll(() => {
  delete process.env.TARO_ENV
})

describe('a newer version of the mini-program', () => {
  it('is offered once WeChat has fetched it, and used only when the reader asks', () => {
    const store = createUpdateStore(taroUpdate)
    store.getState().load()
    expect(store.getState().isReady).toBe(false)
    manager.onUpdateReady.mock.calls[0]![0]()
    expect(store.getState().isReady).toBe(true)
    expect(manager.applyUpdate).not.toHaveBeenCalled()
    store.getState().apply()
    expect(manager.applyUpdate).toHaveBeenCalledTimes(1)
  })

  it('is no concern of a browser', () => {
    process.env.TARO_ENV = 'h5'
    createUpdateStore(taroUpdate).getState().load()
    expect(manager.onUpdateReady).not.toHaveBeenCalled()
  })
})

describe("WeChat's page about data", () => {
  it('is opened in WeChat, and a failure is told', () => {
    expect(privacyContract.canOpen()).toBe(true)
    const failed = jest.fn()
    privacyContract.open(failed)
    openPrivacyContract.mock.calls[0]![0].fail()
    expect(failed).toHaveBeenCalledTimes(1)
  })

  it('is not offered in a browser', () => {
    process.env.TARO_ENV = 'h5'
    expect(privacyContract.canOpen()).toBe(false)
  })
})
