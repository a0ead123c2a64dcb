/**
 * A page by its geometry. All lengths are points (1/72 inch); x runs to the right and y down, from the
 * top left corner of the page as it is read.
 */

/** A rectangle on the page. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A piece of text at its place (文字块). Its box is as high (for vertical text as wide) as the type. */
export interface TextRun extends Box {
  text: string
  /** Size of the type (one em). */
  size: number
  /** Runs of one face have the same name; the name itself means nothing. */
  font: string
  /** Characters stand one below another. */
  vertical: boolean
}

/** One page: its text in any order, and what is drawn between it. */
export interface TypesetPage {
  width: number
  height: number
  runs: TextRun[]
  /** Thin lines, horizontal or vertical. */
  rules: Box[]
  /** Boxes drawn or tinted around text. */
  frames: Box[]
  pictures: Box[]
}

/** Why a typeset page cannot be read from its file; each has its Chinese sentence in copy. */
export type PdfRefusal =
  | 'scanned'
  | 'outlined'
  | 'empty'
  | 'unmapped-fonts'
  | 'encrypted'
  | 'broken'
  | 'no-such-page'
  | 'too-many-pages'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory'
