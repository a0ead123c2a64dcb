/** A word along, without blanks around it; nothing written is no note. */
export const plainNote = (note: string | null): string | null => note?.trim() || null
