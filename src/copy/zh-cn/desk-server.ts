import type { PdfRefusal } from '../../core/edition/text-run'
import { refusedPdf } from './extract'

/** Code → sentence of a failed request at the editor's desk. */
export const deskProblems = {
  'changed-meanwhile-here':
    '这一处刚才被另一位编辑改过，您的这一步没有保存。请看看现在的样子，再决定要不要改。',
  'changed-in-other-window':
    '这一处刚才在您的另一个窗口里改过，您的这一步没有保存。请看看现在的样子，再决定要不要改。',
  'not-fitting': '这一步和稿子现在的样子对不上，没有保存。请看看现在的样子再试。',
  'not-your-turn': '稿子现在不在您这一步，没有保存。',
  'not-your-step': '这一步要由另一位同志来做。',
  'other-signatory': '审签要由责任编辑、校对之外的另一位同志来做。',
  'seen-older': '稿子刚刚又有改动，请看过最新的样子再往下走。',
  'date-missing': '还没有填出版日期，不能发布。请先填好日期。',
  'hidden-name': '稿子里有“暂不展示”的姓名，没有发布。请先把那一篇移出，或请运行单位核对名单。',
  'changed-since-signed': '审签以后有了变动，没有发布。请退回编辑，看过再审签。',
  'no-such-time': '没有这个时间，请重新填写日期和时间。',
  'time-passed': '这个时间已经过了。要马上发，请选“现在发布”。',
  'time-too-far': '最多只能定到 60 天以内。',
  'signatory-restores': '恢复要由审签人来做。',
  'signatory-drills': '演练会把撤下的那一篇恢复给读者，要由审签人来做。',
  'withdrawn-again': '演练的时候有人撤下了这一篇，所以没有恢复。要恢复，请先问清楚，再点“恢复”。',
  'changed-since-read':
    '审签以后，这一期的内容，或名单、设置有了变动，撤下以后不能马上恢复，没有演练。请重新审签以后再来，或换一期。',
  'drill-running': '有一次演练正在进行，一次只能演练一篇。请过一会儿再来。',
  'drill-recorded': '这一次演练已经做过了，结果没有留下来。要看结果，请再演练一次。',
  'drill-unreachable':
    '服务连不上读者用的地址，没法从读者那一头看，没有演练，什么也没有撤下。请告诉运行单位。',
  'drill-not-restored': '这一篇又有了没审签过的改动，没有马上恢复，等下一次审签发布时一起恢复。',
  'not-published': '这一版还没有发布过，没有可告诉读者的改动。',
  'empty-page': '这一版里一篇稿件也没有，不能往下走。',
  'later-changes': '这一步之后，同一篇稿件又有别的改动，不能单独撤回。',
  'headline-missing': '有一篇没有标题。请写上标题，或把它并到别的文章里、移到版面杂项。',
  'picture-unknown': '这张图片没有存好，请重新裁一次。',
  'picture-undescribed':
    '有一篇的配图还没有写图片描述，听屏幕的读者不知道图上是什么。请写好再往下走。',
  'item-not-fit': '这道题没有通过核对，没有保存。',
  'page-empty': '没有收到内容。请选一个文件，或把文字粘贴进来。',
  'page-binary': '这个文件不是文字，也不是 PDF。请换用 .txt 或 .pdf 版面文件。',
  'page-number': '页码应当是 1 到 400 之间的数。',
} as const

export const deskPdfRefusal = (reason: PdfRefusal, pages: number | null): string =>
  reason === 'no-such-page'
    ? `文件里没有这一页${pages === null ? '' : `，它一共有 ${pages} 页`}。请改一改页码。`
    : refusedPdf[reason]

export const deskNotes = {
  firstOf: (pages: number) =>
    `这个文件有 ${pages} 页，读的是第 1 页。要读别的页，请写上页码再放一次。`,
} as const

/** Made-up people who take the steps of the demo; every name says that it is one. */
export const demoDesk = {
  editor: '示例编辑',
  proofreader: '示例校对',
  signatory: '示例审签',
} as const
