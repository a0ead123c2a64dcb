/** Share of control characters above which bytes are no text. */
const BINARY_SHARE = 0.02

/** Readers allow some bytes before the mark of a PDF. */
const PDF_MARK_WITHIN = 1024

/** Whether bytes are a PDF, by what they hold and not by their name. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-')
}

/** The text in bytes: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030; null: no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes)
  const control = (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length
  return control > text.length * BINARY_SHARE ? null : text
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
