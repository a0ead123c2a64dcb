/** Photo captions: what the picture shows, and whose it is. */

/** 「■通讯员 甲某 摄」, 「（记者 甲某 摄）」, 「甲某 摄影报道」 at the end of a caption. */
const CREDIT =
  /[（(■●◆▲□]?\s*(?:(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员|实习生)\s*)?[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}){0,7}\s+(?:摄影?|摄影报道|供图|[文图]\s*[/／]\s*[图文]|[／/]\s*摄)\s*[）)]?$/
const MARKED_CREDIT =
  /[（(■●◆▲□]\s*(?:(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员|实习生)\s*)?[\u4e00-\u9fff\s、]{2,40}?(?:摄影?|摄影报道|供图)\s*[）)]?$/
const ROLE_CREDIT =
  /(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员|实习生)\s*[\u4e00-\u9fff\s、]{2,40}?(?:摄影?|摄影报道|供图)\s*[）)]?$/
const SHOWS =
  /(?:^|[。！？”"])\s*(?:[上下左右]?图[①-⑨0-9]?为|图片为|[上下左右]图[：:]|图[①-⑨][：:])|[（(](?:资料|档案)图片?[）)]$|[。！？]\s*(?:资料|档案)图片?$/

/** Where a credit starts in `text`, or −1. */
export function creditStart(text: string): number {
  for (const pattern of [MARKED_CREDIT, ROLE_CREDIT, CREDIT]) {
    const found = pattern.exec(text)
    if (found !== null) return found.index
  }
  return -1
}

/** Whether a line holds the words by which captions point to their picture (图为 …). */
export function pointsToPicture(text: string): boolean {
  return SHOWS.test(text)
}
