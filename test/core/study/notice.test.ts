import { noDetails, plainDetails } from '../../../src/core/study/branch-details'
import { endOfWeek, noticeFacts, type NoticeCard } from '../../../src/core/study/notice'
import { noticeText } from '../../../src/copy/zh-cn/notice'

const edition = {
  newspaper: '云泽日报',
  date: '2026-11-22',
  pageTitle: '党的建设',
  startsOn: '2026-11-23',
  sample: false,
}
const card = (id: string, characters: number, kind: NoticeCard['kind'] = 'article') => ({
  id,
  kind,
  characters,
})
const cards = [card('a', 720), card('b', 480), card('c', 0, 'look-back')]
const noDays = { suggested: null, meeting: null }
const factsOf = (changes: Partial<Parameters<typeof noticeFacts>[2]> = {}, details = noDetails) =>
  noticeFacts(edition, cards, { ...noDays, ...changes }, details, '2026-11-23')!

describe('the notice for the group', () => {
  it('is the agreed text, with numbers computed from the articles that were chosen', () => {
    const facts = factsOf(
      { suggested: '2026-11-29', meeting: '2026-12-05' },
      { branch: '后塘村党支部', liaison: '郑小满', phone: '' },
    )
    expect(noticeText(facts, null, true)).toBe(
      '各位党员同志：本周请大家读《云泽日报》11月22日「党的建设」版 2 篇，每篇约 3 分钟，点开就能看，不用登录，也可以听。' +
        '建议 11月29日前学完，12月5日 主题党日一起交流。' +
        '看不清、不方便用手机的同志，告诉我或郑小满，纸质的给您送到家。不用回复“收到”，不用截图。　后塘村党支部',
    )
  })

  it('counts a look back as no article, and announces nothing where none is chosen', () => {
    expect(factsOf().articles).toBe(2)
    expect(noticeFacts(edition, [cards[2]!], noDays, noDetails, '2026-11-23')).toBeNull()
  })

  it('leaves out what is not known, and promises no listening where there is none', () => {
    const text = noticeText(factsOf(), null, false)
    expect(text).toContain('不用登录。看不清、不方便用手机的同志，告诉我，纸质的')
    expect(text).toMatch(/不用截图。$/)
    expect(text).not.toMatch(/听|建议|主题党日|null|undefined/)
  })

  it('gives one of two days alone', () => {
    expect(noticeText(factsOf({ meeting: '2026-12-05' }), null, false)).toContain(
      '不用登录。12月5日 主题党日一起交流。看不清',
    )
  })

  it('says that a sample is one, and the year of an old page', () => {
    const old = noticeFacts(
      { ...edition, date: '2021-07-12', sample: true },
      cards,
      noDays,
      noDetails,
      '2026-11-23',
    )!
    const text = noticeText(old, 'https://x.example/#/pages/today/index', false)
    expect(text).toMatch(/^（示例内容，纯属虚构）各位党员同志/)
    expect(text).toContain('2021年7月12日')
    expect(text).toMatch(/\n从这里点开：https:\/\/x\.example\/#\/pages\/today\/index$/)
  })

  it('suggests the last day of the week by itself', () => {
    expect(endOfWeek(edition)).toBe('2026-11-29')
  })
})

describe('what a secretary types in once', () => {
  it('is one line each, no longer than the paper has room, and a number is a number', () => {
    const details = plainDetails({
      branch: '  后塘村\n党支部',
      liaison: '一二三四五六七八九十多出来的',
      phone: '电话 0537-123 4567；家里',
    })
    expect(details).toEqual({
      branch: '后塘村 党支部',
      liaison: '一二三四五六七八九十',
      phone: ' 0537-123 4567',
    })
  })

  it.each([null, undefined, 7, 'x', { branch: 5 }, []])(
    'is blank where %p was stored',
    (stored) => {
      expect(plainDetails(stored)).toEqual(noDetails)
    },
  )
})
