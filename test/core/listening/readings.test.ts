import { readFileSync } from 'node:fs'
import {
  markedReadings,
  pinyinWithFigure,
  readingOf,
  soundedOut,
  withPhonemes,
  type Reading,
} from '../../../src/core/listening/readings'

const shipped = readFileSync('config/operator/pronunciations.txt', 'utf8')
  .split('\n')
  .map((line) => line.split('#')[0]!.trim())
  .filter((line) => line !== '')
  .map((line) => readingOf(line)) as Reading[]

describe('how names are read', () => {
  it('is understood from every shipped line', () => {
    expect(shipped).not.toContain(null)
    expect(shipped.length).toBeGreaterThan(5)
    for (const { name, character, pinyin, sound } of shipped) {
      expect(name).toContain(character)
      expect(pinyin).toMatch(/^[a-z]+[1-4]$/)
      expect(sound).not.toBe(character)
    }
  })

  it('writes the tone as a figure', () => {
    expect(['rén', 'wèn', 'tuǎn', 'lǜ', 'de', 'zōu'].map(pinyinWithFigure)).toEqual([
      ...['ren2', 'wen4', 'tuan3', 'lv4', 'de5', 'zou1'],
    ])
  })

  it('is a line whose character is in its name, or nothing', () => {
    expect(readingOf('汶上 问 wèn 问')).toBeNull()
    expect(readingOf('汶上 汶')).toBeNull()
  })

  it('is told to a voice that takes pinyin as a phoneme, and the rest is escaped', () => {
    expect(withPhonemes('到汶上去 & 看看', shipped)).toBe(
      '<speak>到<phoneme alphabet="py" ph="wen4">汶</phoneme>上去 &amp; 看看</speak>',
    )
    expect(withPhonemes('到南湖去 & 看看', shipped)).toBe('到南湖去 & 看看')
  })

  it('is sounded out for other voices where a character of the same sound is known', () => {
    expect(soundedOut('任城和汶上', shipped)).toBe('人城和问上')
    expect(soundedOut('疃里', shipped)).toBe('疃里')
  })

  it('leaves alone what only looks like the name', () => {
    const text = '责任城市、信任城里人、经济宁可慢一点'
    expect(soundedOut(text, shipped)).toBe(text)
    expect(markedReadings(text, shipped)).toEqual([])
  })

  it('finds each of several, and of two at one place the longer', () => {
    const longer: Reading = {
      ...{ name: '甲乙丙', character: '甲', pinyin: 'ding1', sound: '丁', notAfter: '' },
    }
    const shorter: Reading = { ...longer, name: '甲乙', sound: '戊' }
    for (const readings of [
      [shorter, longer],
      [longer, shorter],
    ])
      expect(soundedOut('甲乙丙、甲乙', readings)).toBe('丁乙丙、戊乙')
  })
})
