/** What of a card is spoken. */
export interface SpeakableCard {
  kicker: string | null
  headline: string
  paragraphs: readonly string[]
}

/** The place before the first paragraph: notice and headline. */
export const OPENING = -1

/**
 * What is spoken at a place of a card: at `OPENING` the notice that a machine reads, and the headline; else the
 * paragraph, without spaces that part nothing for the ear. null: there is no such place.
 */
export function spokenText(card: SpeakableCard, place: number, notice: string): string | null {
  if (place === OPENING)
    return [notice, card.kicker, card.headline].filter(Boolean).map(asSentence).join('')
  return card.paragraphs[place] ?? null
}

/** A headline has no full stop, and a voice would run on. */
function asSentence(text: string | null): string {
  const said = (text ?? '').trim().replace(/\s+/g, '，')
  return said === '' || /[。！？!?]$/.test(said) ? said : `${said}。`
}
