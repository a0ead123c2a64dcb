import { print as words } from '../../copy/zh-cn/print'
import { parts } from '../parts'
import { usePaper } from './context'
import { Qr } from './qr'

/** Codes to look at the article on a phone, and whom to ask: a name and a number in the largest type. */
export function ContactView() {
  const { details, link, product } = usePaper()
  const channel = product?.channel ?? null
  return (
    <div className="paper-contact">
      {link && (
        <div className="paper-code">
          <Qr text={link.address} label={link.words} />
          <span className="paper-code-words">{link.words}</span>
        </div>
      )}
      {channel && (
        <div className="paper-code">
          {channel.qrCode && (
            <img
              className="paper-qr"
              src={parts.gateways.pictureAddress(channel.qrCode)}
              alt={channel.name}
            />
          )}
          {(channel.qrCode ? [channel.name] : words.searchChannel(channel.name)).map((piece) => (
            <span key={piece} className="paper-code-words">
              {piece}
            </span>
          ))}
        </div>
      )}
      <div className="paper-liaison">
        <p>
          {words.ask}
          <span className={details.liaison.trim() ? 'paper-liaison-name' : 'paper-write-name'}>
            {details.liaison.trim()}
          </span>
        </p>
        {details.phone.trim() ? (
          <p className="paper-phone">{details.phone.trim()}</p>
        ) : (
          <p className="paper-write-phone">{words.noPhone}</p>
        )}
      </div>
    </div>
  )
}

/** The strip to cut off and hand in; nobody has to. */
export function StripView() {
  return (
    <div className="paper-strip">
      <span className="paper-cut">{words.cutHere}</span>
      <div className="paper-strip-head">
        <b>{words.wantToSay}</b>
        <span className="paper-strip-name">{words.name}</span>
        <span>{words.noNeed}</span>
      </div>
      <div className="paper-line" />
    </div>
  )
}
