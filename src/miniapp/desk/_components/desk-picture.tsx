import { useEffect, useState } from 'react'
import { deskParts } from '../desk-parts'

/** A picture that was kept for an article, shown to whoever is at the desk. */
export function DeskPicture({ draftId, id, alt }: { draftId: string; id: string; alt: string }) {
  const [address, show] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isHere = true
    deskParts.pictures.picture(draftId, id).then(
      (bytes) => {
        if (!isHere) return
        made = URL.createObjectURL(bytes)
        show(made)
      },
      () => show(null),
    )
    return () => {
      isHere = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [draftId, id])
  return address ? <img className="desk-thumb" src={address} alt={alt} /> : null
}
