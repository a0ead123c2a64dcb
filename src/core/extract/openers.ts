/** 「近年来，」 「清晨，」 and the like open an article, not a section. */
const OPENS_ARTICLE =
  /^(?:清晨|傍晚|周末|周一|早上|上午|下午|眼下|如今，?走进|走进|连日|初[春夏秋冬]|盛夏|金秋|寒冬|春节|近年来|近日|近期|今年以来|去年以来|日前|为深入|为进一步|为切实|为扎实|为全面|为破解|为解决|为推动|自.{2,12}以来|\d{4}\s*年以来)/

export function opensArticle(text: string): boolean {
  return OPENS_ARTICLE.test(text)
}

/** Of these, what stands inside a sentence only after a comma. */
const OPENS_WITH_TIME = /^(?:近年来|近日|近期|日前|今年以来|去年以来|连日来)[，,]/

export function opensWithTime(text: string): boolean {
  return OPENS_WITH_TIME.test(text)
}
