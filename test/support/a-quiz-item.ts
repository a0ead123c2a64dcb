import type { QuizItem } from '../../src/core/quiz/quiz-item'

const SENTENCE = '去年以来，望禾县146个村开了长条桌，办结修路、架灯等实事2316件。'

/** A made-up number item; fields given in `changes` replace its own. */
export function aQuizItem(changes: Partial<QuizItem> = {}): QuizItem {
  return {
    id: 'item-1',
    articleId: 'article-1',
    kind: 'single-choice',
    stem: '去年以来，望禾县146个村开了长条桌，办结修路、架灯等实事____。',
    options: ['1894件', '2316件', '2587件', '3042件'],
    key: [1],
    source: {
      articleId: 'article-1',
      paragraph: 0,
      start: 0,
      end: SENTENCE.length,
      sentence: SENTENCE,
    },
    explanation: `原文：${SENTENCE}`,
    ...changes,
  }
}
