import { execFile } from 'node:child_process'
import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const PID_FILE = 'postmaster.pid'

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  pid: number
  port: number
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The command line of a process; null when it cannot be learned. */
async function commandOf(pid: number): Promise<string | null> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8')
    .catch(async () => (await promisify(execFile)('ps', ['-o', 'command=', '-p', `${pid}`])).stdout)
    .catch(() => null)
}

interface PidFile extends Postmaster {
  kind: 'running' | 'gone' | 'number-reused'
}

/** postmaster.pid: line 1 the process, line 4 the port (PostgreSQL, miscadmin.h). */
async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(path.join(cluster, PID_FILE), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid) return null
  if (!isAlive(pid)) return { kind: 'gone', pid, port }
  const command = await commandOf(pid)
  // A process whose name is hidden counts as the server: two on one cluster would be worse.
  const isServer = command === null || command.includes('postgres')
  return { kind: isServer ? 'running' : 'number-reused', pid, port }
}

/** Out: null when no server runs on the cluster. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = await readPidFile(cluster)
  return file?.kind === 'running' ? { pid: file.pid, port: file.port } : null
}

/**
 * After a reboot another program may have the number that an old postmaster.pid names. PostgreSQL
 * would refuse to start; the file is set aside in that case alone.
 */
export async function setReusedPidAside(cluster: string): Promise<void> {
  const file = path.join(cluster, PID_FILE)
  if ((await readPidFile(cluster))?.kind === 'number-reused') await rename(file, `${file}.stale`)
}
