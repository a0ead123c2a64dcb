const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const GAP_BETWEEN_HAN = new RegExp(`([${HAN}])\\s+(?=[${HAN}])`, 'gu')
const MIDDLE_DOTS = /[•・‧∙．]/g

/**
 * A name as it is compared and kept. Lists print 张　三 to line up with three characters, and the
 * dot of 阿依·买买提 has several look-alikes; neither makes another person.
 */
export function plainName(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(GAP_BETWEEN_HAN, '$1')
    .replace(MIDDLE_DOTS, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(/\s+/g, ' ')
}
