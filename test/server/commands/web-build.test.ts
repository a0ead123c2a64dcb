import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from '../../../src/server/commands/web-build'
import { isAlive } from '../../../src/server/database/embedded/postmaster'

describe('a request to stop during the first build', () => {
  it('ends the build at once, with the programs it has started', async () => {
    const stop = new AbortController()
    const lines: string[] = []
    // Like npm: a program that starts another and waits for it. The other tells its number by a file.
    const inner = `require('fs').writeFileSync(process.argv[1], String(process.pid)); setInterval(() => 0, 1000)`
    const file = path.join(tmpdir(), `meiri-build-${process.pid}`)
    const outer = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}, '${file}'])`
    const built = build((line) => lines.push(line), stop.signal, [process.execPath, '-e', outer])
    let pid = 0
    while (!pid) {
      await pause(50)
      pid = Number(await readFile(file, 'utf8').catch(() => 0))
    }
    stop.abort()
    await built
    for (let left = 50; left > 0 && isAlive(pid); left -= 1) await pause(50)
    expect(isAlive(pid)).toBe(false)
    expect(lines).toEqual([])
    await rm(file)
  })
})
