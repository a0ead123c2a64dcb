/**
 * A count as printed: 「5万余名」 is digits 5, scale 万, vague 余, unit 名. `value` is the plain
 * number (50000), offsets are UTF-16 units of the whole of it, end exclusive.
 */
export interface PrintedNumber {
  start: number
  end: number
  digits: string
  /** What stands between the digits and the unit: 余, 多, 万, 亿, 万余 … */
  middle: string
  unit: string
  value: number
}

/** Longest first, so that 人次 is not read as 人. Years, months, days and clock times are no counts. */
const UNITS = (
  '个百分点 平方米 平方公里 立方米 公里 公顷 人次 场次 件次 户次 余次 车次 ' +
  '千米 千克 公斤 小时 分钟 周年 学时 课时 亩 元 米 吨 株 棵 个 名 人 位 处 家 件 次 场 期 项 ' +
  '支 条 户 所 座 栋 间 块 辆 台 套 篇 份 本 册 册次 张 幅 门 种 类 级 批 对 组 队 村 站 节 堂 轮 ' +
  '款 例 起 宗 句 字 页 盏 口 片 只 头 里 届 岁 年 月 日 天 周 时 点 号 度 分 倍 %'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

const NUMBER = new RegExp(
  '(\\d[\\d,]*(?:\\.\\d+)?)((?:[余多]?[万亿]|[万亿]?[余多])?)(' + UNITS.join('|') + ')',
  'g',
)

const SCALE: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Every count with its unit, in reading order. Full-width digits are not counts of this paper. */
export function printedNumbers(text: string): PrintedNumber[] {
  const found: PrintedNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const digits = match[1]!
    const middle = match[2]!
    const scale = SCALE[middle.replace(/[余多]/g, '')] ?? 1
    const start = match.index
    found.push({
      start,
      end: start + match[0].length,
      digits,
      middle,
      unit: match[3]!,
      value: Number(digits.replace(/,/g, '')) * scale,
    })
  }
  return found
}

const CHINESE_DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const CHINESE_PLACE: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 「二十三」 → 23, 「三百零五」 → 305; null for anything that is not one number below 10,000. */
export function chineseNumberValue(text: string): number | null {
  let total = 0
  let digit: number | null = null
  for (const unit of text.split('')) {
    const place = CHINESE_PLACE[unit]
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = null
    } else if (unit in CHINESE_DIGIT) {
      if (digit !== null && digit !== 0) return null
      digit = CHINESE_DIGIT[unit]!
    } else return null
  }
  return text === '' ? null : total + (digit ?? 0)
}

/** Writes Chinese numbers that count something (前后跟量词) as digits, to compare 「十个」 with 「10个」. */
export function withArabicNumbers(text: string): string {
  return text.replace(/[零〇一二两三四五六七八九十百千]+/g, (run) => {
    const value = chineseNumberValue(run)
    return value === null ? run : String(value)
  })
}

/** Every number of the text as plain values, whatever follows it: digits and Chinese numbers. */
export function allNumberValues(text: string): number[] {
  const values: number[] = []
  for (const match of text.matchAll(/(\d[\d,]*(?:\.\d+)?)[余多]?([万亿]?)/g)) {
    const plain = Number(match[1]!.replace(/,/g, ''))
    values.push(plain, plain * (SCALE[match[2]!] ?? 1))
  }
  for (const match of text.matchAll(/[零〇一二两三四五六七八九十百千]+/g)) {
    const value = chineseNumberValue(match[0])
    if (value !== null) values.push(value)
  }
  return values
}
