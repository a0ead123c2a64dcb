import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import type { Words } from '../../core/text/words'

let shared: Words | null = null

/** The segmenter's bundled dictionary; read once a process (about a fifth of a second). */
export function createWords(): Words {
  shared ??= load()
  return shared
}

function load(): Words {
  const jieba = Jieba.withDict(dict)
  const counts = new Map<string, number>()
  let total = 0
  // Each line is 「word count tag」.
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, count] = line.split(' ')
    if (word === undefined || count === undefined) continue
    counts.set(word, Number(count))
    total += Number(count)
  }
  const logTotal = Math.log(total)
  return {
    cut: (text) => jieba.cut(text, true),
    logProbability: (word) => {
      const count = counts.get(word)
      return count === undefined ? null : Math.log(Math.max(count, 1)) - logTotal
    },
  }
}
