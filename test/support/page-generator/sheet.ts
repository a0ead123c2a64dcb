import type { County } from '../../../src/core/edition/county'
import { bodyLines, type Line } from './typeset'
import {
  composeArticle,
  type BylineForm,
  type HeadlineForm,
  type SectionForm,
} from './compose-article'
import { composeBox, composeCaption, composeCommentary } from './compose-extras'
import { damageLines, damageText, type DamageRates } from './damage'
import type { Dice } from './dice'
import { composeFurniture, type PageFurniture } from './furniture'
import type { ArticleTruth, CaptionTruth, DamageNote, GoldPage } from './truth'
import { printed, type Marks } from './marks'
import { generalSentences } from './vocabulary/general'
import { madeUpCity, madeUpCounties } from './vocabulary/places'
import { townTopics } from './vocabulary/topics-town'
import { villageTopics } from './vocabulary/topics-village'
import { workTopics } from './vocabulary/topics-work'

/** What a style asks of a page. The lists are drawn from; repeats weigh. */
export interface SheetPlan {
  articles: number
  headlines: HeadlineForm[]
  bylines: BylineForm[]
  sections: SectionForm[]
  twoLines: number
  commentaries: number
  boxes: number
  captions: number
  plainFurniture: boolean
  measures: [number, number]
  slack: number
  rates: DamageRates
  marks: Marks
  /** The probability that the page spreads names of two characters to the width of three. */
  spreadNames: number
  /** The probability that a report stands under a series label such as 【乡村先锋】. */
  labelled: number
}

/** A composed, damaged and typeset page, before its blocks are put in any order. */
export interface Sheet {
  articles: ArticleTruth[]
  lines: Line[][]
  captions: CaptionTruth[]
  furniture: PageFurniture
  counties: County[]
  notes: DamageNote[]
  gaps: GoldPage['gaps']
}

const topics = [...villageTopics, ...townTopics, ...workTopics]

export function composeSheet(plan: SheetPlan, dice: Dice): Sheet {
  const city = madeUpCity(dice)
  const counties = madeUpCounties(12, dice)
  const furniture = composeFurniture(city, plan.plainFurniture, dice)
  const [month, day] = [dice.between(1, 12), dice.between(1, 28)]
  const owners = dice.sample(counties, plan.articles)
  const spreadNames = dice.chance(plan.spreadNames)
  const spare = dice.sample(generalSentences, generalSentences.length)
  const reports = dice.sample(topics, plan.articles).map((topic, i) =>
    composeArticle(
      {
        topic,
        county: owners[i]!,
        city,
        headline: dice.pick(plan.headlines),
        twoLines: plan.twoLines,
        byline: dice.pick(plan.bylines),
        sections: dice.pick(plan.sections),
        general: spare.splice(0, dice.between(1, 4)),
        month,
        day,
        spreadNames,
      },
      dice,
    ),
  )
  if (furniture.banner && dice.chance(0.4)) reports[0]!.column = furniture.banner
  for (const report of reports) {
    if (report.column || !dice.chance(plan.labelled)) continue
    report.column = dice.pick(['乡村新貌', '支部故事', '书记话党建', '先锋视线', '典型引路'])
    report.columnLine = dice.pick([
      `【${report.column}】`,
      `【${report.column}】`,
      `◆${report.column}`,
    ])
  }
  const others = [
    ...Array.from({ length: plan.commentaries }, () => composeCommentary(dice)),
    ...Array.from({ length: plan.boxes }, () => composeBox(dice.pick(owners), dice)),
  ]
  const articles = [reports[0]!, ...dice.sample([...reports.slice(1), ...others], 99)].map((a) =>
    withMarks(a, plan.marks),
  )
  const captions = Array.from({ length: plan.captions }, () =>
    composeCaption(dice.pick(counties), dice),
  ).map((c) => ({
    text: printed(c.text, plan.marks),
    credit: c.credit && printed(c.credit, plan.marks),
  }))
  const notes: DamageNote[] = []
  const gaps: GoldPage['gaps'] = []
  const lines = articles.map((article, i) => {
    const damaged = article.paragraphs.map((p, k) => damageText(p, plan.rates, i, k, dice, notes))
    const { before, after } = inlineByline(article)
    if (after) damaged[damaged.length - 1] += after
    // Boxes are narrow.
    const measure = article.box ? dice.between(10, 16) : dice.between(...plan.measures)
    const set = bodyLines(damaged, i, measure, plan.slack, before, dice)
    const kept = damageLines(set, plan.rates, after !== '', dice, notes, gaps)
    return kept.map((line) => ({ ...line, text: printed(line.text, plan.marks) }))
  })
  return { articles, lines, captions, furniture, counties, notes, gaps }
}

function withMarks(article: ArticleTruth, marks: Marks): ArticleTruth {
  const mark = (text: string | null) => text && printed(text, marks)
  return {
    ...article,
    kicker: mark(article.kicker),
    headlineLines: article.headlineLines.map((line) => printed(line, marks)),
    subhead: mark(article.subhead),
  }
}

function inlineByline(article: ArticleTruth): { before: string; after: string } {
  const text = article.byline?.text ?? ''
  return {
    before: article.byline?.at === 'inline' ? text : '',
    after: article.byline?.at === 'end-inline' ? text : '',
  }
}

/** The gold of a sheet: paragraphs put together from their lines, so every damage to a line is in it. */
export function goldOf(sheet: Sheet, marks: Marks): GoldPage {
  return {
    date: sheet.furniture.date,
    pageNumber: sheet.furniture.pageNumber,
    pageTitle: sheet.furniture.pageTitle,
    articles: sheet.articles.map((article, i) => {
      const { before, after } = inlineByline(article)
      const paragraphs: string[] = []
      for (const line of sheet.lines[i]!) {
        paragraphs[line.paragraph] = (paragraphs[line.paragraph] ?? '') + line.text
      }
      const whole = paragraphs.filter((p) => p !== undefined)
      whole[0] = withoutStart(whole[0]!, inked(before))
      const last = whole.length - 1
      whole[last] = withoutEnd(whole[last]!, inked(after))
      return {
        id: `g-${i + 1}`,
        kicker: article.kicker,
        headline: article.headlineLines.join(' '),
        subhead: article.subhead,
        column: article.column,
        place: article.place,
        county: article.county,
        reporters: article.reporters,
        byline: article.byline && printed(article.byline.text, marks),
        paragraphs: whole,
      }
    }),
    captions: sheet.captions,
    furniture: [...sheet.furniture.top, ...sheet.furniture.bottom],
    ocrNotes: sheet.notes.map((note) => settled(note, sheet, marks)).filter((n) => n !== null),
    gaps: sheet.gaps.map((gap) => ({ ...gap, after: printed(gap.after, marks) })),
  }
}

const inked = (text: string) => text.replace(/\s/g, '').length

/** The text after its first `count` characters; a break may have swallowed spaces among them. */
function withoutStart(text: string, count: number): string {
  let at = 0
  for (let left = count; left > 0; at++) if (/\S/.test(text[at]!)) left--
  return text.slice(at)
}

function withoutEnd(text: string, count: number): string {
  let at = text.length
  for (let left = count; left > 0; at--) if (/\S/.test(text[at - 1]!)) left--
  return text.slice(0, at)
}

/** A note as it stands in the end: later damage may have changed the words around it. */
function settled(note: DamageNote, sheet: Sheet, marks: Marks): DamageNote | null {
  const lines = sheet.lines[note.article]!.filter((line) => line.paragraph === note.paragraph)
  const text = lines.map((line) => line.text).join('')
  let [wrong, right] = [printed(note.wrong, marks), printed(note.right, marks)]
  while (wrong.length > 2 && !text.includes(wrong)) {
    wrong = wrong.slice(1, -1)
    right = right.slice(1, -1)
  }
  return text.includes(wrong) && wrong !== right ? { ...note, wrong, right } : null
}
