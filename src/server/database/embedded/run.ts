import { spawn } from 'node:child_process'

/** Whom PostgreSQL runs as when we are root, which it refuses. */
export interface Account {
  name: string
  uid: number
  gid: number
}

export interface Outcome {
  code: number
  output: string
}

/** PG* variables would redirect initdb and the server; a fixed locale keeps their messages readable. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/**
 * Runs a program as `account` (null: as ourselves) from the root folder, because the account may
 * not be able to enter the current one. Resolves at its exit: a server it leaves behind may keep
 * the pipes open.
 */
export function run(program: string, args: string[], account: Account | null): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}
