import Taro from '@tarojs/taro'
import type { Channel } from '../../src/contract/product'
import { taroChannel } from '../../src/miniapp/gateways/channel'

const taro = {
  canIUse: jest.fn<boolean, [string]>(),
  openOfficialAccountProfile: jest.fn(),
  openOfficialAccountArticle: jest.fn(),
  setClipboardData: jest.fn(),
}
// The tests' stand-in for Taro knows nothing of official accounts.
Object.assign(Taro, taro)

const full: Channel = {
  name: '济宁组工',
  originalId: 'gh_0123',
  articleUrl: 'https://mp.weixin.qq.com/s/made-up',
  qrCode: '/api/channel/qr-code',
  associated: true,
}
const nameOnly: Channel = {
  ...full,
  originalId: null,
  articleUrl: null,
  qrCode: null,
  associated: false,
}

describe('the ladder to the official account in WeChat', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp'
    jest.resetAllMocks()
    taro.canIUse.mockReturnValue(true)
  })
  afterAll(() => {
    delete process.env.TARO_ENV
  })

  it('opens the profile of an associated account', () => {
    expect(taroChannel.bestStep(full)).toBe('profile')
  })

  it('opens an article where the account is not associated or WeChat is too old for profiles', () => {
    expect(taroChannel.bestStep({ ...full, associated: false })).toBe('article')
    taro.canIUse.mockImplementation((name) => name !== 'openOfficialAccountProfile')
    expect(taroChannel.bestStep(full)).toBe('article')
  })

  it('shows the QR picture where WeChat can open neither', () => {
    taro.canIUse.mockReturnValue(false)
    expect(taroChannel.bestStep(full)).toBe('qr-code')
    expect(taroChannel.canEmbed(full)).toBe(false)
  })

  it('gives the name to copy when the operator has set nothing else', () => {
    expect(taroChannel.bestStep(nameOnly)).toBe('name')
  })

  it('answers false instead of failing when WeChat refuses', async () => {
    taro.openOfficialAccountProfile.mockImplementation(({ fail }) => fail({ errMsg: 'no' }))
    taro.setClipboardData.mockRejectedValue(new Error('no'))
    expect(await taroChannel.openProfile(full)).toBe(false)
    expect(await taroChannel.copyName(full)).toBe(false)
  })

  it('answers true when the profile is open', async () => {
    taro.openOfficialAccountProfile.mockImplementation(({ success }) => success({}))
    expect(await taroChannel.openProfile(full)).toBe(true)
    expect(taro.openOfficialAccountProfile).toHaveBeenCalledWith(
      expect.objectContaining({ username: 'gh_0123' }),
    )
  })
})

describe('the ladder in a browser', () => {
  it('links to the article, since there is no profile to open', () => {
    process.env.TARO_ENV = 'h5'
    expect(taroChannel.bestStep(full)).toBe('article')
    expect(taroChannel.bestStep({ ...full, articleUrl: null })).toBe('qr-code')
    delete process.env.TARO_ENV
  })
})
