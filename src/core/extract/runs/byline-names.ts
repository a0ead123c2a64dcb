import type { Byline } from '../byline'
import { isName } from '../names'

/**
 * The commonest family names, the commonest first (lists of the 2007 and 2018 household registers). Where two
 * readings of names set without spaces are possible, they tell the likelier.
 */
const COMMON_FAMILIES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆'

/** A reading's points: what is common costs little. Only their order matters. */
const RARE_FAMILY = 3
const SHORT_NAME = 0.5
const DOUBLE_FAMILY = 1
const ENDS_AS_FAMILY = 1.5
const SPACE_INSIDE = 1.5
const SPACE_BETWEEN = 2
/** A byline names at most so many, and no longer list of characters is looked at. */
const MOST_NAMES = 6
const LONGEST_LIST = 24

/**
 * The names in a list whose spaces may be lost or stand inside a name, as a typesetter's stretched lines and
 * line ends leave them; or null where the text is no such list. In: 「甲某乙某某」, 「甲 某乙某某」.
 */
export function namesSetTight(text: string): string[] | null {
  const bare = text.replace(/[\s、，]/g, '')
  if (!/^[\u4e00-\u9fff]+$/.test(bare) || bare.length > LONGEST_LIST) return null
  const spaces = new Set<number>()
  let at = 0
  for (const one of text) {
    if (/[\s、，]/.test(one)) spaces.add(at)
    else at++
  }
  // Best reading of the first so many characters.
  const best: ({ cost: number; names: string[] } | null)[] = [{ cost: 0, names: [] }]
  for (let end = 1; end <= bare.length; end++) {
    best.push(null)
    for (const length of [2, 3, 4]) {
      const before = best[end - length]
      const name = bare.slice(end - length, end)
      if (!before || !isName(name) || before.names.length >= MOST_NAMES) continue
      let cost = before.cost + costOf(name)
      for (let inside = end - length + 1; inside < end; inside++)
        if (spaces.has(inside)) cost += SPACE_INSIDE * (length === 2 ? 0.3 : 1)
      if (end < bare.length && spaces.has(end)) cost -= SPACE_BETWEEN
      const rival = best[end]
      if (!rival || cost < rival.cost) best[end] = { cost, names: [...before.names, name] }
    }
  }
  const names = best[bare.length]?.names ?? null
  return names === null || names.length === 0 ? null : names
}

function costOf(name: string): number {
  const length = name.length === 2 ? SHORT_NAME : name.length === 4 ? DOUBLE_FAMILY : 0
  const family = COMMON_FAMILIES.indexOf(name.charAt(0))
  const last = COMMON_FAMILIES.indexOf(name.charAt(name.length - 1))
  const share = (rank: number) => rank / COMMON_FAMILIES.length
  return (
    length +
    (family < 0 ? RARE_FAMILY : 2 * share(family)) +
    (last < 0 ? 0 : ENDS_AS_FAMILY * (1 - share(last)))
  )
}

/** Words for who writes, with gaps inside them closed. */
export const closedRoles = (text: string): string =>
  text
    .replace(/通 ?讯 ?员/g, '通讯员')
    .replace(/记 ?者/g, '记者')
    .replace(/本 ?报/g, '本报')

const LIST =
  /(?:记者|通讯员|评论员|撰稿人?|作者|文\s*[/／:：])\s*([^（()）]*?)\s*(?=(?:本报|本刊)?\s*(?:记者|通讯员|作者)|[）)]|$)/g

/** A byline whose names are read once more from its text, where each list in it is one of names alone. */
export function withNames(byline: Byline): Byline {
  const text = closedRoles(byline.text)
  const lists = [...text.matchAll(LIST)].map((found) => found[1]!).filter((list) => list !== '')
  const read = lists.map(namesSetTight)
  if (read.length === 0 || read.some((names) => names === null)) return byline
  return { ...byline, reporters: read.flatMap((names) => names!) }
}
