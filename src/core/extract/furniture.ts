import { printedWidth } from '../text/characters'
import { datelineAt, ownLineByline } from './byline'
import { creditStart } from './caption'
import { isColumnLabel } from './labels'

/** What a line that belongs to the page and to no article says. */
export type FurnitureKind =
  'date' | 'page-number' | 'editors' | 'slogan' | 'channel' | 'publisher' | 'note' | 'speck'

const DAY =
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d{2}[.．/-]\d{1,2}[.．/-]\d{1,2}(?!\d)|[二〇○零一]{1}[〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/
const WEEKDAY = /星期[一二三四五六日天]/
const LUNAR = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|农历/
const PAGE_NUMBER =
  /^(?:第\s*)?[A-Da-d]?\s*[0-9]{1,3}\s*版?(?:\s*[/／]\s*第?\s*[0-9一二三四五六七八九十]{1,3}\s*版)?$|^第?[0-9一二三四五六七八九十]{1,3}版$/
/** 「第3版 党的建设」, 「A3 要闻」 */
const TITLED_PAGE_NUMBER =
  /^(?:第\s*[0-9一二三四五六七八九十]{1,3}\s*版|[A-D]?\d{1,2}\s*版?)[\s　/／:：]+[\u4e00-\u9fff·]{2,8}$/
const EDITORIAL_ROLE =
  '(?:责任编辑|执行编辑|本版编辑|责编|编辑|视觉|校对|校检|美编|美术编辑|版式|组版|排版|审读|审校|值班主任|值班总编|总编辑|主编|电子信箱|电子邮箱|投稿邮箱|邮箱|E-?mail|电话|热线)'
const EDITORS = new RegExp(
  `^[□■●◆○▲]?\\s*(?:本版)?${EDITORIAL_ROLE}(?!同志|部|出版)\\s*[:：/／]?\\s*\\S`,
)
/** Words of an imprint that running text uses too: only with a colon. */
const OTHER_ROLES =
  /^[□■●◆○▲]?\s*(?:本[版期])?(?:主持人?|策划|统筹|监制|组稿|供稿|审核|初审|复审|终审|一审|二审|三审|签发|编审|编校|责校|编委|值班编委|制图|制版|版面|设计|图片编辑|助理编辑|见习编辑|新媒体编辑|投稿(?:信箱|热线)?|联系(?:电话|人))\s*[:：]\s*\S/
const MAIL = /[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[A-Za-z.]+/
const SLOGAN_MARK = /^(?:[-—·]\s*)?[●★☆◆◇▲△■□○·•※]\s*/
const QR =
  /^[●◆■]?\s*(?:请|可|欢迎|长按|微信|更多.{0,8})?(?:扫描|扫一扫|扫码|识别|关注)|^.{0,8}二维码|公众号[：:“"]|微信公众号$/
const BODY_OFFICE =
  /(?:组织部|宣传部|统战部|老干部局|机关工委|委员会|工委|学会|协会|研究会|日报社|报社|传媒集团|广播电视台|融媒体中心|办公室|党校)$/
const SPONSOR = /(?:主办|协办|承办|合办|联办|主办单位|联合主办|联合推出|联合承办|编印)$/

/** 「（上接第一版）」, 「（本版稿件由某部供稿）」, 「（作者单位：某部）」: about the paper, not of the story. */
const NOTE =
  /^[（(](?:上接|下转|紧接|转自|转)[^（()）]{1,14}[）)]$|^[（(]?本[版报期][^。，]{0,24}(?:供稿|提供|组稿)[）)]?$|^[（(]?作者(?:单位|系|为|分别)[^。]{2,40}[）)]?$/
/** Where a newspaper is made and sold: its address, telephone, price, printer and registration. */
const IMPRINT =
  /^[■□●◆▲]?\s*(?:(?:本报|报社|本社|社|编辑部|单位)?(?:地\s*址|邮编|邮政编码|邮发代号|电话|传真|网址|订阅|零售价|每份|定价|月价|全年(?:定|订)价|广告(?:热线|部|经营许可证|许可证)|发行(?:热线|部|单位)|新闻热线|值班(?:电话|热线)|印刷|承印)(?:单位)?\s*[:：]|国内统一(?:连续出版物|刊)号|CN\s?\d{2})/
/** The name of a newspaper, alone on its line. */
const NEWSPAPER =
  /^《?[\u4e00-\u9fff]{2,5}(?:日报|晚报|晨报|时报|周报|早报)》?(?:\s*[A-D]?\d{1,2}\s*版?)?$/
/** The day of a diary (「7月9日 晴」) is of the story. */
const WEATHER = /[晴阴雨雪雾]$|多云$/

/** Longest slogan and longest imprint line in ems. */
const LONGEST_SLOGAN_EMS = 18
const LONGEST_IMPRINT_EMS = 60

/** What piece of furniture a line is by its own words, or null. */
export function furnitureKind(line: string): FurnitureKind | null {
  const width = printedWidth(line)
  const running = /[。；]/.test(line)
  if (!/[\u4e00-\u9fffA-Za-z0-9]/.test(line)) return 'speck'
  if (PAGE_NUMBER.test(line) || TITLED_PAGE_NUMBER.test(line)) return 'page-number'
  if (width > LONGEST_IMPRINT_EMS) return null
  if (!running && IMPRINT.test(line)) return 'note'
  if (NOTE.test(line) || NEWSPAPER.test(line)) return 'note'
  if (isDateLine(line)) return 'date'
  if (!running && (EDITORS.test(line) || OTHER_ROLES.test(line) || (MAIL.test(line) && width < 40)))
    return 'editors'
  if (!running && QR.test(line) && width <= 40) return 'channel'
  if (isPublisherLine(line)) return 'publisher'
  if (isSlogan(line, width)) return 'slogan'
  return null
}

/** A date, weekday or lunar date with nothing but page number, newspaper and page title beside it. */
function isDateLine(line: string): boolean {
  if (WEATHER.test(line)) return false
  if (!DAY.test(line) && !WEEKDAY.test(line) && !LUNAR.test(line)) return false
  const rest = line.replace(DAY, '').replace(WEEKDAY, '').replace(LUNAR, '')
  return printedWidth(rest) <= 24 && !/[，,。；;“”]/.test(rest)
}

/** Offices that edit the page together, with or without 主办. */
function isPublisherLine(line: string): boolean {
  if (/[，。；！？“”]/.test(line)) return false
  const words = line.replace(SPONSOR, '').trim().split(/\s+/)
  if (SPONSOR.test(line)) return true
  if (/^(?:主办|协办|承办|联合主办)(?:单位)?[:：\s]/.test(line)) return true
  return words.every((word) => BODY_OFFICE.test(word) && word.length >= 4)
}

/** A marked short phrase that is neither a byline nor a credit. */
function isSlogan(line: string, width: number): boolean {
  if (!SLOGAN_MARK.test(line) || width > LONGEST_SLOGAN_EMS || /[，。；,]/.test(line)) return false
  if (datelineAt(line) !== null) return false
  return ownLineByline(line) === null && creditStart(line) < 0 && !isColumnLabel(line)
}
