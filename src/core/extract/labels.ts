/** Labels over a headline: of a box (链接, 名词解释) or of a series in brackets (【…】). */

const BOX_LABEL =
  /^(?:相关)?(?:新闻|知识)?(?:链接|名词解释|延伸阅读|背景|小贴士|小知识|记者手记|采访手记|编后|编者按|短评|微评|资料|问答|政策解读|评论|言论|观点|声音|图片新闻|简讯)$/
const BRACKETED = /^[【〖［[]\s*([^】〗］\]]{2,14})\s*[】〗］\]]$/
/** 「◆党建微评」: a marked name of a series. */
const MARKED_SERIES = /^[■◆◇□]\s*[\u4e00-\u9fff]{1,5}(?:评|谈|论坛|之窗)$/

/** Whether a heading line names the column of the article below it. */
export function isColumnLabel(text: string): boolean {
  return BRACKETED.test(text) || MARKED_SERIES.test(text) || isBoxLabel(text)
}

/** Whether a heading line is the label of a box. */
export function isBoxLabel(text: string): boolean {
  const inside = BRACKETED.exec(text)?.[1] ?? text.replace(/^(?:[■●◆□◇▶►▷★☆◎]\s*)+/, '')
  return BOX_LABEL.test(inside)
}
