import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { qrPicture } from './qr-picture'

/** A code to be scanned, dark on white in light and dark alike. In: what it says, what a screen reader says. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => qrPicture(text), [text])
  const named =
    process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : { ariaLabel: label }
  return <Image className="qr-code" src={picture} mode="aspectFit" showMenuByLongpress {...named} />
}
