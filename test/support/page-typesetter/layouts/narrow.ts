import type { ArticleTruth } from '../../page-generator/truth'
import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { placeArticle, placePhoto, shareColumns, type Desk, type Place } from '../place'
import { placeBox } from '../place-box'

/**
 * Seven narrow columns. Headlines are inset between columns of their own text, or run down beside it;
 * boxes stand in frames; thin rules part neighbours.
 */
export const narrow: Layout = {
  width: 1084,
  gutter: 12,
  plan: (dice) => ({
    articles: 5,
    headlines: ['inside', 'subhead', 'kicker-line', 'colon', 'phrase-kicker'],
    bylines: dice.pick([['place'], ['own-line', 'place'], ['place-date', 'place-date', 'office']]),
    sections: ['leads', 'numbered-lines', 'narrative'],
    twoLines: 0.3,
    commentaries: 1,
    boxes: dice.pick([1, 2]),
    captions: 1,
    labelled: 0.15,
    spreadNames: 0.3,
    plainFurniture: true,
  }),
  press: {
    fonts: 'gbk',
    paint: 'heads-first',
    axes: 'up',
    sizeIn: 'matrix',
    spaces: 'gaps',
    rules: 'bars',
    doubleHeads: false,
    origin: [0, 0],
  },
  set(sheet, press, gutter, dice) {
    const [left, width, columns, gap] = [40, 1004, 7, 14]
    const desk: Desk = {
      press,
      dice,
      body: { size: 9.2, leading: 12.9, face: 'song', boldLeads: dice.chance(0.4) },
      head: {
        size: 26,
        face: 'hei',
        align: 'centre',
        minor: 0.55,
        air: 6,
        byline: dice.pick(['columns', 'under']),
        bylineSize: 9.2,
        bylineSpread: dice.pick([0, 0.1, 0.3]),
      },
    }
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const top = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 24 },
      { title: 30, size: 9, titleAt: 'left', rule: true },
    )
    const grid = new Grid(left, width, top, columns, gutter)
    let bandTop = top
    const boxes = sheet.articles.filter((a) => a.box)
    const [first, second, third, ...rest] = sheet.articles.filter((a) => !a.box)
    // Top: an article with a vertical head at one side, a photo and a box at the other.
    const side = dice.pick(['left', 'right'] as const)
    const upright = (article: ArticleTruth): Partial<Place> =>
      article.columnLine
        ? {}
        : { vertical: { side, columns: 1, single: dice.chance(0.6), size: 25 } }
    placeArticle(desk, first!, { grid, from: 0, to: 4, gap, ...upright(first!) })
    placePhoto(desk, sheet.captions[0]!, { grid, from: 4, to: 7, height: 130, gap: 10, size: 8.4 })
    const box = { columns: 2, padding: 8, edge: 'frame' } as const
    if (boxes[0]) placeBox(sized(17), boxes[0], { grid, from: 4, to: 7, gap }, box)
    band()
    // Inset: the head stands over the middle columns, text begins at its left.
    placeArticle(sized(24), second!, { grid, from: 0, to: 4, head: [1, 3], gap })
    placeArticle(sized(22), third!, {
      grid,
      from: 4,
      to: 7,
      head: dice.pick([
        [4, 6],
        [5, 7],
        [4, 7],
      ] as [number, number][]),
      gap,
    })
    band()
    if (boxes[1]) {
      const one = { columns: 1, padding: 8, edge: 'frame' } as const
      placeBox(sized(15), boxes[1], { grid, from: 6, to: 7, gap }, one)
    }
    const free = boxes[1] ? 6 : 7
    let from = 0
    shareColumns(desk, rest, grid, free).forEach((share, i) => {
      const to = from + share
      const article = rest[i]!
      const down = i === 0 && share > 2 ? upright(article) : {}
      placeArticle(sized(20), article, { grid, from, to, gap, ...down })
      from = to
    })
    verticals(grid.bottom() - gap)
    const bottom = grid.bottom() + 4
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 8.5, rule: true }) +
      24
    )

    /** A rule across the page between two bands. */
    function band(): void {
      const y = grid.level(0)
      press.rule(left, y - gap / 2, left + width, y - gap / 2)
      grid.fill(0, columns, y + 2)
      bandTop = y
    }
    /** Hairlines between the neighbours of the last band. */
    function verticals(bottom: number): void {
      let at = 0
      for (const share of shareColumns(desk, rest, grid, free).slice(0, -1)) {
        at += share
        const x = grid.x(at) - gutter / 2
        press.rule(x, bandTop, x, bottom, 0.5)
      }
    }
  },
}
