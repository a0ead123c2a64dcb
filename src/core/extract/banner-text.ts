/** 「某某某某」 for 「某某某某某某某某」: the text that a banner repeats, or the text itself. */
export function bannerText(text: string): string {
  const found = /^(\S{2,12}?)(?:\s*\1){2,}$/.exec(text)
  return found?.[1] ?? text
}
