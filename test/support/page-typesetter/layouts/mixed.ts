import { widthOf } from '../encodings'
import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { placeArticle, placePhoto, type Desk } from '../place'
import { placeBox } from '../place-box'

/**
 * Columns of three widths on one page: a series banner over a lead in three broad ones, a side column
 * down the whole page with a commentary set in kai on a tint, rules between the articles, furniture
 * above and below. Headlines are printed twice to look bold.
 */
export const mixed: Layout = {
  width: 1120,
  gutter: 13,
  plan: (dice) => ({
    articles: 5,
    headlines: ['inside', 'kicker-space', 'phrase-kicker', 'kicker-line', 'colon'],
    bylines: [dice.pick(['place', 'plain', 'city', 'place-both'])],
    sections: ['leads', 'numbered-inline', 'numbered-lines', 'narrative'],
    twoLines: 0.6,
    commentaries: 1,
    boxes: 1,
    captions: dice.pick([1, 2]),
    labelled: 0.3,
    spreadNames: 0.4,
    plainFurniture: false,
  }),
  press: {
    fonts: 'unigb-ucs2',
    paint: 'random',
    axes: 'down',
    sizeIn: 'font',
    spaces: 'gaps',
    rules: 'strokes',
    doubleHeads: true,
    origin: [0, 0],
  },
  set(sheet, press, gutter, dice) {
    const [left, width, gap] = [46, 1028, 18]
    const desk: Desk = {
      press,
      dice,
      body: { size: 10, leading: 14.2, face: 'song', boldLeads: true },
      head: {
        size: 32,
        face: 'hei',
        align: 'centre',
        minor: 0.5,
        air: 7,
        byline: 'columns',
        bylineSize: 10,
        bylineSpread: 0,
      },
    }
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    let y = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 28 },
      { title: 40, size: 9, titleAt: 'right', rule: true },
    )
    const lead = sheet.articles[0]!
    const commentary = sheet.articles.find((a) => a.county === null && !a.box)
    const box = sheet.articles.find((a) => a.box)
    const others = sheet.articles.filter((a) => a !== lead && a !== commentary && a !== box)

    // A side column of a third width runs down at the right.
    const side = new Grid(left + width - 216, 216, y, 1, gutter)
    const wide = width - 216 - 22
    const { banner } = sheet.furniture
    if (banner) {
      press.tint(left, y, wide, 26)
      const x = left + (wide - widthOf(banner) * 20) / 2
      press.write({ text: banner, x, y: y + 20, size: 18, face: 'kai', tracking: 2, role: 'head' })
      y += 34
    }
    const top = new Grid(left, wide, y, 3, gutter + 4)
    placeArticle(sized(36), lead, { grid: top, from: 0, to: 3, gap })
    let under = ruled(top.bottom())
    const kai: Desk = {
      ...sized(20),
      body: { size: 10.6, leading: 16, face: 'kai', boldLeads: false },
    }
    if (commentary) {
      placeBox(
        kai,
        commentary,
        { grid: side, from: 0, to: 1, gap },
        { columns: 1, padding: 11, edge: 'tint' },
      )
    }
    const [photo, spare] = sheet.captions
    placePhoto(desk, photo!, { grid: side, from: 0, to: 1, height: 120, gap, size: 8.8 })
    if (box)
      placeBox(
        sized(16),
        box,
        { grid: side, from: 0, to: 1, gap },
        { columns: 1, padding: 9, edge: 'frame' },
      )

    // Below the lead: one article in four columns, the next in five, the last beside a photo.
    others.forEach((article, i) => {
      const grid = new Grid(left, wide, under, [4, 5, 4, 3][i % 4]!, gutter)
      if (i === 2 && spare) {
        placePhoto(desk, spare, { grid, from: 0, to: 2, height: 96, gap: 12, size: 8.8 })
        placeArticle(sized(24), article, { grid, from: 0, to: grid.columns, head: [2, 4], gap })
      } else placeArticle(sized(26), article, { grid, from: 0, to: grid.columns, gap })
      under = i < others.length - 1 ? ruled(grid.bottom()) : grid.bottom()
    })
    if (spare && others.length < 3)
      placePhoto(desk, spare, { grid: side, from: 0, to: 1, height: 120, gap, size: 8.8 })
    const bottom = Math.max(under, side.bottom())
    press.rule(side.left - 11, y, side.left - 11, bottom - gap)
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 8.5, rule: true }) +
      26
    )

    function ruled(at: number): number {
      press.rule(left, at - gap / 2, left + wide, at - gap / 2)
      return at
    }
  },
}
