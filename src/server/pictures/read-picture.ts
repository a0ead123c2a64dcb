import { jpegSize } from './jpeg'
import type { PictureSize } from './picture-size'
import { pngSize } from './png'
import { webpSize } from './webp'

export const PICTURE_MEDIA = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureMedia = (typeof PICTURE_MEDIA)[number]

/** What bytes show, by what they hold and never by a name; null: no whole JPEG, PNG or WebP. Nothing is decoded. */
export function readPicture(bytes: Buffer): (PictureSize & { media: PictureMedia }) | null {
  const readers = { 'image/jpeg': jpegSize, 'image/png': pngSize, 'image/webp': webpSize }
  for (const media of PICTURE_MEDIA) {
    const size = readers[media](bytes)
    if (size && size.width > 0 && size.height > 0) return { media, ...size }
  }
  return null
}
