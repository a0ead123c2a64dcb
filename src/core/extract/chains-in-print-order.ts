import { endsSentence } from '../text/characters'
import { bylineAtEnd, datelineAt, ownLineByline } from './byline'
import type { Chain, ChainLine } from './chain'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'

/**
 * Articles of a page whose lines stand in reading order: a dateline, a byline on its own line or a
 * headline over a paragraph begins one. In: lines and their roles. Out: the chains in order.
 */
export function chainsInPrintOrder(lines: PageLine[], roles: LineRole[]): Chain[] {
  const chains: Chain[] = []
  let current: Chain | null = null
  let headingBefore = false
  let pending: PageLine | null = null
  const open = (chain: Chain): Chain => {
    chains.push(chain)
    headingBefore = false
    pending = null
    return chain
  }
  lines.forEach((line, at) => {
    const role = roles[at]!
    if (role.kind === 'heading') headingBefore = true
    if (role.kind === 'byline') {
      if (current !== null && closesArticle(current, lines, roles, at)) {
        current.byline ??= ownLineByline(line.text)
        current = null
      } else pending = line
    }
    if (role.kind !== 'body') return
    const dateline = datelineAt(line.text)
    if (dateline !== null) {
      const rest = line.text.slice(dateline.length)
      current = open({ lines: [], byline: dateline, anchor: 'byline' })
      current.lines.push({ line, text: rest, margin: Infinity })
      return
    }
    if (pending !== null) {
      current = open({ lines: [], byline: ownLineByline(pending.text), anchor: 'byline' })
    } else if (current === null || (headingBefore && isClosed(current))) {
      current = open({ lines: [], byline: null, anchor: headingBefore ? 'headline' : 'none' })
    }
    current.lines.push({ line, text: line.text, margin: Infinity })
  })
  for (const chain of chains) takeBylineAtEnd(chain)
  return chains.filter((chain) => chain.lines.some((entry) => entry.text !== ''))
}

function isClosed(chain: Chain): boolean {
  const last = chain.lines[chain.lines.length - 1]
  return last === undefined || endsSentence(last.text)
}

/** A byline on its own line closes the article above when the next text brings its own start. */
function closesArticle(current: Chain, lines: PageLine[], roles: LineRole[], at: number): boolean {
  if (current.byline !== null || !isClosed(current)) return false
  for (let next = at + 1; next < lines.length; next++) {
    const kind = roles[next]!.kind
    if (kind === 'heading' || kind === 'byline') return true
    if (kind === 'body') return datelineAt(lines[next]!.text) !== null
  }
  return true
}

/** Moves a byline in brackets after the last sentence from the body to the chain. */
export function takeBylineAtEnd(chain: Chain): void {
  const last = chain.lines[chain.lines.length - 1]
  if (last === undefined || chain.byline !== null) return
  const found = bylineAtEnd(last.text)
  if (found === null) return
  chain.byline = found
  const rest: ChainLine = { ...last, text: last.text.slice(0, found.start).trim() }
  chain.lines[chain.lines.length - 1] = rest
}
