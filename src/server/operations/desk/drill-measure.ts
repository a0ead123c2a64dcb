import type { Way } from './drill-ways'

export interface Checked {
  name: string
  /** Seconds until the card was gone, and until it was back; null: it never was within the limit. */
  gone: number | null
  back: number | null
  /** Whether it led to the card before. */
  wasThere: boolean
  /** Whether it could be asked each time; where not, nothing can be said of it. */
  answered: boolean
}

/** So long a way is looked at, in ms, and so often. */
const LIMIT_MS = 15_000
const LOOK_MS = 50

/**
 * Takes a card away, looks at every way until it leads to it no more, and gives it back in any case. In: how to do both;
 * where `restore` says false there is nothing to wait for. Out: way by way the seconds from before the withdrawal, and
 * from before the restoration. A way that cannot be asked is asked no more, and the others are.
 */
export async function drillWays(
  ways: Way[],
  withdraw: () => Promise<unknown>,
  restore: () => Promise<unknown>,
  limitMs = LIMIT_MS,
): Promise<Checked[]> {
  const before = await Promise.all(ways.map((way) => way.leads().catch(() => 'silent' as const)))
  const measure = async (act: () => Promise<unknown>, wanted: boolean) => {
    const began = performance.now()
    if ((await act()) === false) return ways.map(() => null)
    return Promise.all(
      ways.map((way, at) =>
        before[at] === true && !(wanted && way.staysAway)
          ? until(way, wanted, began, limitMs).catch(() => 'silent' as const)
          : null,
      ),
    )
  }
  let gone: (number | 'silent' | null)[] = []
  let back: (number | 'silent' | null)[] = []
  try {
    gone = await measure(withdraw, false)
  } finally {
    back = await measure(restore, true)
  }
  const seconds = (told: number | 'silent' | null | undefined) =>
    typeof told === 'number' ? told : null
  return ways.map(({ name }, at) => ({
    name,
    gone: seconds(gone[at]),
    back: seconds(back[at]),
    wasThere: before[at] !== false,
    answered: ![before[at], gone[at], back[at]].includes('silent'),
  }))
}

async function until(
  way: Way,
  wanted: boolean,
  began: number,
  limitMs: number,
): Promise<number | null> {
  while (performance.now() - began < limitMs) {
    if ((await way.leads()) === wanted) return (performance.now() - began) / 1000
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return null
}
