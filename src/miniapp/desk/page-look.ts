import type { DraftReply } from '../../contract/draft'
import { deskParts } from './desk-parts'
import { canvasOf, type Look } from './look'

/** Which page, and what there is to see of it. */
export interface DeskPage extends Pick<DraftReply, 'media' | 'layout' | 'pagePicture'> {
  draftId: string
  writes: boolean
  laid(pagePicture: DraftReply['pagePicture']): void
}

/** A picture to look at. Rejects when the browser cannot read it. */
export async function lookAtPicture(bytes: Blob): Promise<Look> {
  const image = new Image()
  const address = URL.createObjectURL(bytes)
  try {
    image.src = address
    await image.decode()
  } finally {
    URL.revokeObjectURL(address)
  }
  return {
    width: image.naturalWidth,
    height: image.naturalHeight,
    isTypeset: false,
    draw: async (frame, scale) => {
      const { left, top, width, height } = frame
      const canvas = canvasOf(width * scale, height * scale)
      const context = canvas.getContext('2d')!
      // Where a picture lets light through there is paper.
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height)
      return canvas
    },
  }
}

/** Whether there is anything to see of a page. */
export const isSeen = ({ media, pagePicture }: DeskPage): boolean =>
  media === 'pdf' || pagePicture !== null

const keyOf = ({ draftId, media, pagePicture }: DeskPage) =>
  media === 'pdf' ? draftId : `${draftId} ${pagePicture?.id}`

/** The page looked at last is not fetched and read again for each part of the desk that shows it. */
let last: { key: string; look: Promise<Look> } | null = null

export function lookAtPage(page: DeskPage): Promise<Look> {
  const key = keyOf(page)
  if (last?.key === key) return last.look
  const look = fetchLook(page)
  last = { key, look }
  look.catch(() => {
    if (last?.key === key) last = null
  })
  return look
}

async function fetchLook({ draftId, media, layout }: DeskPage): Promise<Look> {
  if (media !== 'pdf') return lookAtPicture(await deskParts.pictures.pagePicture(draftId))
  const [{ lookAtPdf }, bytes] = await Promise.all([
    import(/* webpackChunkName: "desk-pdf" */ './pdf-page'),
    deskParts.pictures.original(draftId),
  ])
  return lookAtPdf(await bytes.arrayBuffer(), layout?.page ?? 1)
}
