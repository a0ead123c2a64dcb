import type { Excerpt } from '../../core/study/excerpts'
import { days } from './miniapp'

const printed = (date: string) =>
  days.year(Number(date.slice(0, 4))) +
  days.monthDay(Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** 摘抄本: sentences a reader keeps, each with where it was printed. */
export const excerpts = {
  title: '摘抄本',
  why: '只记在这部手机里，不上传。',
  copyOut: '摘抄',
  copyOutLarge: '摘抄几句',
  how: '点哪一句，就摘下哪一句。再点一次，就不要了。',
  kept: '已摘下。',
  left: '不要了。',
  full: '摘抄本满了，先去掉几句再摘。',
  finish: '摘好了',
  toBook: '看摘抄本',
  none: '还没有摘抄',
  noneWhy: '读文章时点“摘抄”，再点哪一句，就摘到这里，带着报纸的日期和版面。',
  copy: '复制',
  copied: '已复制，去粘贴就行。',
  copyFailed: '没有复制成。请长按文字，选中后复制。',
  open: '看原文',
  more: '再往前的',
  forget: '去掉',
  forgotten: '去掉了一句。',
  undo: '放回来',
  standing: {
    corrected: '这一句后来更正过，请看现在的原文再用。',
    withdrawn: '这一篇已经撤下，请不要再引用。',
  },
  /** 《云泽日报》2031年3月10日第3版 */
  source: ({ newspaper, date, pageNumber }: Excerpt) =>
    [
      newspaper ? `《${newspaper}》` : '',
      date ? printed(date) : '',
      pageNumber ? days.page(pageNumber) : '',
    ].join(''),
  /** What goes to the clipboard: the sentence, and where it was printed. */
  quoted: (excerpt: Excerpt) => {
    const source = excerpts.source(excerpt)
    return `${excerpt.text}（${source}${source ? '，' : ''}《${excerpt.headline}》）`
  },
}
