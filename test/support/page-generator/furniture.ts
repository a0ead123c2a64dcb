import type { Dice } from './dice'
import { madeUpPeople } from './vocabulary/places'

export interface PageFurniture {
  /** Blocks that stand above the articles and below them, as printed. */
  top: string[]
  bottom: string[]
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  /** A series banner printed over the page, or null. */
  banner: string | null
}

const weekdays = [...'日一二三四五六']
const titles = ['党的建设', '党建', '组织工作', '先锋', '基层党建', '党建周刊']
const banners = ['乡村先锋', '党建引领基层治理', '组工进行时', '书记谈党建', '先锋风采', '红色引擎']
const slogans = [
  '学政策',
  '看经验',
  '讲故事',
  '找办法',
  '交流窗口',
  '党员之友',
  '基层园地',
  '身边榜样',
]
const chineseNumerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八']

/** Furniture of one page. `plain` gives little of it, as many extractions do. */
export function composeFurniture(city: string, plain: boolean, dice: Dice): PageFurniture {
  const year = dice.between(2021, 2026)
  const month = dice.between(1, 12)
  const day = dice.between(1, 28)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  const pageNumber = dice.between(2, 8)
  const title = dice.pick(titles)
  const paper = `${city}日报`
  const top: string[] = []
  const bottom: string[] = []
  const dated = !plain || dice.chance(0.4)
  let numbered = false
  if (dated) {
    const lunar = dice.chance(0.3)
      ? ` 农历${dice.pick(['癸卯', '甲辰', '乙巳', '丙午'])}年${dice.pick(['正', '三', '七', '十', '腊'])}月${dice.pick(['初八', '十四', '廿三'])}`
      : ''
    const numberForm = dice.between(0, 5)
    numbered = numberForm < 5
    const pad = (n: number) => String(n).padStart(2, '0')
    const date = dice.pick([
      `${year}年${month}月${day}日 星期${weekday}`,
      `${year}年${month}月${day}日　星期${weekday}`,
      `${year}年${pad(month)}月${pad(day)}日 星期${weekday}`,
    ])
    const forms = [
      [`${pageNumber}${date.replace('年', ' 年')}${lunar}`],
      [`第${pageNumber}版 ${title}`, date + lunar],
      [`${date}${lunar} 第${chineseNumerals[pageNumber]}版`],
      [`A${pageNumber}`, title, date + lunar],
      [`${pad(pageNumber)}版`, `${paper} ${date}${lunar}`],
      [`《${paper}》 ${date}${lunar}`],
    ]
    top.push(...forms[numberForm]!)
  }
  const [a, b, c] = madeUpPeople(3, dice)
  if (!plain || dice.chance(0.3)) {
    const staff = dice.pick([
      `□编辑 ${a} 视觉 ${b} 校对 ${c} 电子信箱 dangjian${dice.between(1, 99)}@example.com ${title}`,
      `责任编辑：${a} 美术编辑：${b} 校对：${c}`,
      `本版编辑 ${a} 版式 ${b}`,
      `责编/${a} 美编/${b} 校对/${c} 电话：0000-${dice.between(1000000, 8999999)}`,
      `编辑：${a} 邮箱：zg${dice.between(100, 999)}@example.cn`,
    ])
    dice.pick([top, bottom, bottom]).push(staff)
  }
  const titled = top.some((t) => t.includes(title))
  let pageTitle: string | null = titled ? title : null
  if (!titled && dice.chance(0.7)) {
    dice.pick([top, bottom]).push(title)
    pageTitle = title
  }
  if (dice.chance(plain ? 0.4 : 0.7)) {
    const hosts = [`中共${city}市委组织部`, `${city}市党的建设学会`, `${paper}社`]
    bottom.push(
      ...dice.pick([
        [hosts.join(' ')],
        [...hosts.slice(0, 2), `${hosts[2]} 主办`],
        [`${hosts[0]} ${hosts[2]} 联合主办`],
        [`${hosts[0]} ${hosts[2]} 合办`],
        [`主办：${hosts[0]}`, `协办：${hosts[1]}`],
      ]),
    )
  }
  if (dice.chance(plain ? 0.3 : 0.6)) {
    const mark = dice.pick(['●', '★', '◆', '●'])
    const lines = dice.sample(slogans, 3).map((s) => mark + s)
    bottom.push(...dice.pick([lines, [lines.join(' ')], [lines[0]!, lines.slice(1).join(' ')]]))
    bottom.push(
      dice.pick([
        `扫描二维码，关注“${city}先锋”`,
        `扫一扫 关注“${city}组工”微信公众号`,
        `扫描二维码，\n关注“${city}党建”`,
      ]),
    )
  }
  const banner = dice.chance(plain ? 0.2 : 0.5) ? dice.pick(banners) : null
  const date = dated ? [year, month, day].map((n) => String(n).padStart(2, '0')).join('-') : null
  return { top, bottom, date, pageNumber: numbered ? pageNumber : null, pageTitle, banner }
}
