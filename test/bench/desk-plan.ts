import type { Action, ListId } from '../../src/core/desk/action'
import { applyAction } from '../../src/core/desk/apply-action'
import type { Block, Draft } from '../../src/core/desk/draft'
import { textOf } from '../../src/core/desk/pieces'
import { openDoubts } from '../../src/core/desk/place-of-doubt'
import { articleOf, blocksOf, findBlock, isHead } from '../../src/core/desk/places'
import { scoredGold, textsOf, type Gold, type GoldText } from './desk-gold'
import { originsIn } from './desk-origins'
import { align, editDistance } from './extract-levenshtein'
import { normalise } from './extract-score'

/** A run of texts at an article's end that goes elsewhere together from this many on. */
const TOGETHER = 3

/** A text of the draft, cut to what one text of the gold holds. */
interface Part {
  block: string
  gold: number | null
  from: number
}

/**
 * What an editor who knows the gold would do to the draft, one action after another, by the desk's own actions and
 * no others. In: the draft as it came, the gold. Out: the actions and the draft they lead to. Same input, same plan.
 */
export function planTo(base: Draft, gold: Gold): { actions: Action[]; draft: Draft } {
  const texts = textsOf(gold)
  const actions: Action[] = []
  let draft = base
  let made = 0
  const newBlock = () => `p${++made}`
  const act = (action: Action) => {
    const done = applyAction(draft, action)
    if (done.kind === 'refused') {
      if (done.because === 'no-change') return
      throw new Error(`${JSON.stringify(action)}: ${done.because}`)
    }
    draft = done.draft
    actions.push(action)
  }
  const parts = cutUp()
  const partsOf = (gold: number) =>
    parts.filter((part) => part.gold === gold).sort((a, b) => a.from - b.from)
  const wanted = (article: number) => (part: Part) =>
    part.gold !== null && texts[part.gold]!.article === article

  function cutUp(): Part[] {
    const found: Part[] = []
    for (const [id, stretches] of originsIn(base, texts)) {
      const ids = stretches.map((_, at) => (at === 0 ? id : newBlock()))
      for (let at = stretches.length - 1; at > 0; at--)
        act({ kind: 'split', block: id, at: stretches[at]!.start, newBlock: ids[at]! })
      stretches.forEach(({ gold, from }, at) => found.push({ block: ids[at]!, gold, from }))
    }
    return found
  }

  const homes = homesOf()
  /** For each article of the gold the draft's that has most of it; made where there is none. */
  function homesOf(): string[] {
    const size = ({ block }: Part) => textOf(findBlock(draft, block)!.block).length
    const shares = gold.articles.flatMap((_, number) =>
      draft.articles.map(({ id, blocks }) => {
        const here = parts
          .filter(wanted(number))
          .filter((p) => blocks.some((b) => b.id === p.block))
        return { number, id, share: here.reduce((sum, part) => sum + size(part), 0) }
      }),
    )
    const found: string[] = []
    for (const { number, id, share } of shares.sort((a, b) => b.share - a.share))
      if (share > 0 && found[number] === undefined && !found.includes(id)) found[number] = id
    return found
  }

  const isOf = (number: number) => (block: Block) =>
    parts.some((part) => part.block === block.id && wanted(number)(part))

  function beginArticle(number: number): void {
    const id = `plan${String(number).padStart(6, '0')}`
    const own = parts.filter(wanted(number))
    const ways = draft.articles.flatMap(({ blocks }) =>
      blocks.flatMap((block, at) => {
        if (at === 0 || !isOf(number)(block)) return []
        const tail = blocks.slice(at)
        const strange = tail.filter((one) => !isOf(number)(one)).length
        return [{ block: block.id, cost: strange + own.length - (tail.length - strange) }]
      }),
    )
    const best = ways.sort((a, b) => a.cost - b.cost)[0]
    const first = own[0]?.block
    if (best && best.cost <= own.length)
      act({ kind: 'new-article', block: best.block, article: id })
    else if (first !== undefined) {
      if (typeof findBlock(draft, first)!.list !== 'string') move(first, 'furniture', 'furniture')
      act({ kind: 'new-article', block: first, article: id })
    }
    homes[number] = id
  }

  function move(block: string, to: ListId, role: Block['role'], before: string | null = null) {
    act({ kind: 'move', block, to, role, before })
  }

  gold.articles.forEach((_, number) => {
    if (homes[number] === undefined) beginArticle(number)
  })
  joinStrayArticles()
  moveTails()
  gold.articles.forEach((_, number) => fillArticle(number))
  fillCaptions()
  clearAway()
  texts.forEach((_, at) => joinParts(at))
  settleDoubts()
  texts.forEach((text, at) => mend(text, at))
  setFacts()

  /** An article that is none goes whole to the one that has most of its texts. */
  function joinStrayArticles() {
    for (const { id, blocks } of draft.articles) {
      if (homes.includes(id) || blocks.length < 2) continue
      const counts = gold.articles.map((_, number) => blocks.filter(isOf(number)).length)
      const most = Math.max(...counts)
      if (most >= 2) act({ kind: 'join-articles', article: id, into: homes[counts.indexOf(most)]! })
    }
  }

  function moveTails() {
    for (const [number, home] of homes.entries()) {
      const { blocks } = articleOf(draft, home) ?? { blocks: [] as Block[] }
      const last = blocks[blocks.length - 1]
      const goes = gold.articles.findIndex(
        (_, other) => other !== number && last && isOf(other)(last),
      )
      if (goes < 0) continue
      let at = blocks.length
      while (at > 0 && isOf(goes)(blocks[at - 1]!)) at--
      if (at === 0 || blocks.length - at < TOGETHER) continue
      const id = `tail${String(number).padStart(6, '0')}`
      act({ kind: 'new-article', block: blocks[at]!.id, article: id })
      act({ kind: 'join-articles', article: id, into: homes[goes]! })
    }
  }

  function fillArticle(number: number) {
    const home = homes[number]!
    const list = { article: home }
    const goldTexts = texts
      .map((text, at) => ({ text, at }))
      .filter((one) => one.text.article === number)
    const order = goldTexts
      .filter(({ text }) => text.role === 'paragraph')
      .flatMap(({ at }) => partsOf(at).map(({ block }) => block))
    placeInOrder(list, 'paragraph', order)
    for (const { text, at } of goldTexts) {
      if (text.role === 'paragraph') continue
      const own = partsOf(at)
      if (own.length === 0) {
        const role = text.role as 'headline'
        act({ kind: 'write', article: home, role, block: newBlock(), text: text.text })
      }
      own.forEach(({ block }, index) => {
        const found = findBlock(draft, block)!
        const here = typeof found.list !== 'string' && found.list.article === home
        if (index === 0) {
          if (!here || found.block.role !== text.role) move(block, list, text.role)
        } else if (!here) move(block, list, 'paragraph', firstParagraph(home))
      })
    }
  }

  function firstParagraph(article: string): string | null {
    return articleOf(draft, article)?.blocks.find((block) => !isHead(block))?.id ?? null
  }

  /** Moves as few texts as can be so that these stand there in this order. */
  function placeInOrder(list: ListId, role: Block['role'], order: string[]) {
    const now = () => (blocksOf(draft, list) ?? []).filter((block) => block.role === role)
    const stays = new Set(
      longestInOrder(
        now().map(({ id }) => id),
        order,
      ),
    )
    order.forEach((block, at) => {
      if (stays.has(block)) return
      const all = blocksOf(draft, list) ?? []
      const behind = at === 0 ? null : all.findIndex(({ id }) => id === order[at - 1])
      const before =
        behind === null
          ? (all.find((one) => !isHead(one))?.id ?? null)
          : (all[behind + 1]?.id ?? null)
      if (before !== block) move(block, list, role, before)
      else if (findBlock(draft, block)!.block.role !== role)
        move(block, list, role, all[(behind ?? -1) + 2]?.id ?? null)
    })
  }

  function fillCaptions() {
    texts.forEach(({ article, role }, at) => {
      if (article !== null) return
      for (const { block } of partsOf(at)) {
        const found = findBlock(draft, block)!
        if (found.list !== 'captions' || found.block.role !== role) move(block, 'captions', role)
      }
    })
  }

  /** What belongs to no reader. */
  function clearAway() {
    for (const { block, gold: of } of parts) {
      const found = findBlock(draft, block)
      if (of === null && found && found.list !== 'furniture') move(block, 'furniture', 'furniture')
    }
  }

  function joinParts(at: number) {
    const [first, ...rest] = partsOf(at)
    for (const { block } of rest) act({ kind: 'join', block: first!.block, next: block })
  }

  /** The text that became this text of the gold. */
  function blockOf(at: number): Block | null {
    const [first] = partsOf(at)
    return first ? findBlock(draft, first.block)!.block : null
  }

  function settleDoubts() {
    for (const { doubt } of openDoubts(draft)) {
      const place = openDoubts(draft).find((one) => one.doubt.id === doubt.id)?.place
      if (place === undefined) continue
      const at = texts.findIndex((_, index) => place && blockOf(index)?.id === place.block.id)
      const want = at < 0 ? null : texts[at]!.text
      const text = place && want !== null ? corrected(place, want) : null
      if (text === null) act({ kind: 'settle', doubt: doubt.id, how: 'kept' })
      else {
        const how = text === doubt.suggestion ? 'accepted' : 'edited'
        act({ kind: 'settle', doubt: doubt.id, how, text })
      }
    }
  }

  /** All that still differs in a text, in one go, as somebody writes it over. */
  function mend({ text: want }: GoldText, at: number) {
    const block = blockOf(at)
    if (!block) return
    const text = textOf(block)
    if (normalise(text) === normalise(want)) return
    const change = difference(text, want)
    if (change) act({ kind: 'edit', block: block.id, ...change })
  }

  function setFacts() {
    scoredGold(gold).articles.forEach(({ county, reporters }, number) => {
      const article = articleOf(draft, homes[number]!)
      if (!article) return
      if (article.county !== county) act({ kind: 'county', article: article.id, county })
      if (article.reporters.join() !== reporters.join())
        act({ kind: 'reporters', article: article.id, reporters })
    })
    const { pageNumber } = gold
    if (pageNumber && pageNumber !== draft.facts.pageNumber)
      act({ kind: 'facts', facts: { pageNumber } })
  }

  return { actions, draft }
}

/** The longest list of ids that stand in the same order in both. */
function longestInOrder(now: string[], order: string[]): string[] {
  const places = order.filter((id) => now.includes(id))
  const best: string[][] = []
  places.forEach((id, at) => {
    const before = best
      .slice(0, at)
      .filter((one) => now.indexOf(one[one.length - 1]!) < now.indexOf(id))
    best.push([
      ...before.reduce((long, one) => (one.length > long.length ? one : long), [] as string[]),
      id,
    ])
  })
  return best.reduce((long, one) => (one.length > long.length ? one : long), [])
}

/** Both texts cut to characters that the scorer tells apart, and how they run beside each other. */
function beside(text: string, want: string) {
  const bare = (all: string) =>
    [...Array(all.length).keys()].filter((at) => normalise(all.charAt(at)) !== '')
  const [here, there] = [bare(text), bare(want)]
  const fold = (all: string, places: number[]) =>
    places.map((at) => normalise(all.charAt(at))).join('')
  const path = align(fold(text, here), fold(want, there))
  return { here, there, path }
}

/** What stands in the gold where the text is doubted, or null where it is the same. */
function corrected(
  { block, start, end }: { block: Block; start: number; end: number },
  want: string,
): string | null {
  const text = textOf(block)
  const { here, there, path } = beside(text, want)
  const from = here.findIndex((at) => at >= start)
  const to = here.findIndex((at) => at >= end)
  const first = path.find(([i]) => i === (from < 0 ? here.length : from))![1]
  const last = [...path].reverse().find(([i]) => i === (to < 0 ? here.length : to))![1]
  const printed = text.slice(start, end)
  const right = last > first ? want.slice(there[first]!, there[last - 1]! + 1) : ''
  if (right === printed || normalise(right) === normalise(printed)) return null
  const changed = text.slice(0, start) + right + text.slice(end)
  const far = (one: string) => editDistance(normalise(one), normalise(want))
  return far(changed) < far(text) ? right : null
}

/** The smallest stretch to write over, and with what. */
function difference(text: string, want: string) {
  const { here, there, path } = beside(text, want)
  const same = (k: number) => {
    const [[i, j], [m, n]] = [path[k - 1]!, path[k]!]
    const alike = normalise(text.charAt(here[i]!)) === normalise(want.charAt(there[j]!))
    return m > i && n > j && alike
  }
  const steps = path.map((_, k) => k).slice(1)
  const first = steps.find((k) => !same(k))
  if (first === undefined) return null
  const last = [...steps].reverse().find((k) => !same(k))!
  const [[i, j], [m, n]] = [path[first - 1]!, path[last]!]
  const start = here[i] ?? text.length
  const end = m > i ? here[m - 1]! + 1 : start
  const added = n > j ? want.slice(there[j]!, there[n - 1]! + 1) : ''
  return { start, end, was: text.slice(start, end), text: added }
}
