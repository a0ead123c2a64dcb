import { useEffect, useState } from 'react'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { entryOfLine } from '../../../../core/desk/operator-lists'
import { readingOf } from '../../../../core/listening/readings'
import { wordVoice } from '../../operator-parts'

/** Whether this browser can say a word in Mandarin; null: not known yet. */
export function useWordVoice(): boolean | null {
  const [can, tell] = useState<boolean | null>(null)
  useEffect(() => {
    void wordVoice.canSpeak().then(tell)
    return wordVoice.hush
  }, [])
  return can
}

/** Every name of the list, to be listened to one by one. */
export function Readings({ text }: { text: string }) {
  const can = useWordVoice()
  const [failed, fail] = useState(false)
  const readings = text.split(/\r?\n/).flatMap((line) => readingOf(entryOfLine(line)) ?? [])
  return (
    <section>
      <h3 className="desk-head">{words.voices.title}</h3>
      {can !== null && (
        <p className="desk-note">{can ? words.voices.browser : words.voices.none}</p>
      )}
      {failed && (
        <p className="desk-note" role="status">
          {words.voices.failed}
        </p>
      )}
      <ul className="desk-readings">
        {readings.map((reading, at) => (
          <li key={at}>
            <b>{reading.name}</b>
            <span className="desk-note">
              {reading.character} {reading.pinyin}
              {reading.sound === null && `　${words.voices.noSound}`}
            </span>
            {can && (
              <button
                type="button"
                className="desk-link"
                aria-label={words.voices.listen(reading.name)}
                onClick={() => {
                  fail(false)
                  wordVoice.say(reading.name, readings, () => fail(true))
                }}
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
