import { days } from './miniapp'

/** Sentences of the print page and of what stands on paper. */
export const print = {
  title: '打印',
  sheet: '一篇一张纸',
  booklet: '一周一册',
  kind: '打印什么',
  which: '哪一篇',
  size: '字号',
  points: (size: number) => `${size}磅`,
  print: '打印',
  pages: (count: number) => `共${count}页，A4，黑白打印就清楚`,
  bothSides: '一张纸，正反两面',
  sheets: (pages: number) => `这一篇长，这样的字号要${Math.ceil(pages / 2)}张纸，双面打印`,
  atHand: '打印时选“双面”，大小选“实际大小”。',
  preparing: '正在排版……',

  page: (number: number, count: number) => `第${number}页，共${count}页`,
  front: '正面　接背面',
  back: '背面',
  emptyBack: '（这一面空着，没有内容）',
  continued: (headline: string) => `${headline}（接上页）`,
  continuedFront: (headline: string) => `${headline}（接正面）`,
  questions: '读完想一想',
  lookBack: '这一周，回头看看',
  answer: (number: number, key: string) => `${number}　${key}。`,
  cited: '原文：',
  at: (paragraph: number) => `（第${paragraph}段）`,
  then: '→',
  matched: (left: number, right: string) => `${left}—${right}`,
  ask: '看不清、有事找联络员',
  noPhone: '电话',
  readThis: '扫一扫，看这一篇',
  readWeek: '扫一扫，看这一期',
  searchChannel: (name: string) => ['微信里搜', `“${name}”`],
  cutHere: '沿线剪下',
  wantToSay: '我想说的话',
  name: '姓名',
  noNeed: '交给联络员就行，不写也行',
  contents: '这一册里有',
  startsOn: (page: number) => `第${page}页`,
  coverLine: '一周一册',
  recordTitle: '支部学习记录（底稿）',
  source: (
    newspaper: string | null,
    date: string | null,
    page: number | null,
    title: string | null,
  ) =>
    [
      `${newspaper ? `《${newspaper}》` : ''}${date ?? ''}`,
      `${page ? days.page(page) : ''}${title ? `「${title}」` : ''}`,
    ]
      .filter(Boolean)
      .join('　'),
}
