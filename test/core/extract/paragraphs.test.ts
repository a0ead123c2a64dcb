import { datelineAt } from '../../../src/core/extract/byline'
import type { ChainLine } from '../../../src/core/extract/chain'
import { mendDatelines, pageLines } from '../../../src/core/extract/page-line'
import { paragraphsOf } from '../../../src/core/extract/paragraphs'

function chainOf(text: string): ChainLine[] {
  return pageLines(text).map((line) => ({ line, text: line.text, margin: Infinity }))
}
const paragraphs = (text: string, indented = true) => paragraphsOf(chainOf(text), indented).texts

const wrapped = [
  '加强阵地建设，方便群众议事。青禾镇', // set in by two
  '把旧粮站改成议事小院，每月初八请党员和',
  '住户坐到一起，把修路、装灯、清渠这些事',
  '一件件议定。',
  '加强队伍建设，带动群众出力。青禾镇',
  '从退伍军人和种粮大户里选出五十名骨干，',
].join('\n')

describe('paragraphs', () => {
  it('end with a short line that ends a sentence', () => {
    expect(paragraphs(wrapped).map((text) => text.slice(0, 6))).toEqual([
      '加强阵地建设',
      '加强队伍建设',
    ])
  })

  it('run on over the blank at a column’s end', () => {
    const cut = wrapped.replace('党员和\n', '党员和\n\n')
    expect(paragraphs(cut)).toEqual(paragraphs(wrapped))
  })

  it('run on over the false blank before a quotation mark', () => {
    const text = '近年来，青禾镇建起一座又一座\n\n“议事小院”，请党员和住户坐到一起议事。'
    expect(paragraphs(text)).toHaveLength(1)
  })

  it('are the lines of an unwrapped text', () => {
    const line =
      '青禾镇把旧粮站改成议事小院，请党员和住户坐到一起，把修路装灯这些事一件件议定，群众都说这个办法好，大家的事大家商量着办。'
    expect(paragraphs(`${line}\n\n${line}`)).toEqual([line, line])
  })

  it('give a section head on its own line a paragraph of its own', () => {
    const text = `一、建好阵地\n${wrapped}`
    expect(paragraphs(text)[0]).toBe('一、建好阵地')
  })

  it('give a marked section head on its own line a paragraph of its own', () => {
    const text = wrapped.replace('加强队伍', '◎选骨干\n加强队伍')
    expect(paragraphs(text)[1]).toBe('◎选骨干')
  })

  it('keep a marked section head that the line cut with the text after it', () => {
    const text = wrapped.replace(
      '加强队伍建设，带动群众出力。青禾镇',
      '◎选骨干，把那些肯出力的能人凝聚\n在小院。青禾镇挨家挨户听完意见，又',
    )
    expect(paragraphs(text)[1]).toMatch(/^◎选骨干，把那些肯出力的能人凝聚在小院。青禾镇/)
  })

  it('open after a blank with a line whose last mark hangs over an indented measure', () => {
    const full = wrapped.replace('一件件议定。\n', '一件件议定。议定的事当月办，办完请大家看。\n\n')
    const hanging = full.replace(
      '加强队伍建设，带动群众出力。青禾镇',
      '加强队伍建设，带动全村群众都出力气，',
    )
    const blanks = `${hanging}\n分头到各组去。\n\n加强制度建设，管好用好小院。青禾镇把`
    expect(paragraphs(blanks)).toHaveLength(3)
  })

  it('open with a blank and an indent though the line above is full', () => {
    const full = wrapped.replace('一件件议定。\n', '一件件议定。议定的事当月办，办完请大家看。\n\n')
    const blanks = `${full}\n分头到各组去。\n\n加强制度建设，管好用好小院。青禾镇把`
    expect(paragraphs(blanks).map((text) => text.slice(0, 4))).toEqual([
      '加强阵地',
      '加强队伍',
      '加强制度',
    ])
  })

  it('keep a marked section head that the line cut with the text after it', () => {
    const text = wrapped.replace(
      '加强队伍建设，带动群众出力。青禾镇',
      '◎选骨干，把那些肯出力的能人凝聚\n在小院。青禾镇挨家挨户听完意见，又',
    )
    expect(paragraphs(text)[1]).toMatch(/^◎选骨干，把那些肯出力的能人凝聚在小院。青禾镇/)
  })

  it('open after a blank with a line whose last mark hangs over an indented measure', () => {
    const full = wrapped.replace('一件件议定。\n', '一件件议定。议定的事当月办，办完请大家看。\n\n')
    const hanging = full.replace(
      '加强队伍建设，带动群众出力。青禾镇',
      '加强队伍建设，带动全村群众都出力气，',
    )
    const blanks = `${hanging}\n分头到各组去。\n\n加强制度建设，管好用好小院。青禾镇把`
    expect(paragraphs(blanks)).toHaveLength(3)
  })

  it('open with a blank and an indent though the line above was the last one left', () => {
    const lost = wrapped.replace(
      '住户坐到一起，把修路、装灯、清渠这些事\n一件件议定。',
      '住户坐到一起，把修路、装灯、清渠这些事\n',
    )
    const blanks = `${lost}\n分头到各组去。\n\n加强制度建设，管好用好小院。青禾镇把`
    expect(paragraphs(blanks)).toHaveLength(3)
  })

  it('are set in or not by their own lines, whatever the page does', () => {
    const full = wrapped.replace('一件件议定。\n', '一件件地商量着议定，过后由组长分头去办。\n')
    expect(paragraphs(full, false)).toHaveLength(2)
  })

  it('open after a line too short to run on', () => {
    expect(paragraphs(`编辑同志：\n${wrapped}`)[0]).toBe('编辑同志：')
  })

  it('join the printed lines that the scan set side by side', () => {
    const text = '青禾镇把旧粮站改成议事小院， 每月初八请党员和住户坐到一 起议事。'
    expect(paragraphs(text)).toEqual([
      '青禾镇把旧粮站改成议事小院，每月初八请党员和住户坐到一起议事。',
    ])
  })
})

describe('a dateline cut by its column', () => {
  it('is one line again, with a name cut in two closed up', () => {
    const [line] = mendDatelines(pageLines('本报青禾讯（通讯员 林小\n满）近年来，青禾镇'))
    expect(line?.text).toBe('本报青禾讯（通讯员 林小满）近年来，青禾镇')
  })

  it('keeps two names apart that the line’s end parted', () => {
    const [line] = mendDatelines(pageLines('本报青禾讯（通讯员 林小满\n周大川）近年来'))
    expect(line?.text).toBe('本报青禾讯（通讯员 林小满 周大川）近年来')
  })

  it('joins a dateline without brackets that the column cut', () => {
    const [line] = mendDatelines(pageLines('本报青禾讯 通讯员 林小满 报\n道：近日，青禾镇'))
    expect(datelineAt(line!.text)?.reporters).toEqual(['林小满'])
  })

  it('keeps a name set wide apart from the name before it', () => {
    const [line] = mendDatelines(pageLines('本报讯（通讯员 林小满\n周　川）近年来'))
    expect(datelineAt(line!.text)?.reporters).toEqual(['林小满', '周川'])
  })
})
