import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StartError } from '../../start-error'
import { type Account, run } from './run'

/** initdb wants an account known to the system; the first of these that exists is taken. */
const CANDIDATES = ['postgres', '_postgres', 'nobody', 'daemon']

const numberOf = async (flag: '-u' | '-g', name: string) =>
  Number((await promisify(execFile)('id', [flag, name])).stdout)

/** null when we are an ordinary user: PostgreSQL then runs as ourselves. */
export async function databaseAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  for (const name of CANDIDATES) {
    try {
      return { name, uid: await numberOf('-u', name), gid: await numberOf('-g', name) }
    } catch {
      continue
    }
  }
  throw new StartError('no-account', {})
}

/** Whether the account can enter a folder; tried for real, so that ACLs and mounts count. */
export async function canEnter(folder: string, account: Account | null): Promise<boolean> {
  if (!account) return true
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)).code === 0
}
