import type { County } from '../../../src/core/edition/county'
import type { Dice } from './dice'
import { fill } from './template'
import type { ArticleTruth, CaptionTruth } from './truth'
import * as general from './vocabulary/general'
import {
  madeUpBrand,
  madeUpPeople,
  madeUpPerson,
  madeUpSite,
  madeUpTown,
  madeUpVillage,
} from './vocabulary/places'

function words(county: County, dice: Dice): Record<string, string> {
  return {
    c: county.name,
    j: madeUpTown(dice),
    v: madeUpVillage(dice),
    p: madeUpPerson(dice),
    site: madeUpSite(dice),
    brand: madeUpBrand(dice),
  }
}

const bare = {
  kicker: null,
  kickerOnHeadlineLine: false,
  subhead: null,
  column: null,
  columnLine: null,
  place: null,
  county: null,
  reporters: [] as string[],
  byline: null,
  box: false,
}

/** A commentary: a headline, no dateline, perhaps the author's name on a line of its own. */
export function composeCommentary(dice: Dice): ArticleTruth {
  const sentences = dice
    .sample(general.commentarySentences, dice.between(11, 16))
    .map((sentence) => fill(sentence, {}, dice))
  const size = Math.ceil(sentences.length / dice.between(3, 4))
  const paragraphs: string[] = []
  for (let i = 0; i < sentences.length; i += size)
    paragraphs.push(sentences.slice(i, i + size).join(''))
  const author = madeUpPerson(dice)
  const signed = dice.chance(0.6)
  const column = dice.chance(0.4) ? dice.pick(['基层漫谈', '党建微评', '短评', '田埂时评']) : null
  return {
    ...bare,
    headlineLines: [dice.pick(general.commentaryHeadlines)],
    column,
    columnLine: column && dice.pick([`【${column}】`, `◆${column}`, column]),
    reporters: signed ? [author] : [],
    byline: signed ? { text: dice.pick(['□', '■', '◎', '']) + author, at: 'own-line' } : null,
    paragraphs,
  }
}

/** A box such as 【链接】: an article whose column is its label. */
export function composeBox(county: County, dice: Dice): ArticleTruth {
  const box = dice.pick(general.boxes)
  const own = words(county, dice)
  return {
    ...bare,
    headlineLines: [fill(box.headline, own, dice)],
    column: box.label,
    columnLine: dice.pick([`【${box.label}】`, `【${box.label}】`, box.label, `■${box.label}`]),
    county: [box.headline, ...box.body].some((t) => t.includes('{=c}')) ? county.name : null,
    paragraphs: box.body.map((p) => fill(p, own, dice)),
    box: true,
  }
}

export function composeCaption(county: County, dice: Dice): CaptionTruth {
  const people = madeUpPeople(dice.pick([1, 1, 2]), dice).join(' ')
  const credit = dice.pick([
    `■通讯员 ${people} 摄`,
    `■通讯员 ${people} 摄`,
    `（通讯员 ${people} 摄）`,
    `记者 ${people} 摄`,
    `通讯员 ${people} 摄影报道`,
  ])
  return {
    text: fill(dice.pick(general.captionTemplates), words(county, dice), dice),
    credit: dice.chance(0.9) ? credit : null,
  }
}
