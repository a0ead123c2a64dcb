import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { pinyinWithMark } from '../../../../core/listening/readings'
import { readingsIn, useListening } from './listening'

/** Every name of the list, to be listened to one by one. */
export function Readings({ text }: { text: string }) {
  const { by, note, say } = useListening()
  return (
    <section>
      <h3 className="desk-head">{words.voices.title}</h3>
      <p className="desk-note" role="status">
        {note}
      </p>
      <ul className="desk-readings">
        {readingsIn(text).map(({ name, character, pinyin, sound }, at) => (
          <li key={at}>
            <b>{name}</b>
            <span className="desk-note">
              {character} {pinyinWithMark(pinyin)}
              {by === 'browser' && sound === null && `　${words.voices.noSound}`}
            </span>
            {by !== null && (
              <button
                type="button"
                className="desk-link"
                aria-label={words.voices.listen(name)}
                onClick={() => say(name)}
              >
                {words.trial.listen}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
