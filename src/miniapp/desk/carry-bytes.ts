import type { Carrier } from '../gateways/http'

export interface Bytes {
  /** What is sent; none where something is fetched. */
  bytes?: Blob
  /** Told how much of it is sent, 0 to 100. */
  told?: (share: number) => void
  /** Ends it at once; it then fails as if nobody had answered. */
  stop?: AbortSignal
}

/** Carries a request whose body or reply is a file. Out: the reply's JSON, or its bytes where it is none. */
export function carryBytes(
  { path, method, header }: Parameters<Carrier>[0],
  { bytes, told, stop }: Bytes,
): ReturnType<Carrier> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.responseType = 'blob'
    for (const [name, value] of Object.entries(header))
      if (name !== 'content-type') request.setRequestHeader(name, value)
    if (bytes) request.setRequestHeader('content-type', 'application/octet-stream')
    if (told)
      request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / total) * 100))
    request.onerror = () => reject(new Error('offline'))
    request.onabort = () => reject(new Error('abort'))
    request.onload = () => void replyOf(request).then(resolve, reject)
    stop?.addEventListener('abort', () => request.abort())
    if (stop?.aborted) reject(new Error('abort'))
    else request.send(bytes)
  })
}

async function replyOf(request: XMLHttpRequest): ReturnType<Carrier> {
  const { status: statusCode } = request
  const body = request.response as Blob | null
  if (!/json/.test(request.getResponseHeader('content-type') ?? ''))
    return { statusCode, data: body }
  try {
    return { statusCode, data: JSON.parse((await body?.text()) ?? '') }
  } catch {
    // A proxy's own page is no reply of the service's.
    return { statusCode, data: null }
  }
}
