/**
 * The fixed stems, word for word from the rules for quiz items: part of the domain, because the
 * checker accepts no other. Any other stem is a verbatim clause with exactly one blank.
 */
export const BLANK = '____'

export const STEMS = {
  lead: { before: '这句话写在本篇哪一条里？“', after: '”' },
  county: { before: '本期报道中，“', after: '”是哪个县（市、区）的做法？' },
  members: { before: '根据文章，下列内容属于文中“', after: '”的有' },
  order: { before: '按文中表述，将下列各项依次排成“', after: '”' },
  match: { before: '根据文章各部分的小标题，将前后两部分正确搭配', after: '' },
  matchCounty: { before: '将下列做法与本期报道中的县（市、区）对应起来', after: '' },
} as const

export type StemName = keyof typeof STEMS

export function stemOf(name: StemName, filling = ''): string {
  return STEMS[name].before + filling + STEMS[name].after
}

/** Which fixed stem this is and what fills it; null for a clause with a blank. */
export function readStem(stem: string): { name: StemName; filling: string } | null {
  for (const name of Object.keys(STEMS) as StemName[]) {
    const { before, after } = STEMS[name]
    if (!stem.startsWith(before) || !stem.endsWith(after)) continue
    const filling = stem.slice(before.length, stem.length - after.length)
    if (stem.length < before.length + after.length) continue
    const needsNone = name === 'match' || name === 'matchCounty'
    if (needsNone ? filling === '' : filling !== '') return { name, filling }
  }
  return null
}

/** What a wrong answer shows first; the sentence follows verbatim. */
export const EXPLANATION_OPENING = '原文：'
