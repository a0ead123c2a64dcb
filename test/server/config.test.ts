import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkout, environment, readConfig } from '../../src/server/config'
import { usualChromium } from '../../src/server/print/find-chromium'

describe('the settings', () => {
  it('have defaults for a trial on one machine', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      address: null,
      databaseUrl: null,
      dataFolder: path.join(checkout, 'data'),
      production: false,
      sample: true,
      webBuild: true,
      trustedProxies: 0,
      wechat: null,
      voice: null,
      chromium: usualChromium(),
    })
  })

  it('take the mini-program’s subject whole or not at all', () => {
    const both = { WECHAT_APPID: 'wx0', WECHAT_SECRET: 's0' }
    const url = 'https://api.weixin.qq.com'
    expect(readConfig(both).wechat).toEqual({ appId: 'wx0', secret: 's0', url })
    const local = { ...both, WECHAT_API_URL: 'http://127.0.0.1:9/' }
    expect(readConfig(local).wechat?.url).toBe('http://127.0.0.1:9')
    expect(() => readConfig({ WECHAT_APPID: 'wx0' })).toThrow(/WECHAT_SECRET/)
    expect(() => readConfig({ WECHAT_SECRET: 's0' })).toThrow(/WECHAT_APPID/)
  })

  it('never show samples in production', () => {
    expect(readConfig({ NODE_ENV: 'production', SAMPLE: 'on' }).sample).toBe(false)
    expect(readConfig({ SAMPLE: 'off' }).sample).toBe(false)
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000a'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['ADDRESS', 'example.cn'],
    ['SAMPLE', 'maybe'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10'],
    ['TRUST_PROXY', '10.0.0.1'],
    ['NODE_ENV', 'prod'],
    ['CHROMIUM_PATH', '/no/such/program'],
  ])('refuse %s=%s with a sentence that names both', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`${name}.*${value.replace(/[/.]/g, '\\$&')}.*应为`),
    )
  })

  it('know the Chromium that prints, or that none is to', () => {
    expect(readConfig({ CHROMIUM_PATH: process.execPath }).chromium).toBe(process.execPath)
    expect(readConfig({ CHROMIUM_PATH: 'off' }).chromium).toBeNull()
  })

  it('count the proxies before the service', () => {
    const counted = (text: string) => readConfig({ TRUST_PROXY: text }).trustedProxies
    expect(['off', '0', 'on', '1', '2'].map(counted)).toEqual([0, 0, 1, 1, 2])
  })

  it('take an empty variable for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })

  it('add what .env says to what is not set', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'meiri-env-'))
    await writeFile(path.join(folder, '.env'), '# note\nPORT=5000\nHOST=0.0.0.0\n')
    expect(environment({ PORT: '4000' }, folder)).toEqual({ PORT: '4000', HOST: '0.0.0.0' })
    await rm(folder, { recursive: true })
  })
})
