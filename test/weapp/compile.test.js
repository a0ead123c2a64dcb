/** @jest-environment node */
const { readdirSync, statSync } = require('node:fs')
const path = require('node:path')

const dist = path.resolve(__dirname, '../../dist/weapp')

// WeChat's own compilers ship for these hosts only.
const hasCompiler =
  ['win32', 'darwin'].includes(process.platform) ||
  (process.platform === 'linux' && ['x64', 'ia32'].includes(process.arch))
const onHostsWithCompiler = hasCompiler ? describe : describe.skip
if (!hasCompiler) console.log("WeChat's wcc and wcsc do not run here: skipped.")

function filesBelow(folder, ending) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    if (statSync(file).isDirectory()) return filesBelow(file, ending)
    return file.endsWith(ending) ? [file] : []
  })
}

onHostsWithCompiler("WeChat's own compilers", () => {
  const compiler = require('miniprogram-compiler')

  it('accept every WXML of the build', () => {
    const pages = filesBelow(dist, '.wxml')
    expect(pages.length).toBeGreaterThan(7)
    const script = compiler.wxmlToJs(dist)
    for (const page of pages) expect(script).toContain(path.relative(dist, page))
  })

  it('accept every WXSS of the build', () => {
    const sheets = filesBelow(dist, '.wxss')
    expect(sheets.length).toBeGreaterThan(3)
    const script = compiler.wxssToJs(dist)
    for (const sheet of sheets) expect(script).toContain(path.relative(dist, sheet))
  })

  it('reject a broken WXML, so that acceptance means something', () => {
    const { mkdtempSync, writeFileSync } = require('node:fs')
    const folder = mkdtempSync(path.join(require('node:os').tmpdir(), 'meiri-wxml-'))
    writeFileSync(path.join(folder, 'x.wxml'), '<view><text></view>')
    writeFileSync(path.join(folder, 'x.json'), '{}')
    expect(() => compiler.wxmlToJs(folder)).toThrow()
  })
})
