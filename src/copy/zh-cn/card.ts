import { days } from './miniapp'

/** Sentences of the card page. */
export const card = {
  printedOn: (monthDay: string) => `${monthDay}见报`,
  leads: '要点',
  caption: '图片说明',
  /** Pieces that stay together on a line. */
  source: (newspaper: string | null, date: string | null, page: number | null, title: string) => [
    `${newspaper ? `《${newspaper}》` : ''}${date ?? ''}`,
    `${page ? days.page(page) : ''}${title}`,
  ],
  pageTitle: (title: string) => `「${title}」`,
  /** Of the roles a newspaper prints, the one who answers for the text stands first. */
  answersForText: ['责任编辑', '编辑'],
  reporters: (names: string[]) => `通讯员　${names.join('　')}`,
  /** Roles as the newspaper prints them: 编辑, 校对, 审签 … */
  signed: (role: string, name: string) => `${role}　${name}`,
  wrongText: '文字有误？告诉编辑',
  finished: '读完了',
  isRead: '已读。什么时候都可以再读一遍。',
  notYet: '还没读完，取消',
  quiz: '做几道小题',
  related: '同题做法',
  alsoThere: (terms: string[]) => `也写到：${terms.join('、')}`,
  resume: (paragraph: number) => `上次读到第${paragraph}段，接着读`,
  share: '发给同志',
  shareTitle: (headline: string, note: string | null) => (note ? `${note}｜${headline}` : headline),
  toLeads: '要点',
  toQuiz: '小题',
  failed: '这一篇没有打开',
  withdrawn: '这一篇已经不在了',
  withdrawnWhy: '编辑把它撤下或换过了。别的文章都在往期里。',
  toArchive: '看看往期',
  lookBack: '这一周',
  lookBackHeadline: '这一周，回头看看',
  lookBackText: '这一周读的，都在这里，想看哪一篇就点开。',
}
