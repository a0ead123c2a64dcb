import type { Dice } from './dice'

/**
 * Fills one template. `{a|b}` picks one; `{#20-90}` an integer, rounded to two leading digits above
 * 1,000; `{#0.6-2.8}` one decimal; `{=name}` a word of `words`, itself a template.
 * Throws on an unknown word: a misspelt template must not reach a page.
 */
export function fill(template: string, words: Record<string, string>, dice: Dice): string {
  return template.replace(/\{([^{}]*)\}/g, (_, slot: string) => {
    if (slot.startsWith('#')) return numberIn(slot.slice(1), dice)
    if (slot.startsWith('=')) {
      const word = words[slot.slice(1)]
      if (word === undefined) throw new Error(`template word ${slot} is not known: ${template}`)
      return fill(word, words, dice)
    }
    return dice.pick(slot.split('|'))
  })
}

function numberIn(range: string, dice: Dice): string {
  const [low = '0', high = '0'] = range.split('-')
  if (low.includes('.')) {
    const tenths = dice.between(Math.round(Number(low) * 10), Math.round(Number(high) * 10))
    return (tenths / 10).toFixed(1)
  }
  const value = dice.between(Number(low), Number(high))
  return String(value >= 1000 ? Math.round(value / 100) * 100 : value)
}
