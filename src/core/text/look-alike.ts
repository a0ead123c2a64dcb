/** A character that scanning prints in place of another, e.g. 目 where 日 was meant. */
export interface LookAlike {
  printed: string
  meant: string
}
