import type { County } from '../../../src/core/edition/county'
import type { Dice } from './dice'
import { parallelLeads } from './leads'
import { fill } from './template'
import type { ArticleTruth } from './truth'
import * as general from './vocabulary/general'
import {
  madeUpBrand,
  madeUpPeople,
  madeUpPerson,
  madeUpSite,
  madeUpTown,
  madeUpVillage,
} from './vocabulary/places'
import type { Topic } from './vocabulary/topic'

export type HeadlineForm =
  'kicker-line' | 'kicker-space' | 'colon' | 'inside' | 'subhead' | 'phrase-kicker'
export type BylineForm =
  | 'place'
  | 'place-both'
  | 'place-date'
  | 'plain'
  | 'city'
  | 'own-line'
  | 'office'
  | 'end-inline'
  | 'end-line'
  | 'none'
export type SectionForm = 'leads' | 'numbered-lines' | 'circled' | 'numbered-inline' | 'narrative'

export interface ArticlePlan {
  topic: Topic
  county: County
  city: string
  headline: HeadlineForm
  /** The probability that a headline of two parts is set in two lines. */
  twoLines: number
  byline: BylineForm
  sections: SectionForm
  /** General sentences that no other article of the page uses. */
  general: string[]
  month: number
  day: number
  /** Names of two characters are spread to the width of three, as some newspapers do. */
  spreadNames: boolean
}

/** An article's own words: the brand and county that keep coming back, as they do in print. */
function ownWords(plan: ArticlePlan, dice: Dice): Record<string, string> {
  return {
    c: plan.county.name,
    s: plan.county.short,
    j: madeUpTown(dice),
    j2: madeUpTown(dice),
    v: madeUpVillage(dice),
    p: madeUpPerson(dice),
    site: madeUpSite(dice),
    brand: madeUpBrand(dice),
    brand2: madeUpBrand(dice),
    focus: plan.topic.name,
    aim: dice.pick(general.aims),
    method: dice.pick(general.methods),
    quote: dice.pick(general.quotes),
  }
}

/** Composes one report; the same dice give the same article. */
export function composeArticle(plan: ArticlePlan, dice: Dice): ArticleTruth {
  const words = ownWords(plan, dice)
  const leadCount = dice.pick([3, 3, 3, 4, 4, 5, 2])
  const leads = parallelLeads(plan.topic.nouns, leadCount, dice)
  if (dice.chance(0.4)) words.method = namesSections(plan.topic.nouns, leads, dice)
  const introduction = [fill(dice.pick(general.introductions), words, dice)]
  const [first, ...others] = plan.general
  if (first && dice.chance(0.5)) introduction.push(fill(first, words, dice))
  const pool = [
    ...dice.sample(plan.topic.sentences, plan.topic.sentences.length),
    ...others,
    ...(dice.chance(0.5) ? [dice.pick(general.chains)] : []),
  ]
  const sentences = dice.sample(pool, pool.length).map((s) => fill(s, words, dice))
  const perSection = Math.max(2, Math.min(6, Math.floor(sentences.length / leadCount)))
  const bodies = leads.map((_, i) => sentences.slice(i * perSection, (i + 1) * perSection))
  const paragraphs = [introduction.join(''), ...sectionParagraphs(plan.sections, leads, bodies)]
  if (dice.chance(0.25)) paragraphs.push(fill(dice.pick(general.closings), words, dice))
  const byline = composeByline(plan, dice)
  return {
    ...composeHeadline(plan, words, dice),
    column: null,
    columnLine: null,
    county: plan.county.name,
    box: false,
    ...byline,
    paragraphs,
  }
}

/** Many introductions name the sections that follow, in their order. */
function namesSections(nouns: string[], leads: string[], dice: Dice): string {
  const named = leads.map((lead) => nouns.find((noun) => lead.includes(noun))!)
  const count = ['零', '一', '两', '三', '四', '五'][named.length]
  return `从${named.join('、')}${dice.pick([`${count}个方面`, `等方面`])}${dice.pick(['同时发力', '协同推进', '靶向施策'])}`
}

function sectionParagraphs(form: SectionForm, leads: string[], bodies: string[][]): string[] {
  const numerals = [...'一二三四五六']
  switch (form) {
    case 'leads':
      return leads.map((lead, i) => lead + bodies[i]!.join(''))
    case 'numbered-inline':
      return leads.map((lead, i) => `${numerals[i]}、${lead}${bodies[i]!.join('')}`)
    case 'circled':
      return leads.map((lead, i) => `◎${lead}${bodies[i]!.join('')}`)
    case 'numbered-lines':
      return leads.flatMap((lead, i) => [
        `${numerals[i]}、${lead.replace(/。$/, '')}`,
        ...inTwo(bodies[i]!),
      ])
    case 'narrative':
      return bodies.flatMap(inTwo)
  }
}

/** A report without leads has shorter paragraphs, of two or three sentences. */
function inTwo(sentences: string[]): string[] {
  if (sentences.length < 4) return [sentences.join('')]
  const half = Math.ceil(sentences.length / 2)
  return [sentences.slice(0, half).join(''), sentences.slice(half).join('')]
}

type Head = Pick<ArticleTruth, 'kicker' | 'headlineLines' | 'subhead' | 'kickerOnHeadlineLine'>

function composeHeadline(plan: ArticlePlan, words: Record<string, string>, dice: Dice): Head {
  const text = fill(dice.pick(plan.topic.headline), words, dice)
  const parts = text.split(' ')
  const lines = parts.length === 2 && dice.chance(plan.twoLines) ? parts : [text]
  const inside = fill(
    dice.pick([
      '{=c}{扎实推进|探索创新|做细做实}{=focus}工作',
      '{=c}{以|用好}“{=brand}”{激活|提升}{=focus}{新动能|质效}',
      '{=c}{多措并举|精准发力}{抓好|推动}{=focus}{提质增效|走深走实}',
    ]),
    words,
    dice,
  )
  const plain = { kicker: null, headlineLines: lines, subhead: null, kickerOnHeadlineLine: false }
  switch (plan.headline) {
    case 'kicker-line':
      return { ...plain, kicker: plan.county.name }
    case 'kicker-space':
      return { ...plain, kicker: plan.county.name, kickerOnHeadlineLine: true }
    case 'colon':
      return { ...plain, headlineLines: [`${plan.county.name}：${lines[0]}`, ...lines.slice(1)] }
    case 'inside':
      return { ...plain, headlineLines: [inside] }
    case 'subhead': {
      const tail = fill(
        '——{=c}{推进|做好|抓实}{=focus}工作{纪实|侧记|见闻|的实践与探索}',
        words,
        dice,
      )
      return { ...plain, subhead: tail }
    }
    case 'phrase-kicker':
      return { ...plain, kicker: text, headlineLines: [inside] }
  }
}

type Signature = Pick<ArticleTruth, 'place' | 'reporters' | 'byline'>

function composeByline(plan: ArticlePlan, dice: Dice): Signature {
  const people = madeUpPeople(dice.pick([1, 1, 2, 2, 3]), dice)
  const set = people.map((name) =>
    plan.spreadNames && name.length === 2 ? `${name[0]}　${name[1]}` : name,
  )
  const [first, ...rest] = set
  const correspondents = `通讯员 ${set.join(' ')}`
  const reporter = dice.chance(0.4) ? `记者 ${set.join(' ')}` : correspondents
  const both = rest.length > 0 ? `记者 ${first} 通讯员 ${rest.join(' ')}` : `记者 ${first}`
  const inline = (place: string | null, text: string): Signature => ({
    place,
    reporters: people,
    byline: { text, at: 'inline' },
  })
  const { short } = plan.county
  switch (plan.byline) {
    case 'place':
      return inline(short, `本报${short}讯（${correspondents}）`)
    case 'place-both':
      return inline(short, `本报${short}讯（${both}）`)
    case 'place-date':
      return inline(short, `本报${short}${plan.month}月${plan.day}日讯（${both}）`)
    case 'plain':
      return inline(null, `本报讯（${reporter}）`)
    case 'city':
      return inline(plan.city, `本报${plan.city}讯（${correspondents}）`)
    case 'own-line': {
      const mark = dice.pick(['■', '□', '', '■'])
      const text =
        rest.length > 0 && dice.chance(0.4)
          ? `本报记者 ${first} 通讯员 ${rest.join(' ')}`
          : `${dice.pick(['本报通讯员 ', '本报记者 ', '本报通讯员 ', '通讯员 ', '文/'])}${set.join(' ')}`
      return { place: null, reporters: people, byline: { text: mark + text, at: 'own-line' } }
    }
    case 'office': {
      const office = dice.pick(['委组织部', '委宣传部', '委党校', '融媒体中心', '直机关工委'])
      const text = `${dice.pick(['□', '■', '', '◎'])}${plan.county.name}${office} ${set.join(' ')}`
      return { place: null, reporters: people, byline: { text, at: 'own-line' } }
    }
    case 'end-inline':
    case 'end-line': {
      const text = `（${dice.pick([reporter, `本报记者 ${set.join(' ')}`, both])}）`
      return { place: null, reporters: people, byline: { text, at: plan.byline } }
    }
    case 'none':
      return { place: null, reporters: [], byline: null }
  }
}
