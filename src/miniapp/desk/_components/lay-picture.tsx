import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskPictures as words } from '../../../copy/zh-cn/desk-pictures'
import { pictureProblems } from '../../../copy/zh-cn/pictures'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'
import type { DeskPage } from '../page-look'
import { ChooseFile, DropZone } from './give-file'

/** As the service takes it (operations/pictures/take-picture). */
const LARGEST_BYTES = 15 * 1024 * 1024
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp'

type Laying = { share: number; stop: () => void } | { why: string } | null

/** Sends a picture of the page, tells how far it is, and lets go of it when asked. */
function useLaying({ draftId, laid }: DeskPage) {
  const [laying, tell] = useState<Laying>(null)
  const lay = async (bytes: Blob) => {
    if (bytes.size > LARGEST_BYTES) return tell({ why: pictureProblems['page-picture-too-large'] })
    const ended = new AbortController()
    const stop = () => ended.abort()
    const told = (share: number) => tell({ share, stop })
    told(0)
    try {
      laid(await deskParts.pictures.layPagePicture(draftId, { bytes, told, stop: ended.signal }))
      tell(null)
    } catch (failure) {
      const message = failure instanceof RequestFailure ? failure.message : ''
      tell(ended.signal.aborted ? null : { why: message || desk.failedWhy })
    }
  }
  return { laying, lay }
}

/** Where a picture of a page that came as text is put, to be compared by eye. */
export function LayPicture({ page }: { page: DeskPage }) {
  const { laying, lay } = useLaying(page)
  if (!page.writes) return <p className="desk-note">{words.none}</p>
  return (
    <DropZone onFile={(file) => void lay(file)}>
      <p>{words.none}</p>
      <p className="desk-note">{words.bring}</p>
      <ChooseFile words={words.choose} accept={PICTURE_TYPES} onFile={(file) => void lay(file)} />
      <p className="desk-note">{words.limits}</p>
      <Progress laying={laying} />
    </DropZone>
  )
}

/** Puts another picture in the place of the one that lies there, or takes it away. */
export function LaidPicture({ page }: { page: DeskPage }) {
  const { laying, lay } = useLaying(page)
  const [why, tell] = useState<string | null>(null)
  const remove = () =>
    deskParts.pictures.dropPagePicture(page.draftId).then(
      () => page.laid(null),
      () => tell(desk.failedWhy),
    )
  return (
    <>
      <ChooseFile
        words={words.replace}
        accept={PICTURE_TYPES}
        look="desk-link"
        onFile={(file) => void lay(file)}
      />
      <button type="button" className="desk-link" onClick={() => void remove()}>
        {words.remove}
      </button>
      <Progress laying={laying ?? (why === null ? null : { why })} />
    </>
  )
}

function Progress({ laying }: { laying: Laying }) {
  return (
    <p role="status">
      {laying && 'share' in laying && (
        <>
          {words.sending(laying.share)}{' '}
          <button type="button" className="desk-link" onClick={laying.stop}>
            {words.stop}
          </button>
        </>
      )}
      {laying && 'why' in laying && laying.why}
    </p>
  )
}
