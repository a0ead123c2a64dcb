/** A block of equal columns that fill from the top; all lengths in points from the page's top left. */
export class Grid {
  /** Where each column is filled to. */
  readonly skyline: number[]
  /** Width of one column. */
  readonly measure: number

  constructor(
    readonly left: number,
    readonly width: number,
    top: number,
    readonly columns: number,
    readonly gutter: number,
  ) {
    this.skyline = new Array<number>(columns).fill(top)
    this.measure = (width - gutter * (columns - 1)) / columns
  }

  x(column: number): number {
    return this.left + column * (this.measure + this.gutter)
  }

  /** Width of the columns from `from` up to, not including, `to`. */
  span(from: number, to: number): number {
    return (to - from) * this.measure + (to - from - 1) * this.gutter
  }

  /** The lowest filled point of some columns. */
  bottom(from = 0, to = this.columns): number {
    return Math.max(...this.skyline.slice(from, to))
  }

  fill(from: number, to: number, y: number): void {
    this.skyline.fill(y, from, to)
  }

  /** Brings some columns to one height, `gap` below the lowest; gives that height. */
  level(gap: number, from = 0, to = this.columns): number {
    const y = this.bottom(from, to) + gap
    this.fill(from, to, y)
    return y
  }
}
