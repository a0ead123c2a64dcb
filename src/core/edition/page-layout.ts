/**
 * Where the text of a typeset page stands. A run is [place in the source, UTF-16 units of it, left, top, right,
 * bottom, 1 where its characters stand one below another], in points from the top left corner of the page; runs
 * are in the order of their places. Rows and not objects: a page has thousands, and all of them travel.
 */
export interface PageLayout {
  /** Page of the file, from 1. */
  page: number
  width: number
  height: number
  runs: LaidRun[]
  /** Left, top, right, bottom of what it prints besides text and lines; the largest first. */
  pictures: [left: number, top: number, right: number, bottom: number][]
}

export type LaidRun = [
  at: number,
  length: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  vertical: 0 | 1,
]
