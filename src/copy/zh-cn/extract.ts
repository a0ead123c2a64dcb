import type { DoubtKind } from '../../core/edition/doubt'
import type { UnreadableReason } from '../../core/edition/edition'
import type { PdfRefusal } from '../../core/edition/text-run'

/** Why a page could not be read, and what to do. */
export const unreadablePage: Record<UnreadableReason, string> = {
  'no-text': '这一版没有可识别的文字，可能是图片版面。请换用带文字的版面文件，或先做文字识别。',
  'no-article': '这一版里没有找到稿件。请确认文件是报纸版面的正文，而不是目录、广告或单独的标题。',
  'too-long': '这份文本太长，不像一个版面。请只给出一个版面的文字。',
}

/** What the program is not sure of, said to the editor. */
export const doubtMessages: Record<DoubtKind, string> = {
  'look-alike': '这里可能是形近字误识，请对照报纸核对。',
  'doubled-word': '这里有重复的字词，请核对是否多印或多识了一遍。',
  'unbalanced-quote': '引号或括号不成对，请核对是否缺了一半。',
  'dash-as-one': '这里的「一」可能是破折号「—」，请核对。',
  'stray-space': '这里多出一个空格，请核对。',
  'lost-line-end': '这里像是缺了行末的标点或文字，请对照报纸补齐。',
  'uncertain-join': '这两处文字的衔接没有把握，请核对是否相连。',
  'orphan-fragment': '这段文字没有找到所属的稿件，请确认它的位置。',
  'uncertain-headline': '这个标题没有把握，请核对标题是否完整、是否属于本篇。',
  'uncertain-owner': '这段文字属于哪一篇没有把握，请核对。',
  'uncertain-start': '这篇稿件的开头没有把握，请核对是否应当另起一篇。',
  'unusual-fixed-term': '这里的固定表述与常见写法不同，请逐字核对。',
  'date-unknown': '版面上没有找到出版日期，请补填。',
}

/** Why a PDF page is refused, and what to do. */
export const refusedPdf: Record<PdfRefusal, string> = {
  scanned: '这一版是扫描的图片，没有文字。请换用排版软件导出的版面文件，或先做文字识别。',
  outlined: '这一版的文字已转成曲线，读不出字。请在导出时保留文字（不要转曲），再试一次。',
  empty: '这一页是空白的，没有文字。请确认文件和页码。',
  'unmapped-fonts':
    '这一版的字体没有对应的文字编码，读出来会是乱码。请换一种方式导出，或改用文本文件。',
  encrypted: '这个文件加了密码，打不开。请用没有密码的文件。',
  broken: '这个文件已损坏或不是完整的 PDF。请重新导出或重新下载后再试。',
  'no-such-page': '文件里没有这一页。请检查 --page 后面的页码。',
  'too-many-pages': '这个文件的页数太多，不像一天的报纸。请只给出这一期的版面。',
  'too-large': '这个文件太大（上限 64 MB）。请导出供阅读的 PDF，或压缩图片后再试。',
  'too-slow': '这个文件太复杂，没能读完，已经停下。请重新导出，或改用文本文件。',
  'too-much-memory': '读这个文件占用的内存太多，已经停下。请重新导出，或改用文本文件。',
}

/** Sentences about the page file itself. */
export const pageFileMessages = {
  usage: '请给出要读取的版面文件，例如：npm run -s extract -- 版面.txt 或 版面.pdf --page 3',
  badPage: (page: string) => `--page 后面的“${page}”不是页码，应写成 1、2、3 这样。`,
  pageOfText: '--page 只用于 PDF 文件。请去掉 --page 再试。',
  firstOf: (pages: number) =>
    `这个文件有 ${pages} 页，读的是第 1 页。要读别的页，请加 --page 页码。`,
  pageCount: (pages: number) => `（文件共有 ${pages} 页。）`,
  missing: (file: string) => `读不到文件 ${file}。请检查路径和文件名是否正确。`,
  tooLarge: (file: string) => `文件 ${file} 太大，不像一个版面。请只给出一个版面的文字。`,
  binary: (file: string) => `文件 ${file} 不是文本文件。请给出 .txt 文本版面或 .pdf 版面。`,
}
