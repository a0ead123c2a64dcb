/** The branch's file as it is printed. */
export const cabinetPaper = {
  title: '打印存档',
  print: '打印',
  printMonth: (month: number) => `${month}月的打印存档`,
  printOne: '打印存档',
  pages: (count: number) => `共${count}页，A4，黑白打印就清楚`,
  heading: (what: string) => `${what}　学习情况`,
  branch: '支部',
  theme: '主题',
  suggested: (day: string) => `建议${day}前学完`,
  only: '只写学了的同志和怎么学的，按姓名排。',
  nobody: '还没有可打印的',
  nobodyWhy: '有同志学了，或者记上了集中学习、送学上门，这里就有了。',
  countsOnly: '这里不显示姓名，所以没有名单可打印。',
}
