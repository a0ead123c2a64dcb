/** 3月8日9时30分, from a minute as China's clock shows it. */
export function minuteWords(minute: string): string {
  const [, month, day, hour, at] = /^\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(minute) ?? []
  const clock = Number(at) === 0 ? `${Number(hour)}时` : `${Number(hour)}时${Number(at)}分`
  return `${Number(month)}月${Number(day)}日${clock}`
}

/** What the desk says of signing for a time and of what comes after publishing. */
export const deskAfterwards = {
  when: '什么时候发布',
  now: '现在发布',
  later: '定一个时间发布',
  day: '日期',
  time: '时间（北京时间）',
  signNow: '审签，现在发布',
  signFor: '审签，到时间发布',
  signForAsk: (name: string) =>
    `以“${name}”的名义审签。到时间自动发布，在这以前读者看不到；发出来的就是现在看到的这一稿。`,
  signedFor: (kind: 'signed' | 'rescheduled', minute: string) =>
    `${kind === 'signed' ? '审签，定在' : '把时间改到'}${minuteWords(minute)}发布`,
  scheduled: (minute: string) => `已审签，${minuteWords(minute)}发布`,
  held: '到时间没有发布',
  change: '改时间',
  changeOrNow: '改时间，或现在发布',
  changeNow: '改好了',
  unschedule: '取消定时，退回编辑',
  publishNow: '现在发布',
  reopen: {
    erratum: '勘误：我们录错了',
    correction: '更正：报纸更正了',
    ask: '改好以后要重新校对、审签。在这以前，读者看到的还是原来的。',
    silent: '不另外告诉读者',
    tell: '在这一篇后面写一行，告诉读者',
    sentence: '告诉读者的话（100 字以内）',
    example: '例如：第二段“10月”应为“9月”。',
    go: '打开来改',
  },
  told: (kind: 'erratum' | 'correction', text: string) =>
    `${kind === 'erratum' ? '勘误' : '更正'}：${text}`,
  untold: '这次改动不另外告诉读者。',
  toldWhere: '写在文字有改动的那几篇后面。',
  changeTold: '告诉读者的话',
  changes: '和读者现在看到的相比',
  noChanges: '读者看到的没有变化。',
  kinds: { new: '新加的一篇', gone: '不再有的一篇', changed: '改了' },
  itemsGone: '这些小题随之撤下',
  itemsNew: '新的小题',
  lookBack: (count: number) => `“这一周”里有 ${count} 道题随之撤下。`,
  audio: (count: number) => `朗读重做 ${count} 段。`,
  follows: '纸质、检索、错题回顾、分享的链接都跟着换成新的。',
  title: '发布之后',
  open: '发布之后',
  cards: '读者手里的卡片',
  look: '看',
  withdrawnMark: '已撤下',
  goneWithAll: '随整版撤下',
  withdraw: '撤下',
  restore: '恢复',
  restoreBy: '恢复要由审签人来做。',
  restored: '已恢复，读者又能看到了。',
  withNextSigning: '记下了。这一篇审签以后又改过，等下一次审签发布时一起恢复。',
  wholeEdition: '整版',
  withdrawAll: '撤下整版',
  restoreAll: '恢复整版',
  allGone: '整版已撤下，读者看不到任何一篇。',
  why: '原因（只记在编辑台的记录里）',
  /** One tap is enough in a hurry; the words can be put right before. */
  firstWithdraw: '先撤下，再核对',
  voice: '朗读文件',
  noVoice: '没有设置朗读的声音，不做朗读文件。',
  progress: (made: number, wanted: number) => `朗读文件 ${made} / ${wanted}`,
  voiceDone: '都做好了。',
  givenUp: (count: number) => `${count} 段试了几次没有做成，停下了。`,
  calledOff: (count: number) => `${count} 段不做了。`,
  again: '再试一次',
  callOff: '没做的不做了',
  account: '谁做了什么',
  did: (what: string, headline: string | null, reason: string) =>
    `${what}${headline === null ? '整版' : `《${headline}》`}：${reason}`,
  refresh: '再看一次',
} as const
