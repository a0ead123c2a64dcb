/** @jest-environment node */
const { readdirSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')

const dist = path.resolve(__dirname, '../../dist/weapp')
/** Our own bound; WeChat's is 2 MiB a package. */
const MAIN_PACKAGE_KIB = 500
/** Only the review needs the schedule (FSRS, 22 KiB): it must not come with the first screen. */
const SCHEDULE = /requestRetention|request_retention/

function bytesBelow(folder) {
  return readdirSync(folder).reduce((sum, name) => {
    const file = path.join(folder, name)
    const stat = statSync(file)
    return sum + (stat.isDirectory() ? bytesBelow(file) : stat.size)
  }, 0)
}

describe('the weapp main package', () => {
  it(`stays within ${MAIN_PACKAGE_KIB} KiB`, () => {
    const { subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))
    const apart = subPackages.reduce((sum, { root }) => sum + bytesBelow(path.join(dist, root)), 0)
    const kib = (bytesBelow(dist) - apart) / 1024
    console.log(`weapp main package: ${kib.toFixed(1)} KiB`)
    expect(kib).toBeGreaterThan(50)
    expect(kib).toBeLessThanOrEqual(MAIN_PACKAGE_KIB)
  })

  it('leaves the schedule of the review to the package of the review', () => {
    const text = (name) => readFileSync(path.join(dist, name), 'utf8')
    expect(text('pages/review/index.js')).toMatch(SCHEDULE)
    console.log(
      `weapp review package: ${(bytesBelow(path.join(dist, 'pages/review')) / 1024).toFixed(1)} KiB`,
    )
    const main = ['app.js', 'common.js', 'vendors.js', 'taro.js']
    expect(main.filter((name) => SCHEDULE.test(text(name)))).toEqual([])
  })
})
