import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const pages = readdirSync('src/miniapp', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !name.startsWith('desk'),
)

/** What config/templates.ts leaves out of the mini-program's templates. */
const LEFT_OUT =
  /<(?:View|Text)\b(?:=>|[^>])*?\s(hover[A-Z]\w*|animation|space|decode|overflow|maxLines|on(?:Touch|LongPress|Animation|Transition)\w*)=/

describe('the templates of the mini-program', () => {
  it.each(pages)('hold all that %s asks of a view or a text', (name) => {
    const source = readFileSync(path.join('src/miniapp', name), 'utf8')
    expect(LEFT_OUT.exec(source)?.[1]).toBeUndefined()
  })

  it('would be missed by a page that listens to a touch', () => {
    expect(LEFT_OUT.test('<View className="a" onTouchStart={() => go()}>')).toBe(true)
    expect(LEFT_OUT.test('<View onClick={() => go()} onTouchEnd={stop}>')).toBe(true)
  })
})
