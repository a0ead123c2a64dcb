import { BLANK, readStem } from '../../core/quiz/stems'
import type { QuizItem } from '../../core/quiz/quiz-item'
import { printedAnswer } from '../../core/study/sheet'
import { print as words } from '../../copy/zh-cn/print'
import { quiz } from '../../copy/zh-cn/quiz'

/** A question to be answered with a pencil, or just in one's head. */
export function QuestionView({ item, number }: { item: QuizItem; number: number }) {
  return (
    <div className="paper-question">
      {item.kind === 'true-false' && <p className="paper-label">{quiz.trueFalseLabel}</p>}
      <p>
        <span className="paper-number">{number}</span>
        <Stem stem={item.stem} />
      </p>
      {item.left && (
        <ol className="paper-options">
          {item.left.map((text, index) => (
            <li key={index}>
              <span className="paper-letter">{index + 1}</span>
              {text}
              <span className="paper-blank" />
            </li>
          ))}
        </ol>
      )}
      <ol className="paper-options">
        {item.options.map((text, index) => (
          <li key={index}>
            <span className="paper-letter">{quiz.letters[index]}</span>
            {text}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The blank is a line to write on. */
export function Stem({ stem }: { stem: string }) {
  if (readStem(stem)) return <>{stem}</>
  const [before, after] = stem.split(BLANK)
  return (
    <>
      {before}
      {after !== undefined && <span className="paper-blank" />}
      {after}
    </>
  )
}

/** Upside down: nobody reads an answer by accident. */
export function AnswersView({ items, cardId }: { items: QuizItem[]; cardId: string }) {
  return (
    <div className="paper-answers">
      {items.map((item, index) => (
        <p key={item.id}>
          {words.answer(index + 1, keyText(item))}
          {printedAnswer(item, cardId).cited.map(({ sentence, paragraph }, at) => (
            <span key={at}>
              {at === 0 && words.cited}
              {`“${sentence}”`}
              {paragraph !== null && words.at(paragraph)}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

/** C · AC · B→A→C · 1—B 2—A */
export function keyText(item: QuizItem): string {
  const { kind, key } = printedAnswer(item, item.articleId)
  const letters = key.map((option) => quiz.letters[option] ?? '')
  if (kind === 'order') return letters.join(words.then)
  if (kind === 'match')
    return letters.map((letter, index) => words.matched(index + 1, letter)).join(' ')
  return letters.join('')
}
