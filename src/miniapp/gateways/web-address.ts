/**
 * Where the browser app is reached, for links and printed codes; null where nobody knows. In: the address that the
 * operator has told the service. A browser knows its own otherwise; the mini-program does not.
 */
export function webAddress(told: string | null): string | null {
  if (told !== null) return told.replace(/\/+$/, '')
  if (process.env.TARO_ENV !== 'h5') return null
  return (window.location.origin + window.location.pathname).replace(/\/+$/, '')
}

/** The full address of a page of the browser app. In: `webAddress` and a page's own address, /pages/… */
export function linkTo(web: string, page: string): string {
  return `${web}/#${page}`
}
