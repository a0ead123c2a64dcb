import { useEffect, useState } from 'react'

/** Room for newspaper columns: a PC's browser. In WeChat there never is. */
const WIDE = '(min-width: 1100px)'

const asked = () => (process.env.TARO_ENV === 'h5' ? window.matchMedia(WIDE) : null)

/** Whether the page stands in columns. */
export function useWide(): boolean {
  const [wide, set] = useState(() => asked()?.matches ?? false)
  useEffect(() => {
    const media = asked()
    const look = () => set(media?.matches ?? false)
    media?.addEventListener('change', look)
    return () => media?.removeEventListener('change', look)
  }, [])
  return wide
}
