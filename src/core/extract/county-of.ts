import type { County } from '../edition/county'

/**
 * The county an article reports from: the dateline's word if it names one, unless the text never speaks of
 * that but of another (a dateline may name where the newspaper is); else the county that the headline
 * names, else the first that the opening paragraph names, else the only one named in the body.
 * Null where none is listed.
 */
export function countyOf(
  place: string | null,
  heading: string,
  opening: string,
  counties: County[],
  body = '',
): County | null {
  const byPlace = place === null ? undefined : counties.find((county) => isNamedBy(place, county))
  const named = firstNamed(heading, counties, true) ?? firstNamed(opening, counties, true)
  const speaksOf = (county: County) => (opening + body).includes(county.short)
  if (byPlace !== undefined && named !== null && !speaksOf(byPlace) && speaksOf(named)) return named
  return (
    byPlace ??
    firstNamed(heading, counties) ??
    firstNamed(opening, counties, true) ??
    onlyNamed(body, counties)
  )
}

function onlyNamed(body: string, counties: County[]): County | null {
  const named = counties.filter((county) => body.includes(county.name))
  return named.length === 1 ? named[0]! : null
}

function isNamedBy(place: string, county: County): boolean {
  return place === county.name || place === county.short || county.name.endsWith(place)
}

/** The county named first in `text`; `full` asks for the full unit, as short words are often others'. */
export function firstNamed(text: string, counties: County[], full = false): County | null {
  let first: County | null = null
  let at = Infinity
  for (const county of counties) {
    for (const name of full ? [county.name] : spokenNames(county)) {
      const found = text.indexOf(name)
      if (found >= 0 && found < at) {
        first = county
        at = found
      }
    }
  }
  return first
}

/** 「汶上县」, 「汶上」; of 「济宁高新区」 also 「高新区」 but never 「高新」, which is in 高新技术. */
function spokenNames({ name, short }: County): string[] {
  return name.startsWith(short) ? [name, short] : [name, name.slice(name.indexOf(short))]
}
