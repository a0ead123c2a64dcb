import { UsageError } from '../../../src/server/commands/run-command'
import { uploadPlan } from '../../../src/server/commands/upload-plan'

const args = ['--version', '1.2.0', '--note', '念得更顺']
const env = {
  WECHAT_APPID: 'wx-test',
  WECHAT_UPLOAD_KEY: '/keys/private.key',
  ADDRESS: 'https://study.example',
}
const plan = (given = args, set: Record<string, string | undefined> = env, there = true) =>
  uploadPlan(given, set, () => there)

describe('npm run upload', () => {
  it("builds with the service's address in it and hands it to WeChat's own tool", () => {
    const { build, upload } = plan()
    expect(build).toEqual({
      args: ['npm', 'run', 'build:weapp'],
      env: { TARO_APP_SERVER: 'https://study.example' },
    })
    const line = upload.args.join(' ')
    expect(line).toMatch(/^npx --yes miniprogram-ci@[\d.]+ upload /)
    for (const said of [
      '--appid wx-test',
      '--pkp /keys/private.key',
      '--uv 1.2.0',
      '--ud 念得更顺',
    ])
      expect(line).toContain(said)
  })

  it.each([
    ['version and note', [], env, true, '用法'],
    ['a version of three numbers', ['--version', '1.2', '--note', '一'], env, true, '1.2.0'],
    ['the appid', args, { ...env, WECHAT_APPID: '' }, true, 'WECHAT_APPID'],
    ['an address', args, { ...env, ADDRESS: undefined }, true, 'ADDRESS'],
    ['one of https', args, { ...env, ADDRESS: 'http://study.example' }, true, 'https'],
    ['the key', args, { ...env, WECHAT_UPLOAD_KEY: undefined }, true, 'WECHAT_UPLOAD_KEY'],
    ['the key where it is said to be', args, env, false, '/keys/private.key'],
  ])('asks for %s before it does anything', (_, given, set, there, said) => {
    expect(() => plan(given, set, there)).toThrow(UsageError)
    expect(() => plan(given, set, there)).toThrow(said)
  })
})
