import { printedParagraph, type PaperBlock } from '../../core/study/sheet'
import { card as cardWords } from '../../copy/zh-cn/card'
import { print as words } from '../../copy/zh-cn/print'
import { splitHeadline } from '../components/headline'
import { columnName, headlineParts } from '../card-words'
import { usePaper } from './context'
import { ContactView, StripView } from './contact-view'
import { CoverView, FindAgainView } from './cover-view'
import { AnswersView, QuestionView } from './question-view'
import { RecordView } from './record-view'

interface BlockViewProps {
  block: PaperBlock
  /** The part of its text that stands here. */
  from?: number
  to?: number | null
}

/** One block as it stands on the page. */
export function BlockView({ block, from = 0, to = null }: BlockViewProps) {
  switch (block.kind) {
    case 'cover':
      return <CoverView />
    case 'find-again':
      return <FindAgainView />
    case 'headline':
      return <PaperHeadline cardId={block.cardId} />
    case 'paragraph':
      return <PaperParagraph cardId={block.cardId} index={block.index} from={from} to={to} />
    case 'people':
      return <People cardId={block.cardId} />
    case 'questions':
      return <QuestionsTitle cardId={block.cardId} />
    case 'question':
      return <QuestionView item={block.item} number={block.number} />
    case 'answers':
      return <AnswersView items={block.items} cardId={block.cardId} />
    case 'contact':
      return <ContactView />
    case 'strip':
      return <StripView />
    case 'record':
      return <RecordView />
    case 'own':
      return <Own id={block.id} />
  }
}

function Own({ id }: { id: string }) {
  return <>{usePaper().own?.get(id)}</>
}

function useArticle(cardId: string) {
  const card = usePaper().cards.get(cardId)
  return card?.kind === 'article' ? card : null
}

function PaperHeadline({ cardId }: { cardId: string }) {
  const card = useArticle(cardId)
  if (!card) return null
  const { place, rest } = splitHeadline(card.headline)
  const above = card.kicker ?? place
  return (
    <div className="paper-head">
      {card.column && <p className="paper-column">{columnName(card.column)}</p>}
      <h2 className="paper-headline">
        {above && <span className="paper-above">{above}</span>}
        {headlineParts(card.kicker ? card.headline : rest).map((part, index) => (
          <span key={index} className="paper-part">
            {part}
          </span>
        ))}
      </h2>
      {card.subhead && <p className="paper-subhead">{card.subhead}</p>}
    </div>
  )
}

function PaperParagraph(props: { cardId: string; index: number; from: number; to: number | null }) {
  const card = useArticle(props.cardId)
  if (!card) return null
  const { text, boldFrom, boldTo } = printedParagraph(card, props.index)
  const to = props.to ?? text.length
  const within = (start: number, end: number) =>
    text.slice(Math.max(start, props.from), Math.max(Math.min(end, to), props.from))
  const names = ['paper-paragraph']
  if (props.from > 0) names.push('paper-continued')
  if (props.to !== null) names.push('paper-parted')
  return (
    <p className={names.join(' ')}>
      {within(0, boldFrom)}
      {boldTo > boldFrom && <b>{within(boldFrom, boldTo)}</b>}
      {within(boldTo, text.length)}
    </p>
  )
}

function People({ cardId }: { cardId: string }) {
  const card = useArticle(cardId)
  if (!card) return null
  const signed = Object.entries(card.editors).map(([role, name]) => cardWords.signed(role, name))
  const pieces = [card.reporters.length > 0 ? cardWords.reporters(card.reporters) : '', ...signed]
  const shown = pieces.filter(Boolean)
  if (shown.length === 0) return null
  return (
    <p className="paper-people">
      {shown.map((piece, index) => (
        <span key={index}>{piece}</span>
      ))}
    </p>
  )
}

function QuestionsTitle({ cardId }: { cardId: string }) {
  const lookBack = usePaper().cards.get(cardId)?.kind === 'look-back'
  return <h3 className="paper-questions">{lookBack ? words.lookBack : words.questions}</h3>
}
