import { useStore } from 'zustand'
import { parts } from './parts'

/** The branch whose secretary is logged in; null: nobody who is one. */
export function useOwnBranch(): { id: string; name: string } | null {
  const me = useStore(parts.session, (state) => state.me)
  const status = useStore(parts.session, (state) => state.status)
  if (status !== 'member' && status !== 'signed-in') return null
  return me?.roles.find(({ role }) => role === 'secretary')?.organisation ?? null
}
