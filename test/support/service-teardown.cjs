const { rmSync } = require('node:fs')

module.exports = async function stopService() {
  const { child, folder } = globalThis.__service
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
