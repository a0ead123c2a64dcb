import type { CardReply } from '../../../../contract/card'
import type { EditionReply } from '../../../../contract/edition'
import type { Slide } from '../../../../core/study/meeting-slides'
import { printedAnswer, printedParagraph } from '../../../../core/study/sheet'
import type { QuizItem } from '../../../../core/quiz/quiz-item'
import { BLANK, readStem } from '../../../../core/quiz/stems'
import { meeting as words } from '../../../../copy/zh-cn/meeting'
import { quiz } from '../../../../copy/zh-cn/quiz'
import { headlineParts, titleOf } from '../../../card-words'
import { splitHeadline } from '../../../components/headline'
import { Stem } from '../../../paper/question-view'
import { sourceOf } from '../../../paper/source-of'

interface SlideViewProps {
  slide: Slide
  cards: Map<string, CardReply>
  edition: EditionReply
}

export function SlideView({ slide, cards, edition }: SlideViewProps) {
  switch (slide.kind) {
    case 'title':
      return <Title card={cards.get(slide.cardId)} edition={edition} />
    case 'text':
      return <Stretch slide={slide} card={cards.get(slide.cardId)} />
    case 'question':
    case 'answer':
      return <Together slide={slide} />
    case 'end':
      return (
        <div className="wall-title">
          <h1>{words.end}</h1>
          <p className="wall-source">{words.endWhy}</p>
        </div>
      )
  }
}

function Title({ card, edition }: { card: CardReply | undefined; edition: EditionReply }) {
  if (!card) return null
  const { place, rest } = splitHeadline(titleOf(card))
  const article = card.kind === 'article' ? card : null
  const above = article?.kicker ?? place
  return (
    <div className="wall-title">
      <p className="wall-source">{sourceOf(edition)}</p>
      <h1>
        {above && <span className="wall-above">{above}</span>}
        {headlineParts(article?.kicker ? card.headline : rest).map((part, index) => (
          <span key={index} className="wall-part">
            {part}
          </span>
        ))}
      </h1>
      {article?.subhead && <p className="wall-subhead">{article.subhead}</p>}
      {article && article.leads.length > 0 && (
        <ol className="wall-leads">
          {article.leads.map((lead, index) => (
            <li key={index}>
              <span className="wall-lead-number">{index + 1}</span>
              {lead.text}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Stretch({ slide, card }: { slide: Slide & { kind: 'text' }; card?: CardReply }) {
  if (card?.kind !== 'article') return null
  const { text, boldFrom, boldTo } = printedParagraph(card, slide.paragraph)
  // The dateline stands before the paragraph's own text.
  const from = slide.from === 0 ? 0 : slide.from + boldFrom
  const to = slide.from + slide.text.length + boldFrom
  const bold = Math.max(from, Math.min(boldTo, to))
  return (
    <div>
      <p className="wall-note">{`${titleOf(card)}　${words.paragraph(slide.paragraph + 1)}`}</p>
      <p className="wall-text">
        {text.slice(from, Math.max(from, boldFrom))}
        <b>{text.slice(Math.max(from, boldFrom), bold)}</b>
        {text.slice(Math.max(bold, boldFrom), to)}
      </p>
    </div>
  )
}

/** First the question alone, then the same picture with its answer and the sentence that proves it. */
function Together({ slide }: { slide: Slide & { kind: 'question' | 'answer' } }) {
  const { item, cardId, number, of } = slide
  const answered = slide.kind === 'answer'
  const { cited } = printedAnswer(item, cardId)
  return (
    <div>
      <p className="wall-note">{words.question(number, of)}</p>
      {item.kind === 'true-false' && <p className="wall-note">{quiz.trueFalseLabel}</p>}
      <p className="wall-stem">{answered ? <Filled item={item} /> : <Stem stem={item.stem} />}</p>
      {answered ? <Right item={item} /> : <Asked item={item} />}
      {answered && (
        <div className="wall-answer">
          <p className="wall-note">{words.answer}</p>
          {cited.map(({ sentence, paragraph }, index) => (
            <p key={index}>
              {`“${sentence}”`}
              {paragraph !== null && (
                <span className="wall-note">{words.paragraph(paragraph)}</span>
              )}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

/** The newspaper's own words on the blank. */
function Filled({ item }: { item: QuizItem }) {
  const [before, after] = item.stem.split(BLANK)
  if (readStem(item.stem) || after === undefined) return <>{item.stem}</>
  return (
    <>
      {before}
      <span className="wall-filled">{item.options[item.key[0]!]}</span>
      {after}
    </>
  )
}

function Asked({ item }: { item: QuizItem }) {
  return (
    <>
      {item.left && (
        <ol className="wall-options">
          {item.left.map((text, index) => (
            <Option key={index} letter={String(index + 1)} text={text} />
          ))}
        </ol>
      )}
      <ol className="wall-options">
        {item.options.map((text, index) => (
          <Option key={index} letter={quiz.letters[index] ?? ''} text={text} />
        ))}
      </ol>
    </>
  )
}

/** Only what is right: the options that fit, the right order, or each half with its other. */
function Right({ item }: { item: QuizItem }) {
  const { key } = printedAnswer(item, item.articleId)
  return (
    <ol className="wall-options">
      {key.map((option, index) => (
        <li key={index} className="wall-option wall-right">
          {item.left && (
            <>
              <span className="wall-letter">{index + 1}</span>
              {item.left[index]}
            </>
          )}
          <span className={item.left ? 'wall-letter wall-pair' : 'wall-letter'}>
            {quiz.letters[option]}
          </span>
          {item.options[option]}
        </li>
      ))}
    </ol>
  )
}

function Option({ letter, text }: { letter: string; text: string }) {
  return (
    <li className="wall-option">
      <span className="wall-letter">{letter}</span>
      {text}
    </li>
  )
}
