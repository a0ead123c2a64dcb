import { setTimeout as pause } from 'node:timers/promises'
import { aBatch, post, type Reader } from './service-setting'

type Events = ReturnType<typeof aBatch>

/**
 * Like a phone: what was not answered is sent again, what was is sometimes sent again, too; and of
 * what another phone of the same member is sending just now it sends some as well.
 */
export class Phone {
  readonly statuses = new Map<number, number>()
  /** Answers of 503 that do not say when to come again. */
  withoutRetryAfter = 0
  other: Phone | null = null
  private waiting: Events = []
  private sentBefore: Events = []

  constructor(
    readonly reader: Reader,
    private readonly ports: readonly number[],
    /** Ids of the member's events that the service has said it has. */
    readonly acknowledged: Set<string>,
  ) {}

  /** Events that no phone has been told of yet. */
  get unanswered(): number {
    return this.waiting.length
  }

  async sendOnce(makesNew = true): Promise<void> {
    if (this.waiting.length === 0 && makesNew) this.waiting = aBatch(8)
    const sent = this.waiting
    const again = [...this.sentBefore, ...(this.other?.waiting ?? [])]
    const events = [...sent, ...again.filter(() => Math.random() < 0.3)]
    if (events.length === 0) return
    events.sort(() => Math.random() - 0.5)
    const port = this.ports[Math.floor(Math.random() * this.ports.length)]!
    const reply = await post(port, '/me/events', this.reader.token, JSON.stringify({ events }))
    this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1)
    if (reply.status === 503 && !reply.headers['retry-after']) this.withoutRetryAfter += 1
    if (reply.status !== 200) return void (await pause(30 + Math.random() * 100))
    for (const id of JSON.parse(reply.body).accepted) this.acknowledged.add(id)
    this.sentBefore = sent
    this.waiting = []
  }
}

/** `count` phones, two to a member. */
export function phonesOf(readers: readonly Reader[], ports: readonly number[]): Phone[] {
  return readers.flatMap((reader) => {
    const acknowledged = new Set<string>()
    const pair = [0, 1].map(() => new Phone(reader, ports, acknowledged))
    for (const phone of pair) phone.other = pair.find((other) => other !== phone)!
    return pair
  })
}

export function statusesOf(phones: readonly Phone[]): Map<number, number> {
  const statuses = new Map<number, number>()
  for (const phone of phones)
    for (const [status, count] of phone.statuses)
      statuses.set(status, (statuses.get(status) ?? 0) + count)
  return statuses
}
