/** What a secretary types in once for papers and notices. Kept on the device alone; a blank one is left out. */
export interface BranchDetails {
  branch: string
  liaison: string
  /** The liaison's telephone number, as it is to be printed. */
  phone: string
}

export const noDetails: BranchDetails = { branch: '', liaison: '', phone: '' }

/** Characters that still stand on one line of the paper, in its largest type. */
export const DETAIL_LIMITS: Record<keyof BranchDetails, number> = {
  branch: 30,
  liaison: 10,
  phone: 20,
}

/** In: whatever was typed or stored. Out: details fit to print: one line each, no longer than the paper has room. */
export function plainDetails(given: unknown): BranchDetails {
  const from = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  const line = (name: keyof BranchDetails) => {
    const value = from[name]
    return typeof value === 'string'
      ? value.replace(/\s+/g, ' ').trimStart().slice(0, DETAIL_LIMITS[name])
      : ''
  }
  return { branch: line('branch'), liaison: line('liaison'), phone: phone(line('phone')) }
}

/** Digits, and what people put between them. */
function phone(text: string): string {
  return text.replace(/[^\d +()（）—-]/g, '')
}
