/**
 * 支部用 in the built mini-program: the notice is copied without a log-in; paper and wall are a link for a PC, and
 * their pages are not in the package.
 */
const { existsSync } = require('node:fs')
const path = require('node:path')
const createHost = require('../support/weapp-host')

const dist = path.resolve(__dirname, '../../dist/weapp')
const service = process.env.SERVICE_ADDRESS

let host
let edition

const get = (url) =>
  new Promise((resolve, reject) => {
    require('node:http')
      .get(service + url, (reply) => {
        let text = ''
        reply.on('data', (chunk) => (text += chunk))
        reply.on('end', () => resolve(JSON.parse(text)))
      })
      .on('error', reject)
  })
const product = () => get('/api/product')
const until = async (isSo) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

beforeAll(async () => {
  const { editions } = await get('/api/editions')
  edition = editions[0]
  host = createHost({
    dist,
    service,
    phone: createHost.newPhone(),
    now: `${edition.startsOn}T12:00:00+08:00`,
  })
})

describe('支部用 in WeChat', () => {
  it('is reached from the foot of 今日', async () => {
    const today = await host.open('/pages/today/index')
    await today.sees('支部用')
    await today.tap('支部用：打印、集中学习、通知文字')
    expect(host.last().url).toBe(`/pages/for-branch/index?edition=${edition.id}`)
  })

  it('leads to the notice and says where paper and wall are made', async () => {
    const page = await host.open(`/pages/for-branch/index?edition=${edition.id}`)
    await page.sees('打印和大屏要在电脑上')
    await page.tap('发到微信群里，复制就行')
    expect(host.last().url).toBe(`/pages/for-branch/notice/index?edition=${edition.id}`)
  })

  it('copies the notice of this edition', async () => {
    const page = await host.open(`/pages/for-branch/notice/index?edition=${edition.id}`)
    const articles = edition.cards.filter((card) => card.kind === 'article').length
    await page.sees(`版 ${articles} 篇`)
    await page.tap('复制通知文字')
    await page.sees('已复制')
    expect(host.clipboard[host.clipboard.length - 1]).toContain(`版 ${articles} 篇，每篇约`)
  })

  it('copies the draft for the record book, blanks left blank', async () => {
    const page = await host.open(`/pages/for-branch/record/index?edition=${edition.id}`)
    await page.sees('第一议题')
    await page.tap('复制底稿')
    const draft = host.clipboard[host.clipboard.length - 1]
    expect(draft).toMatch(/时间：\n地点：\n/)
    expect(draft).toMatch(/第一议题：\n学习内容：《/)
  })

  describe('a ready paper', () => {
    const asked = []
    let shares
    const sees = async () => {
      const page = await host.open(`/pages/for-branch/index?edition=${edition.id}`)
      const isPrinted = await product().then(({ readyPapers }) => readyPapers)
      if (isPrinted) await page.sees('这份 PDF 已经排好')
      else console.log('Skipped: this machine has no Chromium, so the service prints no papers.')
      return isPrinted ? page : null
    }
    beforeEach(() => {
      asked.length = 0
      shares = []
      Object.assign(global.wx, {
        canIUse: (name) => name === 'shareFileMessage',
        downloadFile: ({ url, success }) => {
          asked.push(url)
          success({ statusCode: 200, tempFilePath: 'tmp/paper.pdf' })
        },
        shareFileMessage: ({ success, filePath, fileName }) => {
          shares.push({ filePath, fileName })
          success()
        },
        openDocument: ({ success, filePath, fileType, showMenu }) => {
          shares.push({ filePath, fileType, showMenu })
          success()
        },
      })
    })
    afterAll(() => {
      global.wx.canIUse = () => false
    })

    it('goes to the PC or a chat by one tap, by its Chinese name', async () => {
      const page = await sees()
      if (!page) return
      await page.tap('发到电脑或群里')
      await until(() => shares.length > 0)
      expect(asked).toEqual([
        expect.stringMatching(new RegExp(`/api/editions/${edition.id}/paper.pdf\\?kind=booklet$`)),
      ])
      expect(shares).toEqual([
        { filePath: 'tmp/paper.pdf', fileName: expect.stringMatching(/^《.+》 .+ 一周一册\.pdf$/) },
      ])
    })

    it('is opened with WeChat’s menu where a phone cannot share files', async () => {
      global.wx.canIUse = () => false
      const page = await sees()
      if (!page) return
      await page.tap('发到电脑或群里')
      await until(() => shares.length > 0)
      expect(shares).toEqual([{ filePath: 'tmp/paper.pdf', fileType: 'pdf', showMenu: true }])
    })

    it('that cannot be fetched is said so, and the link for a PC stays', async () => {
      global.wx.downloadFile = ({ success }) => success({ statusCode: 503, tempFilePath: '' })
      const page = await sees()
      if (!page) return
      await page.tap('发到电脑或群里')
      await page.sees('没有取到')
      expect(shares).toEqual([])
      await page.sees('打印和大屏要在电脑上')
    })
  })

  it('carries neither paper nor wall', () => {
    expect(existsSync(path.join(dist, 'pages/for-branch/index.js'))).toBe(true)
    expect(existsSync(path.join(dist, 'pages/for-branch/print'))).toBe(false)
    for (const page of ['meeting', 'packs', 'month'])
      expect(existsSync(path.join(dist, `pages/for-branch/${page}`))).toBe(false)
  })
})
