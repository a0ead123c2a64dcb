import { deskAfterwards } from '../../../copy/zh-cn/desk-afterwards'

interface MakingProps {
  /** What is being made, and how far it is. */
  words: string
  made: number
  wanted: number
}

/** How far work in the background is. */
export function Making({ words, made, wanted }: MakingProps) {
  return (
    <>
      <p>
        {words}
        {made === wanted && wanted > 0 && (
          <span className="desk-note">　{deskAfterwards.allMade}</span>
        )}
      </p>
      <progress className="desk-bar" max={Math.max(1, wanted)} value={made} aria-label={words} />
    </>
  )
}
