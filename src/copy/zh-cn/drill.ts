/** What the drill of 撤下 prints. */
export const drill = {
  usage:
    '用法：npm run drill -- --by 姓名 [--card 卡片编号]　（撤下一张卡片，核对各处，再恢复；不写编号时用最新的一张示例）',
  noCard: '没有可以演练的示例卡片。请用 --card 写明一张卡片的编号；演练时读者有几秒钟看不到它。',
  notServed: (id: string) => `读者现在看不到卡片 ${id}，不能用它演练。`,
  unreachable: (address: string) =>
    `连不上 ${address}。请先启动服务，或在 ADDRESS 里写上读者用的地址。`,
  begins: (headline: string) => `演练：撤下《${headline}》。`,
  reason: '演练',
  head: ['核对的地方', '撤下后', '恢复后'],
  gone: (seconds: string) => `${seconds} 秒没有了`,
  back: (seconds: string) => `${seconds} 秒又有了`,
  notThere: '本来没有',
  stillThere: '还看得到',
  notBack: '没有回来',
  silent: '没有答复，不知道',
  done: (seconds: string) =>
    `各处都没有了，用了 ${seconds} 秒；已经恢复。请把日期、秒数和经手的人记下来。`,
  failed: '有的地方撤下后还看得到，或者没有恢复。请马上告诉运行单位。',
  ways: {
    link: '分享的链接',
    text: '卡片正文',
    today: '今日',
    edition: '往期、纸质',
    search: '检索',
    lookBack: '“这一周”的条目和题',
    phone: '手机里存下的',
    audio: '朗读',
    clip: '声音文件',
    related: '同题做法',
  },
} as const
