/** Character classes and widths that every reader of newspaper text shares. */

const FINAL_MARKS = '。！？!?…'
const CLOSING_MARKS = '”’"\'』」）)》〉】］]'
const NEVER_FIRST = '，。、；：！？）》”’」』】％%,;:!?)…'

export function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff'
}

export function isDigit(character: string): boolean {
  return (character >= '0' && character <= '9') || (character >= '０' && character <= '９')
}

export function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
}

/** Whether the sentence is over at the end of `text`; closing quotes and brackets are looked through. */
export function endsSentence(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if (FINAL_MARKS.includes(character)) return true
    if (!CLOSING_MARKS.includes(character) && character.trim() !== '') return false
  }
  return false
}

/** Whether no sentence, clause or line of Chinese can begin with the first character of `text`. */
export function cannotBegin(text: string): boolean {
  return text !== '' && NEVER_FIRST.includes(text.charAt(0))
}

/** Characters without white space. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}

/**
 * Printed width in ems: a Chinese character is 1, letters and digits ½, a quotation mark ¾ (typesetters
 * squeeze it), a half-width mark 1 (scanners print full-width marks so), white space 0.
 */
export function printedWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (character.trim() === '') continue
    if (isDigit(character) || isLetter(character)) width += 0.5
    else if ('“”‘’"\''.includes(character)) width += 0.75
    else width += 1
  }
  return width
}
