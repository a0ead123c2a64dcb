import type { NoticeFacts } from '../../core/study/notice'
import type { RecordDraft } from '../../core/study/record-draft'
import { days, shared } from './miniapp'

/** Sentences of 通知文字. */
export const notice = {
  title: '通知文字',
  when: '什么时候',
  note: '复制了，粘到支部的微信群里。',
  suggested: '建议学完的日子',
  meeting: '主题党日',
  noDay: '不写',
  earlier: '前一天',
  later: '后一天',
  copy: '复制通知文字',
  none: '先选一篇',
  link: (address: string) => `从这里点开：${address}`,
}

/** 11月15日 */
const day = (text: string) => days.monthDay(Number(text.slice(5, 7)), Number(text.slice(8, 10)))
const dated = (text: string) => days.year(Number(text.slice(0, 4))) + day(text)

/**
 * The notice for the WeChat group. What is not known is left out, with its punctuation.
 * `link`: where the articles open; null where there is no address. `listening`: whether they can be listened to.
 */
export function noticeText(facts: NoticeFacts, link: string | null, listening: boolean): string {
  const { newspaper, printed, pageTitle, suggested, meeting, liaison, branch } = facts
  const paper = newspaper ? `《${newspaper}》` : '报纸'
  const on = printed ? (printed.withYear ? dated(printed.day) : day(printed.day)) : ''
  const page = pageTitle ? `「${pageTitle}」版` : ''
  const suggest = suggested ? `建议 ${day(suggested)}前学完` : ''
  const meet = meeting ? `${day(meeting)} 主题党日一起交流` : ''
  const when = [suggest, meet].filter(Boolean).join('，')
  return [
    facts.sample ? `（${shared.sample}）` : '',
    '各位党员同志：',
    `本周请大家读${paper}${on}${page} ${facts.articles} 篇，每篇约 ${facts.minuteCount} 分钟，`,
    `点开就能看，不用登录${listening ? '，也可以听' : ''}。`,
    when && `${when}。`,
    `看不清、不方便用手机的同志，告诉我${liaison ? `或${liaison}` : ''}，纸质的给您送到家。`,
    '不用回复“收到”，不用截图。',
    branch ? `　${branch}` : '',
    link ? `\n${notice.link(link)}` : '',
  ].join('')
}

/** Sentences of 记录本底稿. */
export const record = {
  title: '记录本底稿',
  note: '只把报纸、日期、篇目写好，别的都空着，请按实际填写。',
  theme: '主题',
  firstTopic: '第一议题',
  firstTopicNote:
    '这里自己写：习近平总书记重要讲话、重要指示批示精神的篇目和出处，可以附上官方网站的链接。',
  notACard: '报纸上的这几篇写在“学习内容”里，不写在第一议题。这里请写篇目和出处。',
  copy: '复制底稿',
  print: '打印底稿',
  left: (count: number) => `还可以写${count}个字`,
}

/** How much room a line of the draft has on paper: half a line, a line, or several. */
export type RecordRoom = 'half' | 'line' | 'lines'

/** The draft line by line: a name, what is known of it, and its room on paper. */
export function recordLines(
  draft: RecordDraft,
): { name: string; text: string; room: RecordRoom }[] {
  const blank = ''
  return [
    { name: '时间', text: blank, room: 'half' },
    { name: '地点', text: blank, room: 'half' },
    { name: '主持', text: blank, room: 'half' },
    { name: '记录', text: blank, room: 'half' },
    { name: '应到', text: blank, room: 'half' },
    { name: '实到', text: blank, room: 'half' },
    { name: '缺席及原因', text: blank, room: 'line' },
    { name: record.theme, text: draft.theme, room: 'line' },
    { name: record.firstTopic, text: draft.firstTopic, room: 'lines' },
    { name: '学习内容', text: studiedText(draft.studied), room: 'lines' },
    { name: '送学上门', text: blank, room: 'line' },
    { name: '讨论发言', text: '（请按实际填写）', room: 'lines' },
    { name: '议定事项', text: '（请按实际填写）', room: 'lines' },
  ]
}

function studiedText(studied: RecordDraft['studied']): string {
  if (!studied) return ''
  const { newspaper, date, pageNumber, headline, county, articles } = studied
  const paper = newspaper ? `《${newspaper}》` : ''
  const on = `${date ? dated(date) : ''}${pageNumber ? days.page(pageNumber) : ''}`
  const more = articles > 1 ? `等 ${articles} 篇` : ''
  return `${paper}${on}《${headline}》${county ? `（${county}）` : ''}${more}`
}

/** The draft as text to copy, with the foot that every export carries. */
export function recordText(draft: RecordDraft, foot: string): string {
  return [
    ...(draft.sample ? [shared.sample] : []),
    ...recordLines(draft).map(({ name, text }) => `${name}：${text}`),
    foot,
  ].join('\n')
}
