const seconds = (value: number) => `${value.toFixed(2)} 秒`

/** The drill of 撤下 at the editor's desk. */
export const deskDrill = {
  title: '撤下的演练',
  why: '挑一篇，撤下，看读者几秒后从各处看不到它，再马上恢复。读者有几秒钟看不到这一篇。',
  card: '演练哪一篇',
  none: '读者手里没有可以演练的卡片。',
  begin: '演练',
  sure: (headline: string) =>
    `读者现在看得到《${headline}》。开始以后有几秒钟看不到，看完自动恢复，关掉这一页也会恢复。`,
  start: '开始演练',
  leave: '先不演练',
  running: (headline: string) => `正在演练《${headline}》：先撤下，一处一处看，再恢复。`,
  howLong: '一般几秒钟，最长一分钟。',
  done: (headline: string) => `《${headline}》演练过了`,
  head: ['读者怎么看到它', '几秒后看不到', '几秒后恢复'],
  seconds,
  notThere: '本来没有',
  stillThere: '还看得到',
  notBack: '没有恢复',
  silent: '没有答复，不知道',
  well: (slowest: string, value: number) =>
    `各处都看不到了，最慢的是${slowest}，${seconds(value)}；都已恢复。“谁做了什么”里记着这一次。`,
  still: (names: string[]) => `撤下以后，从这里还看得到：${names.join('、')}。`,
  unanswered: (names: string[]) => `这里没有答复，不知道看不看得到：${names.join('、')}。`,
  away: (names: string[]) => `恢复以后，从这里还看不到：${names.join('、')}。`,
  restored: '这一篇已经恢复。请马上把这张表告诉运行单位；弄清以前，不要以为撤下了就都看不到了。',
  tell: '请把这张表告诉运行单位。',
  again: '再演练一篇',
  lost: '没有等到结果。演练会自己恢复；请看上面这一篇是不是还写着“已撤下”，两分钟后还是，就点“恢复”。',
} as const
