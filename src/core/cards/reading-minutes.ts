/**
 * Chinese adults read the International Reading Speed Texts at 255 ± 29 characters a minute (Trauzettel-Klosinski
 * and Dietz, Investigative Ophthalmology & Visual Science 53, 2012). A newspaper read attentively is a little slower.
 */
const CHARACTERS_A_MINUTE = 240

/** In: printed characters. Out: whole minutes, at least one. Computed for display, never stored. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE))
}
