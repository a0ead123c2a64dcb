import { createServer } from 'node:net'

/** Out: null when `host:port` can be listened on, else the system's code (EADDRINUSE, EACCES…). */
export function listenTrouble(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'))
    trial.listen({ host, port, exclusive: true }, () => trial.close(() => resolve(null)))
  })
}

/** The first port from `from` upwards that is free on `host`. */
export async function freePort(host: string, from: number): Promise<number> {
  for (let port = from; port <= 65535; port += 1)
    if ((await listenTrouble(host, port)) === null) return port
  throw new Error(`no free port on ${host}`)
}
