import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { parts } from './parts'

/** Whether a card can be listened to here; `unknown` until that is known, and where there is no card. */
export function useCanListen<Unknown extends false | null>(
  card: { id: string; version: number } | null,
  unknown: Unknown,
): boolean | Unknown {
  const canListen = useStore(parts.listening, (state) => state.canListen)
  const [can, know] = useState<boolean | Unknown>(unknown)
  const { id, version } = card ?? {}
  useEffect(() => {
    know(unknown)
    if (id === undefined || version === undefined) return
    let isLeft = false
    void canListen({ id, version }).then((answer) => !isLeft && know(answer))
    return () => {
      isLeft = true
    }
  }, [id, version, unknown, canListen])
  return can
}
