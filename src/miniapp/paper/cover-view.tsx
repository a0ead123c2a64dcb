import { addDays } from '../../core/calendar/study-day'
import { today } from '../../copy/zh-cn/miniapp'
import { print as words } from '../../copy/zh-cn/print'
import { listHeadline } from '../card-words'
import { monthDay } from '../day-words'
import { paperName } from './paper-name'
import { usePaper } from './context'

/** What is inside, and on which page. */
export function CoverView() {
  const { edition, product, startsOn, details } = usePaper()
  if (!edition) return null
  const listed = edition.cards.filter((card) => card.kind === 'article')
  const week = `${monthDay(edition.startsOn)}—${monthDay(addDays(edition.startsOn, 6))}`
  return (
    <div className="paper-cover">
      <p className="paper-cover-name">{product?.name}</p>
      <h1 className="paper-cover-title">{words.coverLine}</h1>
      <p>{paperName(edition)}</p>
      <p>
        {week}
        {details.branch.trim() && <span className="paper-cover-branch">{details.branch}</span>}
      </p>
      <h3 className="paper-questions">{words.contents}</h3>
      <ol className="paper-contents">
        {listed.map((card) => {
          const page = startsOn.get(card.id)
          return (
            <li key={card.id}>
              <span className="paper-contents-words">
                {card.county && <span className="paper-contents-county">{card.county}</span>}
                {listHeadline(card)}
              </span>
              <span className="paper-contents-page">
                {page === undefined ? '' : words.startsOn(page)}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** On the inside of the cover: nothing costs anything, and how to find it again. */
export function FindAgainView() {
  return (
    <div className="paper-find-again">
      <p className="paper-reassurance">{today.reassurance}</p>
      <p>{today.findAgain}</p>
      <ol>
        {today.findAgainSteps.map((step, index) => (
          <li key={index}>
            <span className="paper-letter">{index + 1}</span>
            {step}
          </li>
        ))}
      </ol>
    </div>
  )
}
