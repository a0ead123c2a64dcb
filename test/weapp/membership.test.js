/** Joining, letting a PC in, my data and the roster on the built mini-program, against the real service. */
const { phoneOf } = require('../support/weapp-phone')

describe('the membership package', () => {
  it('says what is wrong with a code, and why there is no log-in', async () => {
    const host = await phoneOf(null)
    const page = await host.open('/pages/membership/join/index')
    await page.sees('支部给的码')
    await page.input('join-code', 'abc')
    await page.tap('看看是哪个支部')
    await page.sees('这个码不完整')
    await page.input('join-code', 'abcd efgh ijkl mnop qrst uvwx yz')
    await page.tap('看看是哪个支部')
    await page.sees('还没有接上微信登录')
  })

  it('opens with the code of a scene', async () => {
    const host = await phoneOf('editor')
    const page = await host.open('/pages/membership/device/index?code=BCDFGHJK')
    await page.sees('BCDF-GHJK')
    await page.tap('不同意')
    await page.sees('什么也没有改变')
  })

  it("shows the branch's list and its code as a picture WeChat can draw", async () => {
    const host = await phoneOf('secretary')
    const mine = await host.open('/pages/mine/index')
    await mine.tap('支部名单')
    expect(host.last().url).toBe('/pages/membership/roster/index')
    const roster = await host.open('/pages/membership/roster/index')
    await roster.sees('示例党员甲')
    const code = await host.open('/pages/membership/code/index')
    await code.sees('前有效')
    expect(JSON.stringify(code.comp.data.root)).toContain('data:image/png;base64,')
    const list = await host.open('/pages/membership/import/index')
    await list.sees('在手机上可以粘贴')
    await list.input('pasted', '示例党员甲\n示例党员甲')
    await list.tap('看看会改什么')
    await list.sees('第2行')
  })

  it('shows what is stored and erases only after a second tap', async () => {
    const host = await phoneOf('member')
    const page = await host.open('/pages/membership/my-record/index')
    await page.sees('示例党员')
    await page.sees('谁看得到')
    await page.tap('删除我的数据')
    expect(page.text()).not.toContain('已经全部删除')
  })
})
