import { drill as words } from '../../copy/zh-cn/drill'

/** A way by which readers come to a card. */
export interface Way {
  name: string
  /** Whether the card is there now. */
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

/** Every way there is over HTTP to a card that is served now. In: the service's address without a slash at its end. */
export async function waysToCard(address: string, card: DrilledCard): Promise<Way[]> {
  // Nothing on the way may answer out of what it keeps: readers' own stores have a way of theirs. Read to its end, for a
  // reply left unread holds its connection, and with it a service that wants to close.
  const ask = async (path: string) => {
    const reply = await fetch(`${address}/api${path}`, { cache: 'no-store' })
    return { status: reply.status, body: Buffer.from(await reply.arrayBuffer()) }
  }
  const isThere = (path: string) => async () => (await ask(path)).status === 200
  const holds = (path: string) => async () => {
    const { status, body } = await ask(path)
    return status === 200 && body.includes(`"${card.id}"`)
  }
  const { id, version, editionId, studyDay, headline } = card
  const asked = headline
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')[0]!
  const query = encodeURIComponent(asked.slice(0, WORDS_LENGTH))
  const audio = await ask(`/cards/${id}/audio`)
  const { clips = [] } = (audio.status === 200 ? JSON.parse(audio.body.toString()) : {}) as {
    clips?: { address: string }[]
  }
  return [
    { name: words.ways.link, leads: isThere(`/cards/${id}`) },
    { name: words.ways.text, leads: isThere(`/cards/${id}/versions/${version}`) },
    { name: words.ways.today, leads: holds(`/study-days/${studyDay}`) },
    { name: words.ways.edition, leads: holds(`/editions/${editionId}`) },
    { name: words.ways.search, leads: holds(`/search?q=${query}`) },
    {
      name: words.ways.lookBack,
      async leads() {
        const pointer = await ask(`/cards/${editionId}-look-back`)
        if (pointer.status !== 200) return false
        const { version } = JSON.parse(pointer.body.toString()) as { version: number }
        return holds(`/cards/${editionId}-look-back/versions/${version}`)()
      },
    },
    { name: words.ways.related, leads: isThere(`/cards/${id}/related-practices`) },
    { name: words.ways.phone, leads: async () => !(await holds('/withdrawn-cards')()) },
    { name: words.ways.audio, leads: isThere(`/cards/${id}/audio`) },
    ...clips.slice(0, 1).map(({ address }) => ({
      name: words.ways.clip,
      leads: isThere(address.replace(/^\/api/, '')),
    })),
  ]
}

export interface Checked {
  name: string
  /** Seconds until the card was gone, and until it was back; null: it never was within the limit. */
  gone: number | null
  back: number | null
  /** It led nowhere before. */
  wasThere: boolean
}

/** So long a way is looked at, in ms, and so often. */
const LIMIT_MS = 30_000
const LOOK_MS = 50

/**
 * Takes a card away, looks at every way until it leads to it no more, and gives it back in any case. In: how to do both.
 * Out: way by way the seconds from before the withdrawal, and from before the restoration.
 */
export async function drillWays(
  ways: Way[],
  withdraw: () => Promise<unknown>,
  restore: () => Promise<unknown>,
): Promise<Checked[]> {
  const before = await Promise.all(ways.map((way) => way.leads()))
  const measure = async (act: () => Promise<unknown>, wanted: boolean) => {
    const began = performance.now()
    await act()
    const watch = { isOver: false }
    try {
      return await Promise.all(
        ways.map((way, at) =>
          before[at] && !(wanted && way.staysAway) ? until(way, wanted, began, watch) : null,
        ),
      )
    } finally {
      // Where one way fails, nobody goes on asking by the others.
      watch.isOver = true
    }
  }
  let gone: (number | null)[] = []
  let back: (number | null)[] = []
  try {
    gone = await measure(withdraw, false)
  } finally {
    back = await measure(restore, true)
  }
  return ways.map(({ name }, at) => ({
    name,
    gone: gone[at] ?? null,
    back: back[at] ?? null,
    wasThere: before[at]!,
  }))
}

async function until(
  way: Way,
  wanted: boolean,
  began: number,
  watch: { isOver: boolean },
): Promise<number | null> {
  while (!watch.isOver && performance.now() - began < LIMIT_MS) {
    if ((await way.leads()) === wanted) return (performance.now() - began) / 1000
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return null
}
