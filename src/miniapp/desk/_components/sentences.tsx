import type { KeyboardEvent } from 'react'
import { itemForm as words } from '../../../copy/zh-cn/desk-settle'
import type { ArticleCard } from '../../../core/cards/card'
import type { QuizSource } from '../../../core/quiz/quiz-item'
import { sentencesOf } from '../own-item'

interface SentencesProps {
  card: ArticleCard
  chosen: QuizSource | null
  onChoose: (source: QuizSource) => void
}

/** The article, sentence by sentence, to choose one as what an item rests on: by pointer, or by arrows and Enter. */
export function Sentences({ card, chosen, onChoose }: SentencesProps) {
  const sentences = sentencesOf(card)
  const isChosen = ({ paragraph, start }: QuizSource) =>
    chosen?.paragraph === paragraph && chosen.start === start
  const current = Math.max(0, sentences.findIndex(isChosen))
  return (
    <div className="desk-sentences">
      <p className="desk-note">{words.sentence}</p>
      <div role="radiogroup" aria-label={words.sentence}>
        {card.paragraphs.map((_, paragraph) => (
          <p key={paragraph}>
            {sentences.map(
              (one, at) =>
                one.paragraph === paragraph && (
                  <span
                    key={at}
                    role="radio"
                    aria-checked={isChosen(one)}
                    tabIndex={at === current ? 0 : -1}
                    onClick={() => onChoose(one)}
                    onKeyDown={(event) => walk(event, () => onChoose(one))}
                  >
                    {one.sentence}
                  </span>
                ),
            )}
          </p>
        ))}
      </div>
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, choose: () => void): void {
  const { key, currentTarget } = event
  if (key === 'Enter' || key === ' ') {
    event.preventDefault()
    return choose()
  }
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key]
  if (!by) return
  event.preventDefault()
  const all = [...currentTarget.closest('[role=radiogroup]')!.querySelectorAll<HTMLElement>('span')]
  all[all.indexOf(currentTarget) + by]?.focus()
}
