/** Numbers that count sections or points off: 一、 （二） 三是 第四， 5. and the circled digits. */
export interface Ordinal {
  form: string
  value: number
}

const DIGITS = '一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const ORDINAL =
  /(?:^|[。；;，,：:！？”\s])(?:([一二三四五六七八九十])([、.．是]|要)|[（(]([一二三四五六七八九十]|\d)[）)]|第([一二三四五六七八九十])[，、,：:]|([①②③④⑤⑥⑦⑧⑨⑩])|(首先|其次|再次|最后)[，,])/g
const WORDS = ['首先', '其次', '再次', '最后']

/** In: a text. Out: its ordinals in order of appearance; `at` is the place of each. */
export function ordinalsIn(text: string): (Ordinal & { at: number })[] {
  const found: (Ordinal & { at: number })[] = []
  for (const match of text.matchAll(ORDINAL)) {
    const [, plain, mark, bracket, nth, circle, word] = match
    const at = match.index
    if (plain !== undefined) {
      const form = mark === '是' || mark === '要' ? '是' : '、'
      found.push({ form, value: DIGITS.indexOf(plain) + 1, at })
    } else if (bracket !== undefined) {
      const value = /\d/.test(bracket) ? Number(bracket) : DIGITS.indexOf(bracket) + 1
      found.push({ form: '（）', value, at })
    } else if (nth !== undefined) found.push({ form: '第', value: DIGITS.indexOf(nth) + 1, at })
    else if (circle !== undefined) {
      found.push({ form: '①', value: CIRCLED.indexOf(circle) + 1, at })
    } else if (word !== undefined) found.push({ form: '首先', value: WORDS.indexOf(word) + 1, at })
  }
  return found
}
