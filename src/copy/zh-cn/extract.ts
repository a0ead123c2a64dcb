import type { DoubtKind } from '../../core/edition/doubt'
import type { UnreadableReason } from '../../core/edition/edition'

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

/** Sentences about the page file itself. */
export const pageFileMessages = {
  usage: '请给出要读取的版面文件，例如：npm run -s extract -- 版面.txt',
  missing: (file: string) => `读不到文件 ${file}。请检查路径和文件名是否正确。`,
  tooLarge: (file: string) => `文件 ${file} 太大，不像一个版面。请只给出一个版面的文字。`,
  binary: (file: string) => `文件 ${file} 不是文本文件。请给出 .txt 文本版面。`,
}
