import { hasBalancedQuotes } from '../text/sentence-spans'
import type { BreachCode } from './breach-codes'

/** Function words that never stand twice in a row in sound text (把把, 的的). */
const DOUBLED = /([把的了在是和与对为以将被从向等由及其])\1/
/** Two characters printed twice: 制度制度. Reduplicated verbs are lost too, which costs little. */
const DOUBLED_PAIR = /([\u4e00-\u9fff]{2})\1/
/** A lost long dash read as the numeral, twice between nouns: 甲方一乙方一丙方. */
const ONE_FOR_DASH = /[\u4e00-\u9fff]{2,8}一[\u4e00-\u9fff（()）]{2,14}一[\u4e00-\u9fff]{2,}/
const STARTS_LIKE_ONE = /[第统同唯专单之万每逐一]一/g
/** A space beside a Chinese character or a digit, outside quoted titles. */
const STRAY_SPACE = /[\u4e00-\u9fff\d，、。；：]\s|\s[\u4e00-\u9fff\d，、。；：]/
const QUOTED = /“[^“”]*”|《[^《》]*》|"[^"]*"/g

/** Why a sentence cannot carry an item, or null: it looks damaged by the extraction (rule D). */
export function damageOf(sentence: string): BreachCode | null {
  if (!/[。！？!?][”’"」』）)]?$/.test(sentence)) return 'open-end'
  if (!hasBalancedQuotes(sentence)) return 'unbalanced-quote'
  return damageInside(sentence)
}

/** The same for a part of a sentence: an option, half a lead. */
export function damageInside(sentence: string): BreachCode | null {
  if (DOUBLED.test(sentence) || DOUBLED_PAIR.test(sentence)) return 'doubled-word'
  if (STRAY_SPACE.test(sentence.replace(QUOTED, '“”'))) return 'stray-space'
  if (/\ufffd|[\u2e80-\u2fdf]|[□■◆]/.test(sentence)) return 'foreign-character'
  if (holdsLostDash(sentence)) return 'dash-as-one'
  return null
}

function holdsLostDash(sentence: string): boolean {
  const quoted = sentence.match(QUOTED) ?? []
  const stretches = [...quoted.map((text) => text.slice(1, -1))]
  return stretches.some((text) => {
    const plain = text.replace(STARTS_LIKE_ONE, '〇〇')
    return !/[，,、；;]/.test(text) && ONE_FOR_DASH.test(plain)
  })
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔温康施文牛樊葛邢安齐庞颜庄聂章鲁岳翟殷詹申欧耿关兰焦俞柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂苗谷曲盛冉骆蓝路游靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆'
/** What a person is called before the name: 书记, 主任, 教授, and all that ends in 员, 师, 长, 手 … */
const ROLE =
  '书记|主任|教授|主席|经理|代表|专家|老板|店主|摊主|司机|大户|户主|学生|青年|乡贤|媳妇|小伙|姑娘|老汉|大叔|老人|大姐|负责人|[员师长手民工农户嫂者]'
const ROLE_AND_NAME = new RegExp(
  `(?:${ROLE})[”"]?[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?=[说笑介表告等了的是在和与、，,。：:也带把对就从每一正又竖端指拿用给领跑走头]|同志|立即)`,
)
const NAME_AND_ROLE = new RegExp(
  `[${SURNAMES}](?:女士|先生|大爷|大娘|大姐|大妈|奶奶|爷爷|阿姨|叔叔|老师|师傅|某|[\\u4e00-\\u9fff]?[娘婶嫂伯爷婆叔姨])`,
)
/** 他 and 她 alone speak of one person; 他们, 其他, 他人 do not. */
const ONE_PERSON = /(?:^|[^其])[他她](?![们人乡])/
const SPEECH = /[说道称][：:，,]?["“]|表示[：:，,]|介绍说|告诉|感慨|笑着/

/** Whether the sentence is about a person or repeats what one said (rule P). */
export function mentionsPerson(sentence: string, reporters: readonly string[]): boolean {
  return (
    reporters.some((name) => sentence.includes(name)) ||
    ROLE_AND_NAME.test(sentence) ||
    NAME_AND_ROLE.test(sentence) ||
    ONE_PERSON.test(sentence) ||
    SPEECH.test(sentence)
  )
}
