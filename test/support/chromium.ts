import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { usualChromium } from '../../src/server/print/find-chromium'

const WHAT_TO_INSTALL =
  'The browser tests need Chromium and a Chinese font. Debian or Ubuntu: ' +
  'sudo apt-get install chromium fonts-noto-cjk. macOS: brew install --cask chromium. ' +
  'Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.'

/**
 * Where Chromium is: CHROMIUM_PATH, else the usual places, else (root on Debian) installed with apt.
 * Throws a sentence that says what to install.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file. ${WHAT_TO_INSTALL}`)
  }
  const found = usualChromium()
  if (found !== null) {
    if (hasChineseFont() || installWithApt('fonts-noto-cjk')) return found
    throw new Error(WHAT_TO_INSTALL)
  }
  if (installWithApt('chromium', 'fonts-noto-cjk')) return '/usr/bin/chromium'
  throw new Error(WHAT_TO_INSTALL)
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function installWithApt(...names: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${names.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', ...names], { stdio: 'inherit', env })
  return done.status === 0
}
