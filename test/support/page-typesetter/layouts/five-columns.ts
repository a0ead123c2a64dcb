import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { byLength } from '../paper'
import { placeArticle, placePhoto, shareColumns, type Desk } from '../place'

/**
 * Five equal columns. The lead's headline spans three and its text bends around a photo; the second
 * begins beside its own headline; the third runs on under its neighbour's.
 */
export const fiveColumns: Layout = {
  width: 1050,
  gutter: 14,
  plan: (dice) => ({
    articles: 6,
    headlines: ['kicker-line', 'inside', 'subhead', 'colon', 'kicker-space'],
    bylines: [dice.pick(['place', 'place-both', 'place-date'])],
    sections: ['leads', 'leads', 'numbered-inline', 'narrative'],
    twoLines: 0.3,
    commentaries: dice.pick([0, 1]),
    boxes: 1,
    captions: dice.pick([1, 1, 2]),
    labelled: 0.1,
    spreadNames: 0.3,
    plainFurniture: false,
  }),
  press: {
    fonts: 'unigb-utf16',
    paint: 'columns',
    axes: 'up',
    sizeIn: 'font',
    spaces: 'characters',
    rules: 'strokes',
    doubleHeads: false,
    origin: [0, 0],
  },
  set(sheet, press, gutter, dice) {
    const [left, width] = [44, 962]
    const desk: Desk = {
      press,
      dice,
      body: { size: 10.2, leading: 14.6, face: 'song', boldLeads: dice.chance(0.5) },
      head: {
        size: 34,
        face: 'hei',
        align: 'centre',
        minor: 0.5,
        air: 7,
        byline: 'columns',
        bylineSize: 10.2,
        bylineSpread: 0,
      },
    }
    const smaller = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const strip = { left, width, top: 26 }
    const top = setHeader(press, sheet.furniture, strip, {
      title: 36,
      size: 9,
      titleAt: 'right',
      rule: true,
    })
    const grid = new Grid(left, width, top, 5, gutter)
    const [first, ...rest] = sheet.articles
    const [third, second, ...others] = byLength(rest)
    const gap = 16
    const [photo, spare] = sheet.captions
    if (photo) placePhoto(desk, photo, { grid, from: 3, to: 5, height: 150, gap: 12, size: 9 })
    placeArticle(desk, first!, { grid, from: 0, to: 5, head: [0, 3], gap })
    ruleAbove(0, 5)
    placeArticle(smaller(28), second!, { grid, from: 0, to: 3, head: [0, 2], gap })
    if (spare) placePhoto(desk, spare, { grid, from: 3, to: 5, height: 120, gap: 12, size: 9 })
    const [inset, short] = [others.pop(), others.pop()!]
    placeArticle(smaller(21), short, { grid, from: 3, to: 5, gap })
    ruleAbove(0, 5)
    // The short one on the right is ruled off; the long one goes on below it.
    placeArticle(smaller(20), inset!, { grid, from: 3, to: 5, gap: 12 })
    press.rule(grid.x(3), grid.bottom(3, 5) - 8, grid.x(3) + grid.span(3, 5), grid.bottom(3, 5) - 8)
    placeArticle(smaller(30), third!, { grid, from: 0, to: 5, head: [0, 3], gap })
    ruleAbove(0, 5)
    let from = 0
    const shares = shareColumns(desk, others, grid, 5)
    others.forEach((article, i) => {
      const to = from + shares[i]!
      placeArticle(smaller(22), article, { grid, from, to, gap })
      from = to
    })
    const bottom = grid.bottom() + 6
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 8.5, rule: true }) +
      28
    )

    function ruleAbove(a: number, b: number): void {
      const y = grid.level(0, a, b) - gap / 2
      press.rule(grid.x(a), y, grid.x(a) + grid.span(a, b), y)
      grid.fill(a, b, y + gap / 2)
    }
  },
}
