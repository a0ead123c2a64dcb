import fc from 'fast-check'
import { chinaMinute, instantOf } from '../../../src/core/calendar/china-minute'

describe('a minute of China', () => {
  it('is eight hours before the same minute of Greenwich', () => {
    expect(instantOf('2031-03-08T09:30+08:00')!.toISOString()).toBe('2031-03-08T01:30:00.000Z')
    expect(chinaMinute(new Date('2031-03-08T16:00:59.999Z'))).toBe('2031-03-09T00:00+08:00')
  })

  it.each([
    '2031-02-29T09:30+08:00',
    '2031-03-08T24:00+08:00',
    '2031-03-08T09:60+08:00',
    '2031-03-08T09:30Z',
    '',
  ])('is none: %s', (text) => expect(instantOf(text)).toBeNull())

  it('comes back as it was written', () => {
    const minutes = fc.integer({ min: 0, max: 100 * 365 * 24 * 60 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = new Date(minute * 60_000)
        expect(instantOf(chinaMinute(at))).toEqual(at)
      }),
    )
  })
})
