/** What the launcher, the commands and the service say. Each function's argument holds the facts it names. */

/** Why the program cannot start or go on, and what to do about it. */
export const startErrors = {
  'bad-setting': (f: { name: string; value: string; expected: string }) =>
    `环境变量 ${f.name} 的值“${f.value}”不对：应为${f.expected}。请改正后重新启动。`,
  'port-taken': (f: { port: number }) =>
    `端口 ${f.port} 已被别的程序占用。请先关掉那个程序，或换一个端口：PORT=${f.port + 1} npm start`,
  'already-running': (f: { address: string; port: number }) =>
    `${f.address} 上已有一个每日一读服务在运行，直接打开即可。要另开一个，请换端口：PORT=${f.port + 1} npm start`,
  'address-unknown': (f: { host: string }) =>
    `HOST=${f.host} 不是这台机器的地址。请改用 127.0.0.1（只本机可用）或 0.0.0.0（同一网络的手机也可用）。`,
  'port-forbidden': (f: { port: number }) =>
    `没有权限使用端口 ${f.port}。请换一个大于 1024 的端口：PORT=3000 npm start`,
  'data-folder-unwritable': (f: { folder: string; reason: string }) =>
    `数据文件夹 ${f.folder} 不能写入（${f.reason}）。请检查它的权限和磁盘，或换一个位置：DATA_FOLDER=/可写的路径 npm start`,
  'data-on-windows-drive': (f: { folder: string }) =>
    `数据文件夹 ${f.folder} 在 Windows 磁盘上，数据库在那里不可靠。请把数据放在 Linux 一侧，例如：DATA_FOLDER=$HOME/meiri-yidu npm start`,
  'database-folder-missing': (f: { folder: string; pointer: string }) =>
    `原来的数据库在 ${f.folder}，现在找不到了，没有另建空库。请把它放回原处；如果确定要从空库开始，请删除文件 ${f.pointer} 后再启动。`,
  'database-folder-shared': (f: { folder: string; owner: string }) =>
    `数据库 ${f.folder} 属于另一个数据文件夹 ${f.owner}。请不要复制数据文件夹共用一个库，换一个新的 DATA_FOLDER 再启动。`,
  'database-version': (f: { folder: string; found: string; needed: string }) =>
    `数据库 ${f.folder} 是 PostgreSQL ${f.found} 版的，当前程序用的是 ${f.needed} 版，没有动它。请先用原来的程序版本导出数据。`,
  'database-unsupported': (f: { platform: string }) =>
    `这台机器（${f.platform}）没有可用的内置数据库。请安装 PostgreSQL 15 以上版本，并设置 DATABASE_URL=postgres://用户:密码@主机:5432/库名`,
  'no-account': (_: object) =>
    `数据库不能用 root 身份运行，而系统里没有 postgres、nobody、daemon 任一用户。请换普通用户启动，或设置 DATABASE_URL。`,
  'database-failed': (f: { reason: string; log: string }) =>
    `数据库没有启动成功：${f.reason}。数据没有改动。详细记录在 ${f.log}。`,
  'database-unreachable': (f: { reason: string }) =>
    `连不上 DATABASE_URL 指定的数据库：${f.reason}。请检查地址、用户名、密码，以及数据库是否在运行。`,
  'migration-failed': (f: { reason: string }) =>
    `数据库结构没有升级成功：${f.reason}。已退回原样，数据没有改动。`,
  'backup-unreadable': (f: { reason: string }) =>
    `这个备份文件不完整，或者不是每日一读的备份（${f.reason}）。没有恢复任何内容。`,
  'backup-newer': (f: { step: string }) =>
    `这个备份是更新的程序版本做的（${f.step}）。请先升级程序再恢复。没有恢复任何内容。`,
  'restore-not-empty': (f: { table: string }) =>
    `目标数据库里已有数据（${f.table}），没有动它。请换一个新的 DATA_FOLDER，或在 DATABASE_URL 里写一个空的数据库。`,
  'build-failed': (f: { command: string }) =>
    `网页版没有构建成功，原因见上面的输出。可以单独运行 ${f.command} 查看。`,
} as const

/** What `npm start` prints while it works. */
export const startProgress = {
  checking: '正在检查环境……',
  building: '正在构建网页版（第一次约需一分钟）……',
  stillBuilding: (elapsed: number) => `  仍在构建，已过 ${elapsed} 秒……`,
  built: (elapsed: number) => `网页版已构建，耗时 ${elapsed} 秒。`,
  preparingDatabase: '第一次启动，正在建立数据库……',
  incompleteMoved: (folder: string) => `上次没有建完的数据库已移到 ${folder}，现在重新建立。`,
  startingDatabase: '正在启动数据库……',
  adoptingDatabase: '数据库已在运行，直接使用。',
  databaseElsewhere: (folder: string) =>
    `当前文件夹只有 root 能进入，数据库放在 ${folder}，以普通用户身份运行。`,
  migrating: '正在准备数据表……',
  samplesLoaded: (count: number) => `已载入示例内容 ${count} 期。`,
  ready: (address: string) => `\n已就绪，请在浏览器打开：${address}`,
  alsoAt: (address: string) => `同一网络的手机可以打开：${address}`,
  onlyHere: '只有本机能打开。要让同一网络的手机也能打开：HOST=0.0.0.0 npm start',
  howToStop: '按 Ctrl+C 停止。',
  stopping: '正在停止……',
  stopped: '已停止，数据都在。',
  noWebBuild: '还没有构建网页版，只提供接口。',
} as const

/** What goes wrong in the background, each once; the work goes on. */
export const jobTroubles = {
  publishing: (why: string) => `定时发布没有做成（${why}）。编辑台上看得到是哪一版。`,
  drill: (why: string) => `有一次撤下的演练中断了。${why}见 docs/operator「发布、撤下和演练」。`,
  operator: (why: string) => `编辑台上的运行数据暂时没有跟上（${why}），过一会儿再看。`,
  voice: (why: string) =>
    `有一段朗读的声音没有做成（${why}），稍后会再试。见 docs/operator「朗读」。`,
  papers: (why: string) =>
    `有一份打印件没有印成（${why}），过一会儿再试。见 docs/operator「排好的 PDF」。`,
  message: (why: string) => `有一条微信消息没有发成（${why}）。见 docs/operator「微信消息」。`,
} as const

/** What settings may be, named in `bad-setting`. */
export const settingKinds = {
  port: '1 到 65535 的整数',
  databaseUrl: 'postgres:// 开头的地址',
  address: 'http:// 或 https:// 开头的地址',
  onOff: 'on 或 off',
  nodeEnv: 'production、development 或 test',
  wechatWord: '微信公众平台给出的字母和数字',
  wechatBoth: '与另一项同时设置（WECHAT_APPID 和 WECHAT_SECRET 要么都有，要么都没有）',
} as const

/** Code → sentence of a failed request. */
export const problems = {
  'not-found': '没有找到这个内容，可能已经撤下。',
  'no-such-route': '没有这个地址。',
  'bad-request': '请求的格式不对。',
  'bad-day': '日期不对，应写成 2026-01-05 这样。',
  'bad-cursor': '翻页的位置不对，请从头翻起。',
  'too-large': '内容太长了，请删短一些再提交。',
  'unsupported-media-type': '提交的内容格式不支持。',
  'too-many-requests': '提交得太频繁，请过一会儿再试。',
  unavailable: '服务暂时连不上数据库，请稍后再试。',
  'log-in-first': '请先登录。',
  'not-allowed': '这项内容不在您的职责范围内。',
  'wrong-code': '这个码不对或已过期，请核对，或请对方换一个新的。',
  'already-joined': '您已经加入支部，不用再次加入。',
  taken: '这位同志已经用另一个微信加入。如果不是本人，请告诉支部书记。',
  'name-needed': '请写上姓名。',
  'too-many-secretaries': '一个支部最多五位书记、委员使用，请先减去一位。',
  'changed-meanwhile': '内容刚刚有人改过，请看过新的内容再改。',
  'bad-place': '这里不能建立这种组织。',
  'no-phone': '没有开启电话号码登记，所以没有保存。',
  'bad-roster': '名单里有几行需要改，改好后再导入。这次没有导入任何内容。',
  'log-in-unavailable': '还没有接上微信登录，暂时不能登录。不登录也能阅读。',
  'log-in-blocked': '微信暂时不让这个账号登录，请稍后再试。不登录也能阅读。',
  'wechat-busy': '微信登录暂时繁忙，请稍后再试。不登录也能阅读。',
  internal: '服务出了点问题，已经记录下来，请稍后再试。',
} as const

export type ProblemCode = keyof typeof problems

/** What is wrong with a row of a roster. */
export const rosterFaults = {
  'no-name': '没有姓名',
  'bad-name': '姓名里有不该有的字符，或者太长',
  'bad-group': '党小组名称太长，或者有不该有的字符',
  'same-name': '姓名和党小组都与另一行相同，分不清是谁，请在姓名后加注区分，例如“王芳（大）”',
} as const

/** Sentences of the commands that work on editions. */
export const importing = {
  usage:
    '用法：npm run import -- 版面.txt或版面.pdf [--page 3] [--date 2026-01-05] [--starts-on 2026-01-12] [--publish --signed-by 姓名]',
  badDay: (option: string, value: string) =>
    `${option} 的日期“${value}”不对，应写成 2026-01-05 这样。`,
  unreadable: {
    'no-text': '这一版没有可识别的文字，可能是图片版面。没有存入任何内容。',
    'no-article': '没有从这份文本里找到文章。没有存入任何内容。',
    'too-long': '这份文本太长，不像一个版面。没有存入任何内容。',
  },
  stored: (articles: number) => `已存为草稿：${articles} 篇文章。`,
  updated: (articles: number) => `草稿已更新：${articles} 篇文章。`,
  unchanged: (_articles: number) => '这一版已经存过，没有变化。',
  dateUnknown: '日期待核：版面上没有日期。请加 --date 2026-01-05 再导入一次。',
  lookBack: '这一周，回头看看',
  dealt: (day: string, headline: string) => `  ${day}　${headline}`,
  doubts: (count: number) => `程序有 ${count} 处拿不准，请编辑核对。`,
  notPublished:
    '还没有发布。确认无误后，加 --publish --signed-by 姓名 发布（姓名是对内容负责的人）。',
  published: (name: string) => `已发布，审签人：${name}。`,
  alreadyPublished: '这一期已经发布，没有变化。',
  publishedDiffers:
    '这一期已经发布，而新的文本与已发布的不同，所以没有改动。要更新已发布的内容，请加 --publish --signed-by 姓名。',
  nameMissing: '发布要有人署名：请加 --signed-by 姓名。',
  nameTooLong: '署名太长，请写姓名（不超过 20 个字）。',
  dateMissing: '没有日期的草稿不能发布：请加 --date 2026-01-05。',
} as const

export const migrating = {
  done: (count: number) => (count === 0 ? '数据表已是最新。' : `数据表已升级，共 ${count} 步。`),
} as const

export const samples = {
  loaded: (count: number) => `示例内容已载入，共 ${count} 期。`,
  present: '示例内容已在库中，没有重复载入。',
  off: '正式环境不载入示例内容。',
} as const

/** Who signs the made-up editions. */
export const sampleSignatory = '示例审签'

/** As newspapers print them; 0 = Monday. */
export const weekdayNames = [
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
  '星期日',
] as const

/** Before the trace of a fault of the program's own. */
export const commandFailed = '程序出了意外，没有完成。请把下面的内容发给维护人员：'

/** Shown at / when only the interface runs. */
export const noWebPage = '网页版还没有构建。请运行 npm run build:h5 后重新启动。'
