import { printedWidth } from '../text/characters'
import { isName, namesIn } from './names'

/** Who wrote an article, as printed. */
export interface Byline {
  text: string
  /** The word in the dateline: 「本报某地讯」 → 某地. */
  place: string | null
  reporters: string[]
}

const MARK = '[■□◆◇●○▲△★☆◎※▶►]?\\s*'
const OPEN = '[（(]'
const CLOSE = '[）)]'
const INSIDE = '[^（()）]{0,60}'
const PAPER = '(?:本报|本刊|本台|新华社)'
const DAY = '(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日'
const ROLE =
  '(?:(?:本报|本刊|[\\u4e00-\\u9fff]{2,4}(?:日报|融媒体?(?:中心)?)|融媒|全媒体|特约|见习|实习|首席)\\s*)*(?:记者|通讯员|评论员|实习生|撰稿人?)'

/** 「本报某地3月18日讯（记者 甲某 通讯员 乙某）」, 「【本报某地讯】」, 「本报讯 通讯员甲某报道：」 */
const DATELINE = new RegExp(
  `^${MARK}[【〖［[]?\\s*${PAPER}\\s*([\\u4e00-\\u9fff]{0,8}?)\\s*(?:${DAY})?\\s*[讯电](?!员)(?:\\s*[】〗］\\]])?(?:\\s*${OPEN}(${INSIDE})${CLOSE}|\\s+((?:${ROLE})[^，。,]{2,30}?报道)[：:]?)?\\s*`,
)
/** 「某地讯（通讯员 甲某）」 and 「（通讯员 甲某）」 before the first sentence. */
const SHORT_DATELINE = new RegExp(
  `^${MARK}(?:[【〖［[]?([\\u4e00-\\u9fff]{2,6}?)\\s*(?:${DAY})?讯[】〗］\\]]?\\s*)?${OPEN}\\s*(${ROLE}[^（()）]{1,50})${CLOSE}\\s*(?=[^\\s。，；、！？])`,
)
/** 「■本报通讯员 甲某 乙某」, 「文/图 本报记者 甲某」 on a line of its own. */
const OWN_LINE = new RegExp(
  `^${MARK}${OPEN}?\\s*(?:[文图]\\s*[/／]?\\s*[文图]\\s*)?(${ROLE}[^，。；！？,;]*?)\\s*${CLOSE}?$`,
)
/** 「本报记者 甲某 某地报道」: names have three characters when 报道 stands right after the last. */
const REPORTS_FROM = /^(.*\S)\s+([\u4e00-\u9fff]{2})报道$/
/** 「（甲某 乙某）」 on a line of its own. */
const BRACKETED = new RegExp(`^${OPEN}\\s*([^（()）]+?)\\s*${CLOSE}$`)
/** 「（记者 甲某）」, 「（作者单位：某某）」 after the last sentence. */
const AT_END = new RegExp(
  `${OPEN}\\s*((?:${ROLE}|作者|供稿|据)[^（()）]{0,40}|[\\u4e00-\\u9fff]{2,4}(?:[\\s、]+[\\u4e00-\\u9fff]{1,4}){0,5})\\s*${CLOSE}$`,
)
/** An office and the name of its writer: 「某县委组织部 甲某」. */
const OFFICE =
  /^[■□◆◇●○▲△★☆◎※▶►]?\s*[（(]?\s*([\u4e00-\u9fff]{2,20}[部局委办会校院镇乡街道社区村心司县区市厂站所队记任长员官])[\s：:]+(.+?)\s*[）)]?$/
/** 「□甲某」: the author of a commentary. */
const MARKED_AUTHOR = /^[■□◆◇●○▲△★☆◎※▶►]\s*(\S.*)$/
/** 「文/甲某 乙某」, 「□甲某/文」, 「作者：甲某」 on a line of its own: names alone without an office. */
const WRITTEN_BY = new RegExp(
  `^${MARK}${OPEN}?\\s*(?:(?:文|图文|文图|文\\s*[/／]\\s*图|图\\s*[/／]\\s*文|撰文|执笔|作者)\\s*[/／:：]\\s*(\\S.*?)|(\\S.*?)\\s*[/／]\\s*文)\\s*${CLOSE}?$`,
)
const PICTURE = /(?:摄|摄影|摄影报道|供图|[图文]\s*[/／]\s*[图文])\s*[）)]?$/
/** Longest byline on a line of its own, in ems. */
const LONGEST_OWN_LINE_EMS = 36

/** A dateline at the start of `text`, with the number of characters it takes, or null. */
export function datelineAt(text: string): (Byline & { length: number }) | null {
  const found = DATELINE.exec(text) ?? SHORT_DATELINE.exec(text)
  if (found === null || PICTURE.test(found[0].trim())) return null
  const inside = found[2] ?? found[3] ?? ''
  return {
    text: found[0].trim(),
    place: found[1] === undefined || found[1] === '' ? null : found[1],
    reporters: namesIn(inside),
    length: found[0].length,
  }
}

/** A byline that takes the whole line, or null. Credits of pictures (…摄) are none. */
export function ownLineByline(line: string): Byline | null {
  if (printedWidth(line) > LONGEST_OWN_LINE_EMS || PICTURE.test(line)) return null
  const byRole = OWN_LINE.exec(line)
  if (byRole !== null) {
    const from = REPORTS_FROM.exec(byRole[1] ?? '')
    const reporters = namesIn(from?.[1] ?? byRole[1] ?? '')
    const nobody = reporters.length === 0 && !/(?:评论员|记者|通讯员)$/.test(line)
    const wordy = nobody || reporters.some((name) => name.length > 4)
    return wordy ? null : { text: line, place: from?.[2] ?? null, reporters }
  }
  const written = WRITTEN_BY.exec(line)
  const writers = written?.[1] ?? written?.[2] ?? ''
  if (isNameList(writers)) return { text: line, place: null, reporters: namesIn(writers) }
  const author = MARKED_AUTHOR.exec(line)?.[1]
  if (author !== undefined && isNameList(author)) {
    return { text: line, place: null, reporters: namesIn(author) }
  }
  const bracketed = BRACKETED.exec(line)?.[1]
  if (bracketed !== undefined && isNameList(bracketed)) {
    return { text: line, place: null, reporters: namesIn(bracketed) }
  }
  const byOffice = OFFICE.exec(line)
  if (byOffice !== null) {
    const reporters = namesIn(byOffice[2] ?? '')
    if (isNameList(byOffice[2] ?? ''))
      return { text: line, place: placeOf(byOffice[1]!), reporters }
  }
  return null
}

/** The county in the name of an office: 某县 of 「中共某县委组织部」. */
function placeOf(office: string): string | null {
  return /^(?:中共)?([\u4e00-\u9fff]{1,6}?[县市区])/.exec(office)?.[1] ?? null
}

/** Whether `text` is nothing but one to three names. */
export function isNameList(text: string): boolean {
  const names = namesIn(text)
  const bare = text.replace(/[\s、]/g, '')
  // Names run together stand in brackets or behind an office; alone they are words.
  if (text.split(/[\s、]+/).some((token) => token.length > 3 && !isName(token))) return false
  return names.length > 0 && names.length <= 3 && names.join('') === bare && names.every(isName)
}

/** A byline in brackets after the last sentence of `text`, with its offset, or null. */
export function bylineAtEnd(text: string): (Byline & { start: number }) | null {
  const found = AT_END.exec(text)
  if (found === null || found.index === 0) return null
  const inside = found[1] ?? ''
  const named = /^(?:[\u4e00-\u9fff]|\s|、)+$/.test(inside) && !/记者|通讯员|作者/.test(inside)
  const byRole = /记者|通讯员/.test(inside)
  const reporters = namesIn(inside).filter((name) => byRole || isName(name))
  if (named && (reporters.length === 0 || !/[。！？”"]\s*$/.test(text.slice(0, found.index)))) {
    return null
  }
  return { text: found[0], place: null, reporters, start: found.index }
}
