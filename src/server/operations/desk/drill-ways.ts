import { drill as words } from '../../../copy/zh-cn/drill'
import type { AskAsReader } from '../../ask-as-reader'

/** A way by which readers come to a card. */
export interface Way {
  name: string
  /** Whether the card is there now. It fails where that cannot be told. */
  leads(): Promise<boolean>
  /** What a reader's own device let go of comes back only when it is read again. */
  staysAway?: boolean
}

export interface DrilledCard {
  id: string
  version: number
  editionId: string
  studyDay: string
  headline: string
}

/** Words of a headline that are looked for: longer ones find no more. */
const WORDS_LENGTH = 8

/** What is served there; null: nothing is. A service that is away, or wants to be left alone, says neither. */
async function served(ask: AskAsReader, path: string): Promise<Buffer | null> {
  const { status, body } = await ask(path)
  if (status === 200) return body
  if (status >= 400 && status < 500 && status !== 429) return null
  throw new Error(`${path}: ${status}`)
}

/** Every way there is over HTTP to a card that is served now. */
export async function waysToCard(ask: AskAsReader, card: DrilledCard): Promise<Way[]> {
  const isThere = (path: string) => async () => (await served(ask, path)) !== null
  const holds = (path: string) => async () =>
    (await served(ask, path))?.includes(`"${card.id}"`) ?? false
  const { id, version, editionId, studyDay, headline } = card
  const asked = headline
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')[0]!
  const query = encodeURIComponent(asked.slice(0, WORDS_LENGTH))
  const audio = await served(ask, `/cards/${id}/audio`)
  const { clips = [] } = JSON.parse(audio?.toString() ?? '{}') as { clips?: { address: string }[] }
  return [
    { name: words.ways.link, leads: isThere(`/cards/${id}`) },
    { name: words.ways.text, leads: isThere(`/cards/${id}/versions/${version}`) },
    { name: words.ways.today, leads: holds(`/study-days/${studyDay}`) },
    { name: words.ways.edition, leads: holds(`/editions/${editionId}`) },
    { name: words.ways.search, leads: holds(`/search?q=${query}`) },
    {
      name: words.ways.lookBack,
      async leads() {
        const pointer = await served(ask, `/cards/${editionId}-look-back`)
        if (pointer === null) return false
        const { version } = JSON.parse(pointer.toString()) as { version: number }
        return holds(`/cards/${editionId}-look-back/versions/${version}`)()
      },
    },
    { name: words.ways.related, leads: isThere(`/cards/${id}/related-practices`) },
    {
      name: words.ways.phone,
      async leads() {
        const gone = await served(ask, '/withdrawn-cards')
        if (gone === null) throw new Error('/withdrawn-cards: not served')
        return !gone.includes(`"${id}"`)
      },
    },
    { name: words.ways.audio, leads: isThere(`/cards/${id}/audio`) },
    ...clips.slice(0, 1).map(({ address }) => ({
      name: words.ways.clip,
      leads: isThere(address.replace(/^\/api/, '')),
    })),
  ]
}
