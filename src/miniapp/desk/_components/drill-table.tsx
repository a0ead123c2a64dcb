import type { DrillReply } from '../../../contract/drill'
import { desk } from '../../../copy/zh-cn/desk'
import { deskDrill as words } from '../../../copy/zh-cn/desk-drill'

type Way = DrillReply['ways'][number]

/** What a drill found: way by way, and what it comes to. */
export function DrillTable({ headline, ways, notRestored }: DrillReply) {
  return (
    <>
      <p className="desk-drilled">{words.done(headline || desk.noHeadline)}</p>
      <table className="desk-drill-table">
        <thead>
          <tr>
            {words.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.name}>
              <th scope="row">{way.name}</th>
              <Told way={way} notRestored={notRestored} />
            </tr>
          ))}
        </tbody>
      </table>
      {concluded({ ways, notRestored }).map((line) => (
        <p key={line} className="desk-drill-end">
          {line}
        </p>
      ))}
    </>
  )
}

function Told({ way, notRestored }: { way: Way; notRestored: string | null }) {
  const { gone, back, wasThere, answered } = way
  if (!wasThere || (!answered && gone === null))
    return (
      <td colSpan={2}>
        {wasThere ? <b>{words.silent}</b> : <span className="desk-note">{words.notThere}</span>}
      </td>
    )
  const came = back === null && !answered && notRestored === null ? words.silent : words.notBack
  return (
    <>
      <td>{gone === null ? <b>{words.stillThere}</b> : words.seconds(gone)}</td>
      <td>{back === null ? <b>{came}</b> : words.seconds(back)}</td>
    </>
  )
}

/** In sentences: all well, with the slowest; or what was wrong, and what to do. */
function concluded({ ways, notRestored }: Pick<DrillReply, 'ways' | 'notRestored'>): string[] {
  const there = ways.filter(({ wasThere }) => wasThere)
  const named = (is: (way: Way) => boolean) => there.filter(is).map(({ name }) => name)
  const still = named(({ gone, answered }) => gone === null && answered)
  const silent = named(({ answered }) => !answered)
  const away = notRestored === null ? named(({ back, answered }) => back === null && answered) : []
  const wrong = [
    ...(still.length > 0 ? [words.still(still)] : []),
    ...(silent.length > 0 ? [words.unanswered(silent)] : []),
    ...(away.length > 0 ? [words.away(away)] : []),
  ]
  if (notRestored !== null) return [...wrong, notRestored]
  if (wrong.length > 0) return [...wrong, still.length > 0 ? words.restored : words.tell]
  const [slowest] = [...there].sort((a, b) => b.gone! - a.gone!)
  return [words.well(slowest!.name, slowest!.gone!)]
}
