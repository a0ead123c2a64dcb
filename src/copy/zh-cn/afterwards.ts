import type { ReopenedFor } from '../../core/desk/step'

const dayOf = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What readers are told of a change, below the text of a card. */
export const noticeLine = (kind: ReopenedFor, toldOn: string, text: string): string =>
  `${kind === 'erratum' ? '勘误' : '更正'}（${dayOf(toldOn)}）：${text}`

/** Under this name the service stands in the account of a page. */
export const serviceName = '定时发布'

/** Why something cannot be published as it is, with the place. */
export const unfit = {
  hiddenName: (headline: string, names: string[]) =>
    `《${headline}》里有“暂不展示”的姓名“${names.join('”“')}”，没有发布。请先把那一篇移出，或请运行单位核对名单。`,
  headless: (opening: string) =>
    `以“${opening}”开头的一篇没有标题，读者不知道说的是哪一篇。请写上标题，或把它并到别的文章里、移到版面杂项。`,
  hiddenInCaption: (caption: string, names: string[]) =>
    `图片说明“${caption}”里有“暂不展示”的姓名“${names.join('”“')}”，没有发布。请先把它移出，或请运行单位核对名单。`,
  withdrawnSince: (headlines: string[]) =>
    `审签以后，《${headlines.join('》《')}》被撤下或恢复过，没有发布。请退回编辑，看过再审签。`,
  differs:
    '审签以后，名单、设置或往期有了变动，现在发出来会和审签时看到的不一样，没有发布。请退回编辑，看过再审签。',
  failed: '到时间没有发成，稿件和审签都在。可以点“现在发布”再试一次；还不行，请告诉运行单位。',
} as const

/** Why a spoken file was not made, in a sentence: by the code that the voice gives. */
export function audioFailure(code: string): string {
  if (code === 'nothing-to-say') return '有一段里没有可以念的字。'
  if (/LimitExceeded|no-answer|busy|timeout|unreachable|^5\d\d$/i.test(code))
    return `语音服务忙或没有连上，过一会儿会自己再试（${code}）。`
  if (/AuthFailure|Unauthorized|SecretId|Signature/i.test(code))
    return `语音服务不认密钥，请运行单位核对设置（${code}）。`
  if (/Arrears|Balance|Resource(Insufficient|PackageRunOut)|NoFreeAccount/i.test(code))
    return `语音服务欠费或用完了额度，请运行单位处理（${code}）。`
  return `语音服务没有做成（${code}），请运行单位看看。`
}
