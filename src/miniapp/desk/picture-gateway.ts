import type { PictureReply } from '../../contract/draft-picture'
import { createHttp, type Http } from '../gateways/http'
import { carryBytes, type Bytes } from './carry-bytes'

/** Files of a draft: the page as it came, a picture of it, pictures of its articles. Failures are RequestFailures. */
export interface PictureGateway {
  original(draft: string): Promise<Blob>
  pagePicture(draft: string): Promise<Blob>
  layPagePicture(draft: string, bytes: Required<Bytes>): Promise<PictureReply>
  dropPagePicture(draft: string): Promise<void>
  picture(draft: string, id: string): Promise<Blob>
  keep(draft: string, bytes: Blob): Promise<PictureReply>
}

export function createPictureGateway(byMe: (http: Http) => Http): PictureGateway {
  const by = (bytes: Bytes) =>
    byMe(
      createHttp(
        (request) => carryBytes(request, bytes),
        (path) => path,
      ),
    )
  const draftAt = (id: string) => `/api/desk/drafts/${id}`
  return {
    original: (draft) => by({}).get(`${draftAt(draft)}/original`),
    pagePicture: (draft) => by({}).get(`${draftAt(draft)}/page-picture`),
    layPagePicture: (draft, bytes) => by(bytes).put(`${draftAt(draft)}/page-picture`, bytes.bytes),
    dropPagePicture: (draft) => by({}).delete(`${draftAt(draft)}/page-picture`),
    picture: (draft, id) => by({}).get(`${draftAt(draft)}/pictures/${id}`),
    keep: (draft, bytes) => by({ bytes }).post(`${draftAt(draft)}/pictures`, bytes),
  }
}
