/**
 * Browser only. Pages below the current one stay in the document, with elements of the same ids, and a page is
 * appended when it is opened: of several the last one is meant.
 */
export function topmost(selector: string): Element | null {
  const found = document.querySelectorAll(selector)
  return found[found.length - 1] ?? null
}
