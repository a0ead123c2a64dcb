/** Ready papers: what the service says when it has none, and what a file is called. */
export const paperProblems = {
  'print-busy': '排版的人多，请过一会儿再试；也可以在电脑上直接打印。',
  'print-failed': '这份纸没有排成，请过一会儿再试；也可以在电脑上直接打印。',
} as const

/** What CHROMIUM_PATH may be. */
export const printSettingKinds = { chromium: 'Chromium 或 Chrome 程序的路径，或 off' } as const

export const papers = {
  fileName: (newspaper: string | null, date: string | null, what: string) =>
    `${[newspaper && `《${newspaper}》`, date, what].filter(Boolean).join(' ')}.pdf`,
  booklet: '一周一册',
  notPrinted: 'Chromium 没有印出来',
  download: '下载 PDF',
  send: '发到电脑或群里',
  sendWhy: '这份 PDF 已经排好，发给“文件传输助手”或群里，用电脑打印。',
  sending: '正在取……',
  failed: '没有取到，请过一会儿再点一次。',
}
