/**
 * Starts the real service once for the weapp and browser projects: the launcher of `npm start`, an embedded
 * PostgreSQL in a fresh folder, a free port, the sample editions. Its address is in SERVICE_ADDRESS.
 */
const { spawn } = require('node:child_process')
const { chmodSync, mkdtempSync } = require('node:fs')
const { createServer } = require('node:net')
const { tmpdir } = require('node:os')
const path = require('node:path')

const root = path.resolve(__dirname, '../..')
/** A first start copies the database's binaries and may build the H5 app, in seconds. */
const START_LIMIT_S = 240

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

module.exports = async function startService() {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'meiri-service-'))
  // As root the database runs as another user, who must be able to enter, or it goes to /var/lib.
  chmodSync(folder, 0o755)
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/commands/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_FOLDER: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  for (let waited = 0; waited < START_LIMIT_S * 10; waited++) {
    const reply = await fetch(`${address}/api/health`).catch(() => null)
    if (reply?.ok) {
      globalThis.__service = { child, folder }
      process.env.SERVICE_ADDRESS = address
      return
    }
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGTERM')
  throw new Error(`The service did not start:\n${said}`)
}
