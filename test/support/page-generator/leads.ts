import type { Dice } from './dice'

const verbs = [
  '建强',
  '优化',
  '完善',
  '健全',
  '夯实',
  '抓实',
  '做优',
  '拓宽',
  '强化',
  '深化',
  '细化',
  '压实',
  '创新',
  '聚焦',
  '推动',
  '突出',
]
const symbols = [
  '主心骨',
  '动力源',
  '压舱石',
  '指挥棒',
  '连心桥',
  '防火墙',
  '助推器',
  '孵化器',
  '顶梁柱',
  '蓄水池',
  '加油站',
  '硬支撑',
  '金钥匙',
  '同心圆',
  '组合拳',
  '幸福网',
  '聚宝盆',
  '强磁场',
]
const symbolVerbs = [
  '筑牢',
  '激活',
  '打造',
  '架起',
  '拧紧',
  '下好',
  '织密',
  '练就',
  '当好',
  '唱响',
  '拓展',
  '跑出',
]
const adjectives = [
  '实',
  '活',
  '优',
  '强',
  '热',
  '亮',
  '暖',
  '深',
  '好',
  '稳',
  '新',
  '红火',
  '有序',
  '满意',
]
const single = ['选', '育', '管', '用', '学', '帮', '治', '联', '建', '享', '责', '情', '效', '严']
const work = ['下功夫', '做文章', '出实招', '求突破', '见真章', '聚合力', '提质效']
const fours = [
  '资源共享',
  '同频共振',
  '提质增效',
  '落地见效',
  '凝聚合力',
  '破解难题',
  '服务群众',
  '激发活力',
  '固本强基',
  '精准施策',
  '便民利民',
  '共建共治',
  '守住底线',
  '打牢根基',
]
const prefixes = ['坚持', '聚力', '紧盯', '围绕', '立足']
const openings = [
  '统筹谋划',
  '上下联动',
  '分类施策',
  '供需对接',
  '清单管理',
  '全程跟踪',
  '多元参与',
  '示范带动',
  '靶向发力',
  '党员带头',
]
const roles = [
  '宣传员',
  '调解员',
  '服务员',
  '监督员',
  '勤务员',
  '参谋员',
  '示范员',
  '引路人',
  '守护人',
  '贴心人',
]

/** A family makes the parallel lead sentences of one article out of its topic's four-character nouns. */
type Family = (nouns: string[], count: number, dice: Dice) => string[]

const zip = (count: number, lead: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => lead(i))

const families: Family[] = [
  (nouns, n, dice) => {
    const [v, sv, s] = [dice.sample(verbs, n), dice.sample(symbolVerbs, n), dice.sample(symbols, n)]
    return zip(n, (i) => `${v[i]}${nouns[i]}，${sv[i]}“${s[i]}”。`)
  },
  (nouns, n, dice) => {
    const [v, f] = [dice.pick(prefixes), dice.sample(fours, n)]
    return zip(n, (i) => `${v}${nouns[i]}，${f[i]}。`)
  },
  (nouns, n, dice) => {
    const [chars, w, sv, s] = [
      dice.sample(single, n),
      dice.sample(work, n),
      dice.sample(symbolVerbs, n),
      dice.sample(symbols, n),
    ]
    const start = dice.pick(['围绕', '紧扣', '突出'])
    return zip(n, (i) => `${start}“${chars[i]}”字${w[i]}，${sv[i]}${nouns[i]}“${s[i]}”。`)
  },
  (nouns, n, dice) => {
    const [v, a] = [
      dice.sample(verbs, n),
      dice.sample(
        adjectives.filter((x) => x.length === 1),
        n,
      ),
    ]
    return zip(n, (i) => `${v[i]}${nouns[i]}，让工作“${a[i]}”起来。`)
  },
  (nouns, n, dice) => {
    const o = dice.sample(openings, n)
    const v = dice.sample(verbs, n)
    return zip(n, (i) => `${o[i]}，${v[i]}${nouns[i]}。`)
  },
  (nouns, n, dice) => {
    const [v, r] = [dice.pick(['聚焦', '聚力', '服务']), dice.sample(roles, n)]
    return zip(n, (i) => `${v}${nouns[i]}，当好群众的“${r[i]}”。`)
  },
  (nouns, n, dice) => {
    const a = dice.sample(
      adjectives.filter((x) => x.length === 1),
      n,
    )
    return zip(n, (i) => `${nouns[i]}突出一个“${a[i]}”字。`)
  },
  (nouns, n, dice) => {
    const f = dice.sample(fours, n)
    return zip(n, (i) => `${nouns[i]}——${f[i]}。`)
  },
  (nouns, n, dice) => {
    const [v, f] = [dice.sample(verbs, n), dice.sample(fours, n)]
    return zip(n, (i) => `${v[i]}${nouns[i]}${f[i]}。`)
  },
  (nouns, n, dice) => {
    const a = dice.sample(['精', '优', '聚', '活', '实', '浓', '畅', '暖'], n)
    const v = dice.sample(
      ['织密组织网', '搭好大平台', '建强服务队', '用好老阵地', '立起硬规矩', '敞开大门户'],
      n,
    )
    return zip(n, (i) => `${v[i]}，让${nouns[i]}“${a[i]}”起来。`)
  },
]

/** `count` parallel lead sentences over different nouns of the topic; all of one family. */
export function parallelLeads(nouns: string[], count: number, dice: Dice): string[] {
  return dice.pick(families)(dice.sample(nouns, count), count, dice)
}
