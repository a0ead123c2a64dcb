import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { byLength } from '../paper'
import { placeAround } from '../place-around'
import { placeArticle, placePhoto, type Desk } from '../place'

/**
 * Two wide columns beside two less wide ones, with their bands at different heights: headlines over two
 * columns, text that jumps a picture in its column, bylines at the end or under the headline, the page's
 * name at its foot. No rule but hairlines between some articles.
 */
export const uneven: Layout = {
  width: 1000,
  gutter: 18,
  plan: (dice) => ({
    articles: 6,
    headlines: ['kicker-line', 'subhead', 'inside', 'colon', 'inside'],
    bylines: dice.pick([
      ['end-line'],
      ['end-inline', 'end-line'],
      ['own-line'],
      ['office', 'end-line'],
    ]),
    sections: ['leads', 'circled', 'numbered-lines', 'narrative'],
    twoLines: 0.5,
    commentaries: dice.pick([0, 1]),
    boxes: 0,
    captions: 2,
    labelled: 0.2,
    spreadNames: 0.3,
    plainFurniture: false,
  }),
  press: {
    fonts: 'unigb-ucs2',
    paint: 'heads-first',
    axes: 'down',
    sizeIn: 'matrix',
    spaces: 'gaps',
    rules: 'bars',
    doubleHeads: false,
    origin: [12, -8],
  },
  set(sheet, press, gutter, dice) {
    const [left, width, gap] = [50, 900, 24]
    const desk: Desk = {
      press,
      dice,
      body: { size: 11, leading: 16.6, face: 'song', boldLeads: dice.chance(0.3) },
      head: {
        size: 30,
        face: 'hei',
        align: dice.pick(['centre', 'left']),
        minor: 0.55,
        air: 8,
        byline: 'under',
        bylineSize: 11,
        bylineSpread: 0,
      },
    }
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const top = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 30 },
      { title: 28, size: 9, titleAt: 'left', rule: dice.chance(0.6) },
    )
    const share = dice.pick([0.56, 0.6])
    const middle = gutter + 10
    const broad = (width - middle) * share
    const wide = new Grid(left, broad, top, 2, gutter)
    const slim = new Grid(left + broad + middle, width - broad - middle, top, 2, gutter)
    const hairlines = dice.chance(0.5)
    const [photo, spare] = sheet.captions
    const articles = byLength(sheet.articles)
    articles.forEach((article, at) => {
      // Whichever side is shorter takes the next; the bands of the two need not meet.
      const grid = wide.bottom() <= slim.bottom() ? wide : slim
      const size = grid === wide ? 32 : 22
      const caption = at === 0 ? photo : at === 2 ? spare : undefined
      const place = { grid, from: 0, to: 2, head: [0, 2] as [number, number], gap }
      if (caption === undefined) placeArticle(sized(size), article, place)
      else
        placeAround(sized(size), article, place, {
          columns: dice.pick([
            [0, 1],
            [1, 2],
          ]),
          after: dice.pick([0, 5, 9]),
          set: (hole) => {
            const inside = new Grid(hole.x, hole.width, hole.top + 5, 1, gutter)
            placePhoto(desk, caption, {
              grid: inside,
              from: 0,
              to: 1,
              height: 110,
              gap: 8,
              size: 9,
            })
            return inside.bottom()
          },
        })
      if (hairlines && at < 3) {
        const y = grid.bottom() - gap / 2
        press.rule(grid.left, y, grid.left + grid.width, y)
      }
      grid.level(0)
    })
    const bottom = Math.max(wide.bottom(), slim.bottom())
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 9, rule: true }) + 26
    )
  },
}
