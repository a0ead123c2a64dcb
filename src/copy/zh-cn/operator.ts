import type { OperatorList } from '../../core/desk/operator-lists'

/** Sentences about the operator's lists: files in config/operator, or versions made at the desk. */
export const operatorFileMessages = {
  missing: (file: string) =>
    `读不到 ${file}。请把这个文件放回原处，内容可以参照随程序提供的默认文件。`,
  notJson: (file: string) =>
    `${file} 不是有效的 JSON。请检查引号、逗号和括号是否成对，改好后再运行一次。`,
  wrongField: (file: string, field: string) =>
    `${file} 的内容不对${field === '' ? '' : `：请检查「${field}」这一项`}。写法请参照随程序提供的默认文件。`,
  wrongLine: (file: string, line: number, text: string, hint: string) =>
    `${file} 第 ${line} 行写法不对：「${text.trim().slice(0, 60)}」。${hint}`,
  noSuchCharacter: (file: string, line: number, text: string) =>
    `${file} 第 ${line} 行写法不对：「${text.slice(0, 60)}」。要注音的字必须是前面地名里的字。`,
  seeNotes: '写法见文件开头的说明。',
} as const

/** How a line of these lists is written. */
export const operatorLineHints = {
  'hidden-names': '一行一个姓名，至少两个字。',
  'look-alikes': '一行一对：先写误印的字，再写本来的字，中间空一格。',
  pronunciations:
    '一行一条：地名、要注音的字、带声调的拼音、同音字（没有就写 -），中间各空一格；后面可以再写“不接…”。',
} as const

/** What each list is called. */
export const operatorListNames: Record<OperatorList, string> = {
  product: '名称与规则',
  channel: '公众号',
  counties: '县（市、区）',
  quiz: '判断题',
  'hidden-names': '暂不展示的姓名',
  pronunciations: '读音',
  'fixed-terms': '固定表述',
  'quiz-avoided-words': '不出题的用语',
  'look-alikes': '形近字',
  'nationwide-programmes': '全国性的活动',
  'place-hints': '地名提示',
}

/** Who made the first version of each list: it came from the files of the program. */
export const firstVersion = { name: '初始', note: '第一次启动时从文件载入' } as const

/** What the start says about files and versions. */
export const operatorStart = {
  differ: (files: string[]) =>
    `运行数据以编辑台的版本为准；config/operator 里的 ${files.join('、')} 与之不同，没有用。`,
  unreadable: (name: string, why: string) =>
    `编辑台上的「${name}」这个版本读不懂，暂用文件里的：${why}`,
} as const

/** Code → sentence of what was asked about a list and not done. */
export const operatorListProblems = {
  'list-changed-meanwhile': (name: string, number: number) =>
    `${name}刚刚存了第 ${number} 版，您的还没有存。您写的都还在：请看看两边的差别，再决定要不要存。`,
  'list-too-large': '这份内容太长了，最多 256 KB。没有保存。',
  'voice-busy': '这会儿没有读出来：声音服务忙，或者没有设好。请过一会儿再听。',
  'trials-busy': '现在有别人在试，请过一会儿再试。',
} as const
