/** Sentences of the mini-program's shared parts and of 今日, 往期, 我的 and their side pages. */
export const shared = {
  sample: '示例内容，纯属虚构',
  textSize: '字号',
  textSizes: { standard: '标准', large: '大字', 'extra-large': '特大字' },
  sizeGlyph: '字',
  smaller: '字小些',
  read: '已读',
  opening: '正在打开……',
  retry: '再试一次',
  toToday: '回到今日',
  tellUs: '告诉我们',
  stillFails: '一直打不开，',
  failed: '这一页没有打开',
  failedWhy: '可能是网络慢，也可能是这边出了问题。您读到哪里，手机里记着，不会丢。',
  offline: (day: string) => `暂时没有连上，看到的是${day}存下的内容。读完了都先记在手机里。`,
  minutes: (count: number) => `约${count}分钟`,
  items: (count: number) => `有${count}道小题`,
  characters: (count: number) => `${count}字`,
  back: '返回',
}

export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

export const days = {
  weekday: (index: number) => `星期${weekdayNames[index]}`,
  shortWeekday: (index: number) => `周${weekdayNames[index]}`,
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  year: (year: number) => `${year}年`,
  printed: (year: number) => `${year}年见报`,
  page: (number: number) => `第${number}版`,
  undated: '日期待核',
}

export const tabs = {
  today: '今日',
  archive: '往期',
  mine: '我的',
  todayNote: '今天读哪一篇',
  archiveNote: '以前的报纸都在这里',
  mineNote: '读过的、错题回顾、字的大小',
  elsewhere: '到别处去',
  here: '就是这一页',
}

export const today = {
  readToday: '读今天这篇',
  readThis: '看这一篇',
  readAgain: '再读一遍',
  lookBack: '看看这一周',
  todaysRead: '今天读这篇',
  alsoToday: '今天还有一篇',
  suggested: '支部建议',
  suggestedBy: (day: string, left: number) =>
    left > 1 ? `共${left}篇，建议${day}前学完` : `建议${day}前学完`,
  tellMe: '下次有新的学习安排，微信里告诉我一声',
  willTell: '好的。下次有新的学习安排，微信里会收到一条，只这一条。',
  couldNotAsk: '这次没有办成，可以再点一次。不办也不影响学习。',
  halfRead: '上次读到这里',
  halfReadLarge: '上次读到一半',
  stoppedAt: (paragraph: number, excerpt: string) => `停在第${paragraph}段：“${excerpt}……”`,
  week: '本周',
  paper: (newspaper: string | null, page: number | null) =>
    `${newspaper ? `《${newspaper}》` : ''}${page ? days.page(page) : ''}`,
  noCardToday: '今天没有安排新的一篇',
  remaining: (count: number) =>
    count > 0
      ? `这一周还有${count}篇可以读，都在下面。`
      : '这一周的都读过了，歇一歇，或者翻翻往期。',
  noEdition: '本周没有新版，看看往期',
  noEditionWhy: (title: string, count: number) =>
    count > 0
      ? `这一周还没有新的「${title}」版。上一期还有${count}篇可以读，都在这里。`
      : `这一周还没有新的「${title}」版。上一期您都读过了。`,
  startsLater: (day: string) => `新的一期${day}开始`,
  startsLaterWhy: '想先看也可以，都在这里。',
  weekUnknown: '这一周的还没有取到',
  weekUnknownWhy: (count: number) =>
    count > 0
      ? `有网络时会自己取。上次取到的那一期还有${count}篇，存过的点开就能看。`
      : '有网络时会自己取。上次取到的那一期您都读过了。',
  nothingYet: '还没有可以读的',
  nothingYetWhy: '第一期发布以后，这里每天有一篇。',
  allEditions: '看全部往期',
  firstTime: '第一次来？看四幅图',
  reassurance: '不收费，不用身份证，不收党费，点错了也没关系。',
  findAgain: '下次怎么找到',
  findAgainSteps: ['在微信里往下拉', '点群里发的这张卡片', '请支部打印一份'],
  dayHas: (day: string, count: number) => (count > 0 ? `${day}，有${count}篇` : `${day}，没有安排`),
  pageTitle: '党的建设',
}

export const archive = {
  title: '往期',
  empty: '还没有往期',
  emptyWhy: '第一期发布以后，每一期都留在这里。',
  more: '再看更早的',
  loadingMore: '正在取更早的……',
  moreFailed: '更早的没有取到，点一下再试。',
  end: '再往前没有了。',
}

export const mine = {
  title: '我的',
  textSize: '字的大小',
  textSizeSample:
    '秋收过后，后塘村的打谷场上又摆起了长条桌，修路、用水、养老的事，一件件摆到桌面上谈。',
  textSizeNote: '正文就是这么大。特大字就是大字版（长辈版），按钮也跟着变大。',
  studied: '我学的',
  readCards: '读过的',
  excerpts: '摘抄本',
  nothingRead: '读完一篇，点“读完了”，就会列在这里。',
  program: '这个小程序',
  feedback: '投诉建议',
  feedbackKept: '有一条还没有交',
  channelNote: '公众号',
  guide: '怎么用',
  update: '换上新版本',
  updateNote: '已经备好，点一下重新打开',
  about: '隐私与关于',
}

export const about = {
  title: '隐私与关于',
  what: '这是什么',
  whatText:
    '报纸每周一版「党的建设」，在这里分成每天一篇，读完可以做几道小题。每道题都注明原文那一句。',
  privacy: '手机里记着什么',
  privacyText:
    '不登录时，读到第几段、哪些读过、小题答了什么、错题回顾、摘抄本、字的大小，都只记在这部手机里，不上传，别人看不到。登录以后，学过的、答的和错题回顾也存到服务器上，在“我的数据”里可以看、带走和删除；摘抄本始终只在这部手机里。不收位置和照片。',
  contract: '微信里的隐私保护指引',
  contractFailed: '没有打开。在微信右上角“…”里点“设置”，也能看到。',
  feedbackText: '您写的投诉建议会交给编辑，不带姓名和手机号。编辑的答复只有写的那台设备看得到。',
  signed: '谁对内容负责',
  signedText: '每一期都有审签人署名后才发布。文字有误，请点文章末尾的“文字有误？告诉编辑”。',
  operator: '运营单位',
  contact: '联系方式',
  forget: '清空手机里记着的',
  forgetWhy:
    '读到哪里、读过哪些、小题的回答、错题回顾、摘抄本、存下的文章、填过的支部和联络员、没交的投诉建议都会清空，不能恢复。',
  forgetSure: '确定清空',
  forgetKeep: '先不清空',
  forgotten: '已经清空。',
}

export const feedback = {
  title: '投诉建议',
  aboutCard: '说的是您当时读的那一篇。',
  kinds: { 'text-error': '文字有误', complaint: '投诉', suggestion: '建议' },
  kindLabel: '是哪一类',
  placeholder: '请写在这里，不用写姓名',
  left: (count: number) => `还可以写${count}个字`,
  send: '交给编辑',
  sendAgain: '再交一次',
  sending: '正在交……',
  sent: '已经交给编辑，谢谢您。',
  another: '再写一条',
  writtenBefore: '写过的',
  onlyHere: '只有这台设备看得到',
  answeredBy: (name: string, day: string) => `${name}　${day}答复`,
  noAnswer: '还没有答复。有了会写在这里。',
  kept: '没有网络，写的内容已经记在手机里。有网络时再交一次。',
  refused: '没有交成，请改一改再试。',
  failed: '没有交成，写的内容还在手机里，请再交一次。',
}

export const channel = {
  title: '公众号',
  note: '公众号，原文和更多做法在这里',
  go: '去看看',
  open: (name: string) => `打开“${name}”`,
  openArticle: '看一篇公众号文章',
  qrCode: (name: string) => `长按二维码，关注“${name}”`,
  name: (name: string) => `在微信里搜“${name}”就能找到`,
  copy: '复制名称',
  copied: '名称已复制，到微信里搜索框粘贴。',
  copyFailed: '没有复制成，请记下这个名称。',
  failed: '没有打开，可以换下面的办法。',
}

export const read = { title: '读过的' }

/** At the foot of 今日 and of a card. */
export const forBranchEntry = {
  line: '支部用：打印、集中学习、通知文字',
  cannotOpen: '暂时没有连上，过一会儿再点。',
}
