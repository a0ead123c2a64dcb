/** The four pictures for somebody who is here for the first time. */
export const guide = {
  title: '怎么用',
  read: { title: '读', text: '打开就是今天这一篇。往下读，读到哪里，下次还从哪里接着读。' },
  enlarge: {
    title: '放大',
    text: '字小了，点右上角的“字”。三种大小，随时可以换。',
    largest: '现在就是最大的字。嫌大了，点右上角的“字小些”，随时可以换回来。',
  },
  listen: {
    title: '听',
    text: '有“听”的地方点一下就念。念到哪一段，哪一段就标出来，可以停一下，也可以往回听。',
  },
  find: {
    title: '再找到',
    weapp: '下次在微信里往下拉，或者点群里发的卡片。都不方便，请支部打印一份。',
    h5: '下次点群里发的这个网址，或者把它收藏起来。都不方便，请支部打印一份。',
  },
  start: '去看今天这一篇',
  /** Words drawn in the pictures. */
  drawn: {
    column: '支部里的事',
    headline: '渡口村的板凳会',
    button: '读今天这篇',
    sizes: ['标准', '大字', '特大字'],
    sentence: '大家把板凳搬到了渡口边。',
    player: ['上一段', '停一下', '下一段'],
    pull: '往下拉',
    group: '支部的群',
    address: '网址',
  },
}
