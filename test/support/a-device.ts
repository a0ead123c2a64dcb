import { AsyncLocalStorage } from 'node:async_hooks'
import type { StudyDay } from '../../src/core/calendar/study-day'
import { outboxFrom, type Outbox } from '../../src/core/study/outbox'
import { createHttp, type Carrier, RequestFailure } from '../../src/miniapp/gateways/http'
import type { ReadingGateway } from '../../src/miniapp/gateways/reading'
import type { DeviceStorage } from '../../src/miniapp/gateways/storage'
import { createMemberParts } from '../../src/miniapp/member-parts'

export const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
export async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await turn()
}
/** Who held the phone when they tapped, for all that follows from the tap. */
export const tapping = new AsyncLocalStorage<string>()
/** Never comes back: the program was killed. */
const never = () => new Promise<never>(() => undefined)

/** What happens to the requests of a device. Each is used once; without one a request goes through. */
export type Mishap = 'none' | 'lost' | 'reply-lost' | 'busy' | 'wrong-service'

interface Program {
  isAlive: boolean
}

/**
 * A phone with the mini-program's real stores: JSON text in its store, every call takes turns of the event loop, and it
 * can be killed at any of them. What was being written then is half there.
 */
export function aDevice(options: {
  name: string
  carry: Carrier
  reading?: Partial<ReadingGateway>
  today?: () => StudyDay
  /** A browser, in which several programs may run at once. */
  isShared?: boolean
}) {
  const { name, carry, reading = {}, today = () => '2031-03-10', isShared = false } = options
  const texts = new Map<string, string>()
  const device = {
    online: true,
    /** For the next requests, first to last. */
    mishaps: [] as Mishap[],
    /** Whether the phone's store takes anything more. */
    isFull: false,
    code: 'nobody',
    requests: 0,
  }
  let ids = 0
  let program: Program = { isAlive: false }
  let timers: (() => void)[] = []

  function storageOf(me: Program): DeviceStorage {
    const alive = async () => {
      await turn()
      if (!me.isAlive) await never()
    }
    return {
      async read(key) {
        await alive()
        const text = texts.get(key)
        if (text === undefined) return null
        try {
          return JSON.parse(text) as unknown
        } catch {
          return null
        }
      },
      async write(key, value) {
        const text = JSON.stringify(value)
        if (device.isFull) return false
        await turn()
        if (!me.isAlive) {
          texts.set(key, text.slice(0, text.length / 2))
          return never()
        }
        texts.set(key, text)
        await alive()
        return true
      },
      async remove(key) {
        await alive()
        texts.delete(key)
      },
      async clear() {
        texts.clear()
      },
    }
  }

  function carrierOf(me: Program): Carrier {
    return async (request) => {
      device.requests += 1
      await turn()
      if (!me.isAlive) await never()
      const mishap = device.mishaps.shift()
      if (!device.online || mishap === 'lost') throw new Error('request:fail')
      if (mishap === 'busy') return { statusCode: 503, header: { 'Retry-After': '7' }, data: null }
      if (mishap === 'wrong-service') return { statusCode: 200, data: '<html>log in here</html>' }
      const reply = await carry(request)
      await turn()
      if (!me.isAlive) await never()
      if (mishap === 'reply-lost') throw new Error('request:fail timeout')
      return reply
    }
  }

  function start() {
    const me: Program = { isAlive: true }
    program = me
    timers = []
    const parts = createMemberParts({
      http: createHttp(carrierOf(me), (path) => path),
      storage: storageOf(me),
      logIn: { platform: 'wechat', code: async () => device.code },
      timer: {
        after(_ms, work) {
          const run = () => me.isAlive && work()
          timers.push(run)
          return () => {
            timers = timers.filter((one) => one !== run)
          }
        },
      },
      network: { onAgain: () => undefined },
      reading: {
        card: () => Promise.reject(new RequestFailure('offline')),
        editions: () => Promise.reject(new RequestFailure('offline')),
        ...reading,
      },
      // An id tells whose deed it was on which phone.
      async newId() {
        await turn()
        ids += 1
        return `${tapping.getStore() ?? holder()}-${name}-${ids}`
      },
      today,
      isGone: (failure) => failure instanceof RequestFailure && failure.kind === 'not-found',
      isShared,
    })
    const holder = () => parts.session.getState().me?.member?.id ?? 'nobody'
    return parts
  }

  return {
    device,
    texts,
    start,
    kill() {
      program.isAlive = false
      timers = []
    },
    isAlive: () => program.isAlive,
    /** What waits for its time has come. */
    ring() {
      const due = timers
      timers = []
      for (const work of due) work()
    },
    isWaiting: () => timers.length > 0,
    /** The outbox as a program started now would find it. */
    keptOutbox(memberId: string): Outbox | null {
      const copies = ['outbox-a', 'outbox-b'].flatMap((key) => {
        try {
          const copy = JSON.parse(texts.get(`${memberId}:${key}`) ?? 'null') as {
            turn: number
            outbox: unknown
          } | null
          return copy ? [copy] : []
        } catch {
          return []
        }
      })
      copies.sort((a, b) => b.turn - a.turn)
      return copies[0] ? outboxFrom(copies[0].outbox) : null
    },
  }
}

export type Device = ReturnType<typeof aDevice>
export type Running = ReturnType<Device['start']>
