import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { byLength } from '../paper'
import { placeArticle, placePhoto, shareColumns, type Desk } from '../place'
import { placeBox } from '../place-box'

/**
 * A small page of six columns in Type 3 fonts, whose text comes in scraps of a few characters: headlines
 * over two columns, bylines set wide on lines of their own, sections with headings. The photo stands in
 * the lead's text, and the articles below begin at different heights.
 */
export const tabloid: Layout = {
  width: 860,
  gutter: 11,
  plan: (dice) => ({
    articles: 5,
    headlines: ['kicker-line', 'colon', 'inside', 'subhead'],
    bylines: [dice.pick(['own-line', 'office', 'place', 'end-line'])],
    sections: ['numbered-lines', 'leads', 'circled'],
    twoLines: 0.7,
    commentaries: dice.pick([0, 1]),
    boxes: dice.pick([0, 1]),
    captions: 1,
    labelled: 0.1,
    spreadNames: 0.5,
    plainFurniture: true,
  }),
  press: {
    fonts: 'type3',
    paint: 'columns',
    axes: 'up',
    sizeIn: 'font',
    spaces: 'characters',
    rules: 'bars',
    doubleHeads: false,
    origin: [30, -40],
  },
  set(sheet, press, gutter, dice) {
    const [left, width, gap] = [34, 792, 13]
    const desk: Desk = {
      press,
      dice,
      body: { size: 8.8, leading: 12.4, face: 'song', boldLeads: false },
      head: {
        size: 24,
        face: 'hei',
        align: dice.pick(['centre', 'left']),
        minor: 0.55,
        air: 5,
        byline: dice.pick(['under', 'columns']),
        bylineSize: 8.8,
        bylineSpread: dice.pick([0, 0.1, 0.3]),
      },
    }
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const top = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 22 },
      { title: 26, size: 8, titleAt: 'right', rule: true },
    )
    const grid = new Grid(left, width, top, 6, gutter)
    const boxes = sheet.articles.filter((a) => a.box)
    const [lead, second, ...rest] = byLength(sheet.articles.filter((a) => !a.box))
    // The lead runs around a photo in the middle of the page.
    placePhoto(desk, sheet.captions[0]!, { grid, from: 2, to: 4, height: 120, gap: 9, size: 8 })
    placeArticle(sized(24), lead!, { grid, from: 0, to: 4, head: [0, 2], gap })
    if (boxes[0])
      placeBox(
        sized(15),
        boxes[0],
        { grid, from: 4, to: 6, gap },
        { columns: 1, padding: 7, edge: 'frame' },
      )
    placeArticle(sized(19), second!, { grid, from: 4, to: 6, gap })
    const y = grid.bottom(0, 4)
    const x = grid.x(4) - gutter / 2
    press.rule(x, top, x, Math.min(y, grid.bottom(4, 6)) - gap, 0.5)
    // What follows begins where its own columns end, so the bands are stepped.
    const left4 = rest.slice(0, 2)
    const right2 = rest.slice(2, 3)
    let from = 0
    stepRule(0, 4)
    shareColumns(desk, left4, grid, 4).forEach((share, i) => {
      placeArticle(sized(20), left4[i]!, { grid, from, to: from + share, gap })
      from += share
    })
    if (right2.length > 0) {
      stepRule(4, 6)
      placeArticle(sized(18), right2[0]!, { grid, from: 4, to: 6, gap })
    }
    const remaining = rest.slice(3)
    if (remaining.length > 0) {
      stepRule(0, 6)
      from = 0
      shareColumns(desk, remaining, grid, 6).forEach((share, i) => {
        placeArticle(sized(20), remaining[i]!, { grid, from, to: from + share, gap })
        from += share
      })
    }
    const bottom = grid.bottom() + 4
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 7.5, rule: true }) +
      22
    )

    function stepRule(a: number, b: number): void {
      const at = grid.level(0, a, b)
      press.rule(grid.x(a), at - gap / 2, grid.x(a) + grid.span(a, b), at - gap / 2)
    }
  },
}
