import { Grid } from '../grid'
import type { Layout } from '../layout'
import { setFooter, setHeader } from '../page-frame'
import { byLength } from '../paper'
import { placeArticle, placePhoto, type Desk } from '../place'

/**
 * Four columns, much white and no rule but one: headlines ranged left with kickers and subheads, bylines
 * at the end, sections marked ◎. Only wide gaps part the articles.
 */
export const modern: Layout = {
  width: 960,
  gutter: 20,
  plan: (dice) => ({
    articles: 5,
    headlines: ['kicker-line', 'subhead', 'subhead', 'phrase-kicker', 'inside'],
    bylines: [dice.pick(['end-line', 'end-inline'])],
    sections: ['circled', 'circled', 'leads', 'narrative'],
    twoLines: 0.5,
    commentaries: dice.pick([0, 1]),
    boxes: 0,
    captions: dice.pick([1, 2]),
    labelled: 0.2,
    spreadNames: 0,
    plainFurniture: true,
  }),
  press: {
    fonts: 'identity',
    paint: 'columns',
    axes: 'down',
    sizeIn: 'font',
    spaces: 'characters',
    rules: 'strokes',
    doubleHeads: false,
    origin: [0, 0],
  },
  set(sheet, press, gutter, dice) {
    const [left, width] = [56, 848]
    const body = { size: 10.5, leading: 17.2, face: 'song', boldLeads: false } as const
    const desk: Desk = {
      press,
      dice,
      body,
      head: {
        size: 30,
        face: 'hei',
        align: 'left',
        minor: 0.48,
        air: 10,
        byline: 'under',
        bylineSize: 10.5,
        bylineSpread: 0,
      },
    }
    const dropCap = dice.chance(0.5)
    const sized = (size: number): Desk => ({ ...desk, head: { ...desk.head, size } })
    const top = setHeader(
      press,
      sheet.furniture,
      { left, width, top: 34 },
      { title: 24, size: 8.5, titleAt: 'left', rule: false },
    )
    const gap = 40
    const page = new Grid(left, width, top + 16, 1, gutter)
    const [lead, ...rest] = byLength(sheet.articles)
    const [photo] = sheet.captions

    // The lead over the whole width, its photo in the two columns at the right or the left.
    const grid = new Grid(left, width, page.bottom(), 4, gutter)
    const at = dice.pick([0, 2])
    const across = dice.chance(0.5)
    if (across) {
      placePhoto(desk, photo!, { grid, from: at, to: at + 2, height: 170, gap: 14, size: 9 })
      placeArticle(sized(30), lead!, { grid, from: 0, to: 4, head: [2 - at, 4 - at], gap })
    } else {
      placeArticle({ ...sized(40), body: { ...body, dropCap } }, lead!, {
        grid,
        from: 0,
        to: 4,
        gap,
      })
    }
    page.fill(0, 1, grid.level(0))

    // Then pairs with a wide white between them; the left or the right one is the broader.
    const others = [...rest]
    let shown = across ? 1 : 0
    while (others.length > 0) {
      const [long, short] = [others.shift()!, others.pop()]
      const broad = short ? (width - 40) * 0.62 : width
      const wideLeft = dice.chance(0.5)
      const x = wideLeft || !short ? left : left + width - broad
      const main = new Grid(x, broad, page.bottom(), short ? 3 : 4, gutter)
      placeArticle(sized(28), long, { grid: main, from: 0, to: main.columns, gap })
      let under = main.bottom()
      if (short) {
        const narrowX = wideLeft ? left + broad + 40 : left
        const side = new Grid(narrowX, width - broad - 40, page.bottom(), 2, gutter)
        const caption = sheet.captions[shown]
        if (caption && dice.chance(0.7)) {
          shown++
          placePhoto(desk, caption, { grid: side, from: 0, to: 2, height: 110, gap: 16, size: 9 })
        }
        placeArticle(sized(21), short, { grid: side, from: 0, to: 2, gap })
        under = Math.max(under, side.bottom())
      }
      page.fill(0, 1, under)
    }
    const last = new Grid(left, width, page.bottom(), 4, gutter)
    for (const caption of sheet.captions.slice(shown))
      placePhoto(desk, caption, { grid: last, from: 0, to: 2, height: 130, gap: 20, size: 9 })
    const bottom = Math.max(page.bottom(), last.bottom()) + 10
    return (
      setFooter(press, sheet.furniture, { left, width, top: bottom }, { size: 8, rule: true }) + 30
    )
  },
}
