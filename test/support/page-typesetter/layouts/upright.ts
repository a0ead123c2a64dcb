import type { ArticleTruth } from '../../page-generator/truth'
import { Grid } from '../grid'
import { setHead, setVerticalHead } from '../heads'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { byLength } from '../paper'
import { placeAround } from '../place-around'
import { placeArticle, placePhoto, type Desk } from '../place'

/**
 * Six columns. The lead's text runs around a photo in its middle; a boxed commentary bends around another;
 * heads run down in the middle of their text or at its side; one headline stands inside its own columns,
 * with text above it.
 */
export const upright: Layout = {
  width: 1090,
  gutter: 13,
  plan: (dice) => ({
    articles: 5,
    headlines: ['inside', 'kicker-line', 'subhead', 'phrase-kicker', 'colon'],
    bylines: [dice.pick(['place', 'plain', 'place-date'])],
    sections: ['leads', 'narrative', 'numbered-inline'],
    twoLines: 0.4,
    commentaries: 1,
    boxes: 0,
    captions: 2,
    labelled: 0,
    spreadNames: 0.3,
    plainFurniture: true,
  }),
  press: {
    fonts: 'gbk',
    paint: 'random',
    axes: 'up',
    sizeIn: 'matrix',
    spaces: 'gaps',
    rules: 'strokes',
    doubleHeads: false,
    origin: [0, 0],
  },
  set(sheet, press, gutter, dice) {
    const [left, width, gap] = [46, 998, 16]
    const desk: Desk = {
      press,
      dice,
      body: { size: 9.6, leading: 13.8, face: 'song', boldLeads: dice.chance(0.5) },
      head: {
        size: 32,
        face: 'hei',
        align: 'centre',
        minor: 0.5,
        air: 7,
        byline: 'columns',
        bylineSize: 9.6,
        bylineSpread: 0,
      },
    }
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const top = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 26 },
      { title: 34, size: 9, titleAt: 'right', rule: true },
    )
    const grid = new Grid(left, width, top, 6, gutter)
    const commentary = sheet.articles.find((article) => article.county === null)
    const [lead, second, third, ...rest] = byLength(
      sheet.articles.filter((article) => article !== commentary),
    )
    const [photo, spare] = sheet.captions
    placeAround(
      desk,
      lead!,
      { grid, from: 0, to: 4, head: [0, 4], gap },
      { columns: [1, 3], after: dice.pick([0, 6]), set: picture },
    )
    if (commentary) boxed(commentary)
    else grid.fill(4, 6, grid.bottom(0, 4))
    ruleAcross()
    // A head that runs down in the middle of its text, beside one at the side of its own.
    const middle = dice.pick([1, 2])
    placeAround(
      desk,
      second!,
      { grid, from: 0, to: 4, gap },
      {
        columns: [middle, middle + 1],
        after: 'all',
        set: (at) =>
          setVerticalHead(
            press,
            second!,
            { ...at, height: 330 },
            { size: 26, face: 'hei', single: true },
          ) + 6,
      },
    )
    const [last, ...others] = rest.reverse()
    if (last) {
      const side = dice.pick(['left', 'right'] as const)
      const vertical = { side, columns: 1, single: false, size: 20 }
      placeArticle(sized(20), last, { grid, from: 4, to: 6, gap, vertical })
    }
    ruleAcross()
    // A headline inside its own columns, with text above and below it.
    const free = others.length > 0 ? 4 : 6
    const inset = { columns: [1, free - 1] as [number, number], after: dice.pick([4, 8]) }
    placeAround(
      sized(24),
      third!,
      { grid, from: 0, to: free, gap },
      { ...inset, set: (at) => setHead(press, third!, at, sized(24).head) + 4 },
    )
    let from = free
    for (const article of others.slice(0, 1)) {
      placeArticle(sized(19), article, { grid, from, to: 6, gap })
      from = 6
    }
    for (const article of others.slice(1)) {
      ruleAcross()
      placeArticle(sized(24), article, { grid, from: 0, to: 6, gap })
    }
    const bottom = grid.bottom() + 4
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 8.5, rule: true }) +
      24
    )

    function picture(
      at: { x: number; top: number; width: number },
      caption = photo!,
      height = 120,
    ): number {
      const inside = new Grid(at.x, at.width, at.top + 4, 1, gutter)
      placePhoto(desk, caption, { grid: inside, from: 0, to: 1, height, gap: 8, size: 8.6 })
      return inside.bottom()
    }
    /** A frame over the last two columns; its text bends around a photo at its upper right. */
    function boxed(article: ArticleTruth): void {
      const [padding, start] = [9, grid.bottom(4, 6)]
      const inside = new Grid(
        grid.x(4) + padding,
        grid.span(4, 6) - 2 * padding,
        start + padding,
        2,
        gutter,
      )
      const kai: Desk = {
        ...sized(18),
        body: { size: 9.6, leading: 14.4, face: 'kai', boldLeads: false },
      }
      const after = dice.pick([0, 3])
      const hole = (at: { x: number; top: number; width: number }) => picture(at, spare, 64)
      const place = { grid: inside, from: 0, to: 2, head: [0, 2] as [number, number], gap: 0 }
      const lowest = placeAround(kai, article, place, { columns: [1, 2], after, set: hole })
      press.frame(grid.x(4), start, grid.span(4, 6), lowest + padding - start)
      grid.fill(4, 6, lowest + padding + gap)
    }
    function ruleAcross(): void {
      const y = grid.level(0)
      press.rule(left, y - gap / 2, left + width, y - gap / 2)
      grid.fill(0, 6, y + 2)
    }
  },
}
