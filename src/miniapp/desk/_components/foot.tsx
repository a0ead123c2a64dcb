import { desk } from '../../../copy/zh-cn/desk'
import type { CharacterAccount } from '../../../core/desk/account'

/** The character account, always in view. */
export function Foot({ account }: { account: CharacterAccount }) {
  const { source, articles, furniture, loose, lost, struck, added } = account
  const words = desk.account
  return (
    <footer className="desk-foot" id="desk-account">
      <span>
        {words.source} <b>{source}</b> {words.characters}
      </span>
      <span>
        {words.articles} <b>{articles}</b>
      </span>
      <span>
        {words.furniture} <b>{furniture}</b>
      </span>
      <span className={loose > 0 ? 'desk-open' : ''}>
        {words.loose} <b>{loose}</b>
      </span>
      {struck + added > 0 && <span className="desk-note">{words.struck(struck, added)}</span>}
      <span className="desk-note desk-right">{lost === 0 ? words.whole : words.broken}</span>
    </footer>
  )
}
