import type { MeasuredBlock } from '../../core/study/fill-pages'
import type { PaperBlock } from '../../core/study/sheet'

/** How small an element is shown; the paper itself is measured whole. */
function scaleOf(element: HTMLElement): number {
  return element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1
}

/** In: an element with a text set in lines. Out: each line's lower edge in CSS pixels and where its text ends. */
function linesOf(element: HTMLElement): NonNullable<MeasuredBlock['lines']> {
  const scale = scaleOf(element)
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight)
  const ends: number[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let offset = 0
  let lower = Number.NEGATIVE_INFINITY
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    for (let at = 0; at < length; at++) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getClientRects()[0]
      if (box && box.bottom - lower > (lineHeight * scale) / 2) {
        if (ends.length > 0) ends[ends.length - 1] = offset + at
        ends.push(offset + at)
        lower = box.bottom
      }
    }
    offset += length
  }
  if (ends.length > 0) ends[ends.length - 1] = offset
  return ends.map((end, index) => ({ bottom: (index + 1) * lineHeight, end }))
}

/** In: a block and the element it was set in. Out: what filling the pages needs to know of it. */
export function measured(block: PaperBlock, element: HTMLElement): MeasuredBlock {
  const height = element.getBoundingClientRect().height / scaleOf(element)
  switch (block.kind) {
    case 'paragraph': {
      const text = element.querySelector<HTMLElement>('.paper-paragraph')
      return { height, lines: text ? linesOf(text) : undefined }
    }
    case 'headline':
    case 'questions':
      return { height, newPage: block.newPage, withNext: true }
    case 'find-again':
    case 'contact':
      return { height, withNext: true, atFoot: true }
    case 'strip':
      return { height, atFoot: true }
    case 'own':
      return { height, newPage: block.newPage, withNext: block.withNext }
    case 'cover':
    case 'record':
      return { height, newPage: true }
    case 'people':
    case 'question':
    case 'answers':
      return { height }
  }
}
