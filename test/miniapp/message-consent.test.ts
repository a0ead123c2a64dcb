import Taro from '@tarojs/taro'
import type { Device } from '../../src/miniapp/gateways/device'
import { RequestFailure } from '../../src/miniapp/gateways/http'
import { taroMessageConsent } from '../../src/miniapp/gateways/message-consent'
import { createMessageConsent } from '../../src/miniapp/stores/message-consent'
import { createSettingsStore } from '../../src/miniapp/stores/settings'
import { aStore } from '../support/a-store'

const requestSubscribeMessage = jest.fn<Promise<Record<string, string>>, [{ tmplIds: string[] }]>()
// The tests' stand-in for Taro does not know it.
Object.assign(Taro, { canIUse: () => true, requestSubscribeMessage })

const device = { fontSizeSetting: () => null } as Device

function aReader() {
  const store = aStore()
  const settings = createSettingsStore(store.storage, device)
  const post = jest.fn(async () => undefined as never)
  const consent = createMessageConsent({
    me: { post },
    consent: taroMessageConsent,
    settings: settings.getState,
  })
  return { store, settings, post, consent }
}

beforeEach(() => {
  jest.resetAllMocks()
  process.env.TARO_ENV = 'weapp'
})
afterAll(() => {
  delete process.env.TARO_ENV
})

describe('a message of WeChat about the next arrangement', () => {
  it('is agreed to by a tap, and the service is told', async () => {
    requestSubscribeMessage.mockResolvedValue({ 'tpl-1': 'accept', errMsg: 'ok' })
    const { consent, post } = aReader()
    await consent.getState().ask('tpl-1')
    expect(requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['tpl-1'] })
    expect(post).toHaveBeenCalledWith('/api/me/message-consents')
    expect(consent.getState().said).toBe('agreed')
  })

  it.each(['reject', 'ban', 'filter'])(
    'is never asked about again after %s, also after a restart',
    async (answer) => {
      requestSubscribeMessage.mockResolvedValue({ 'tpl-1': answer, errMsg: 'ok' })
      const { consent, post, settings, store } = aReader()
      await consent.getState().ask('tpl-1')
      expect(post).not.toHaveBeenCalled()
      expect(settings.getState().noMessages).toBe(true)
      await settings.getState().keep()
      const restarted = createSettingsStore(store.storage, device)
      await restarted.getState().load()
      expect(restarted.getState().noMessages).toBe(true)
    },
  )

  it('says so when WeChat or the service could not be asked, and may be tapped again', async () => {
    const { consent, post } = aReader()
    requestSubscribeMessage.mockRejectedValueOnce({ errCode: 20004 })
    await consent.getState().ask('tpl-1')
    expect(consent.getState().said).toBe('failed')
    requestSubscribeMessage.mockResolvedValue({ 'tpl-1': 'accept' })
    post.mockRejectedValueOnce(new RequestFailure('offline'))
    await consent.getState().ask('tpl-1')
    expect(consent.getState().said).toBe('failed')
    await consent.getState().ask('tpl-1')
    expect(consent.getState().said).toBe('agreed')
  })
})
