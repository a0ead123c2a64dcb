const LINK = /^https?:\/\/[^\s/]+\.[^\s]+$/
/** Addresses of this product's own cards, wherever it is served. */
const OWN_CARD = /pages\/card\/|[?&]card=/

/** Whether a text is the address of a page elsewhere: `card` where it is one of our own cards, `none` where it is no address. */
export function linkKind(text: string): 'elsewhere' | 'card' | 'none' {
  if (OWN_CARD.test(text)) return 'card'
  return LINK.test(text) ? 'elsewhere' : 'none'
}
