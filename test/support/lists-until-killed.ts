import type { OperatorList } from '../../src/core/desk/operator-lists'
import type { SeededRandom } from '../../src/core/random/seeded-random'
import type { ServiceProcess } from './service-process'

const LISTS = ['pronunciations', 'hidden-names', 'look-alikes'] as const
/** The longest that versions are saved before the service is killed, in ms. */
const LONGEST_MS = 250
const LINES = 1500

/** A long version of a list that tells by each of its lines which it is. */
function versionOf(list: OperatorList, original: string, mark: number): string {
  const sign = String.fromCharCode(0x4e00 + (mark % 2000))
  const line = {
    pronunciations: (at: number) => `# ${sign} ${at}`,
    'hidden-names': (at: number) => `# ${sign} ${at}`,
    'look-alikes': (at: number) => `# ${sign} ${at}`,
  }[list as (typeof LISTS)[number]]
  return `${original.trimEnd()}\n${Array.from({ length: LINES }, (_, at) => line(at)).join('\n')}\n`
}

/**
 * Saves version after version of three lists until the service is killed −9 at a moment chosen by lot, then starts it
 * again. Out: what was sent, acknowledged and cut off unanswered, of this how much was kept, and what is not whole.
 */
export async function saveUntilKilled(
  service: ServiceProcess,
  token: string,
  texts: Record<OperatorList, string>,
  { round, random }: { round: number; random: SeededRandom },
) {
  const told = { sent: 0, acknowledged: 0, cutOff: 0, kept: 0, faults: [] as string[] }
  const stop = { now: false }
  const path = (list: string) => `/desk/operator-data/${list}`
  const newestOf = async (list: OperatorList): Promise<{ number: number; content: string }> => {
    const { number, content } = (await service.ask('GET', path(list), undefined, token)).body
    return { number, content }
  }
  const begun = await Promise.all(LISTS.map(newestOf))
  const saving = LISTS.map(async (list, index) => {
    let newest = begun[index]!
    for (let at = 0; !stop.now; at++) {
      const next = versionOf(list, texts[list], round * 400 + at)
      const request = {
        id: `k${round}-${list}-${at}`,
        seen: newest.number,
        content: next,
        note: '',
      }
      told.sent++
      const reply = await service.ask('PUT', path(list), request, token).catch(() => null)
      if (reply === null) {
        told.cutOff++
        return { list, newest, next }
      }
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
      told.acknowledged++
      newest = { number: reply.body.number, content: next }
    }
    return { list, newest, next: null }
  })
  await new Promise((resolve) => setTimeout(resolve, random.below(LONGEST_MS)))
  await service.kill()
  stop.now = true
  const ended = await Promise.all(saving)
  await service.start()
  for (const { list, newest, next } of ended) {
    const { number, content } = await newestOf(list)
    const isNext = next !== null && number === newest.number + 1 && content === next
    const isNewest = number === newest.number && content === newest.content
    if (isNext) told.kept++
    if (!isNext && !isNewest)
      told.faults.push(`${list}: version ${number} is neither ${newest.number} nor the next`)
  }
  return told
}
