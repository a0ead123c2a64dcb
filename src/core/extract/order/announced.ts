/** Characters of a lead that an introduction must repeat to have announced it. */
const LEAST_SHARED = 3
/** Han characters of a lead looked at. */
const LOOKED_AT = 24

/**
 * Many introductions name the sections that follow, in their order.
 * In: an article's opening and a section's lead. Out: where the opening names it (a place in characters),
 * or −1 where it does not.
 */
export function announcedAt(opening: string, lead: string): number {
  if (opening.includes(lead)) return -1
  const bare = lead.replace(/[^\u4e00-\u9fff]/g, '').slice(0, LOOKED_AT)
  for (let size = Math.min(8, bare.length); size >= LEAST_SHARED; size--) {
    for (let from = 0; from + size <= bare.length; from++) {
      const at = opening.indexOf(bare.slice(from, from + size))
      if (at >= 0) return at
    }
  }
  return -1
}
