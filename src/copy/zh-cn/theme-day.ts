import type { ThemeDay } from '../../core/study/theme-day'
import { shared } from './miniapp'

/** Sentences of 主题党日安排. */
export const themeDay = {
  title: '主题党日安排',
  note: '时间、地点空着，请按实际填写。第一议题自己写，报纸上的几篇放在身边的做法里。',
  officialLink: '出处链接（官方网站）',
  notALink: '出处链接要写网址，以 http 开头；没有就空着。',
  materials: '学习内容',
  practices: '身边的做法',
  agenda: '别的议程',
  agendaNote: '一行一项，可不写。',
  copy: '复制安排',
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numbered = (at: number) => NUMBERS[at] ?? String(at + 1)

/** The plan as text to copy, with the foot that every export carries. */
export function themeDayText(plan: ThemeDay, firstTopicName: string, foot: string): string {
  const { theme, firstTopic, officialLink, materials, practices, agenda, sample } = plan
  const items = [
    [`${firstTopicName}：${firstTopic}`, ...(officialLink ? [`　　出处：${officialLink}`] : [])],
    ...(materials.length > 0
      ? [
          [
            `${themeDay.materials}：`,
            ...materials.map(
              ({ text, link }, at) => `　　${at + 1}.${text}${link ? `（${link}）` : ''}`,
            ),
          ],
        ]
      : []),
    ...(practices.length > 0
      ? [
          [
            `${themeDay.practices}：`,
            ...practices.map(
              ({ headline, county }, at) =>
                `　　${at + 1}.《${headline}》${county ? `（${county}）` : ''}`,
            ),
          ],
        ]
      : []),
    ...agenda
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => [line]),
  ]
  return [
    ...(sample ? [shared.sample] : []),
    themeDay.title,
    '时间：',
    '地点：',
    '主持：',
    `主题：${theme}`,
    ...items.flatMap(([first, ...rest], at) => [`${numbered(at)}、${first}`, ...rest]),
    foot,
  ].join('\n')
}
