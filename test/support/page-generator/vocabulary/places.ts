import type { County } from '../../../../src/core/edition/county'
import type { Dice } from '../dice'

const first = '云禾松沄柘棠萦芦洛槐桐榆苇砚汀溪岚渚阜棣蓼瑶沂澜枫汶芮郦郯缙'.replace(
  /[汶沂郯]/g,
  '',
)
const second = '泽陵塬州原浦安川平宁城岭湖丰阳源津坪昌水'
const townFirst = '柳石杏沙马枣梨双青白黄古东南北新太龙清望秋竹麦荷桃云'
const townSecond = '林桥坡河岗塘口泉湾集店沟庄营铺堂墩洼'
const townKinds = ['镇', '镇', '镇', '街道', '乡']
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐薛雷贺倪汤罗毕郝邬安常乐于傅卞齐康伍余元顾孟平黄穆萧尹'
const given =
  '文明海燕立新春晓建华志远秀兰国栋雨桐思源长林玉珍小满庆丰子涵云飞向东晨曦佳宁一凡慧敏守田景行少波冬梅如意北辰秋实'

const pair = (a: string, b: string, dice: Dice) => dice.pick([...a]) + dice.pick([...b])

/** `count` made-up county-level units with different first two characters. */
export function madeUpCounties(count: number, dice: Dice): County[] {
  const shorts = new Set<string>()
  while (shorts.size < count) shorts.add(pair(first, second, dice))
  return [...shorts].map((short, i) => {
    const kind = i === count - 1 ? '新区' : dice.pick(['县', '县', '县', '区', '市'])
    return { name: short + kind, short }
  })
}

export const madeUpCity = (dice: Dice) => pair(first, second, dice)
export const madeUpTown = (dice: Dice) => pair(townFirst, townSecond, dice) + dice.pick(townKinds)
export const madeUpVillage = (dice: Dice) =>
  dice.chance(0.3)
    ? dice.pick([...'大小前后东西上下']) + pair(townFirst, townSecond, dice)
    : pair(townFirst, townSecond, dice)
export const madeUpSite = (dice: Dice) =>
  pair('锦华安福惠康和景瑞祥' + townFirst, '苑园和源泰宁兴湾', dice)

/** A made-up name of two or three characters, as newspapers print them. */
export function madeUpPerson(dice: Dice): string {
  const start = dice.between(0, given.length / 2 - 1) * 2
  const name = given.slice(start, start + 2)
  return dice.pick([...surnames]) + (dice.chance(0.25) ? dice.pick([...name]) : name)
}

export function madeUpPeople(count: number, dice: Dice): string[] {
  const people = new Set<string>()
  while (people.size < count) people.add(madeUpPerson(dice))
  return [...people]
}

const brandFirst = [
  '暖心',
  '红棉',
  '清风',
  '春雨',
  '同心',
  '晚晴',
  '银杏',
  '石榴',
  '萤火',
  '向阳',
  '桑梓',
  '北斗',
  '蒲公英',
  '连心',
  '初心',
  '稻香',
  '麦田',
  '晨光',
  '泉韵',
  '枫桥边',
  '星火',
  '老槐树',
  '金穗',
  '蓝湾',
]
const brandSecond = [
  '驿站',
  '工坊',
  '茶馆',
  '议事厅',
  '小院',
  '课堂',
  '先锋',
  '管家',
  '行动',
  '联盟',
  '邻里',
  '快线',
  '服务队',
  '半月谈',
  '帮帮团',
  '计划',
  '灯塔',
  '有约',
  '一家亲',
  '聚力',
]

/** A made-up brand of a practice, e.g. 暖心驿站 or 枫桥边·有约. */
export const madeUpBrand = (dice: Dice) =>
  dice.pick(brandFirst) + (dice.chance(0.2) ? '·' : '') + dice.pick(brandSecond)
