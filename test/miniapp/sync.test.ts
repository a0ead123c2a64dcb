/** @jest-environment node */
import { afterAnswer } from '../../src/core/cards/review'
import { isRead } from '../../src/core/study/reading-progress'
import { aDevice, turns, type Device, type Running } from '../support/a-device'
import { aQuizItem } from '../support/a-quiz-item'
import { aService } from '../support/a-service'
import { anArticleCard } from '../support/an-article-card'
import { anEvent } from '../support/study-events'

const card = (id: string) => anArticleCard({ id, paragraphs: ['一', '二'] })
const anna = 'member-anna'

function aWorld() {
  const service = aService({
    anna: { joined: true },
    bert: { joined: true },
    guest: { joined: false },
  })
  const phone = (name: string) =>
    aDevice({
      name,
      carry: service.carry,
      reading: {
        card: async (id) => ({
          value: anArticleCard({
            id,
            items: [aQuizItem({ id: `${id}-1` }), aQuizItem({ id: `${id}-2` })],
          }),
          storedOn: null,
        }),
      },
    })
  return {
    service,
    phone,
    kinds: (member = anna) => service.events(member).map(({ event }) => event.kind),
  }
}

async function logIn(device: Device, parts: Running, account: string): Promise<void> {
  device.device.code = account
  expect(await parts.session.getState().logIn()).toMatchObject({ kind: 'done' })
  await parts.sync.getState().sync()
  await turns(30)
}
const isReadOn = ({ readingProgress }: Running, id: string) =>
  isRead(readingProgress.getState().progress, id)

describe('a reader without a log-in', () => {
  it('asks the service nothing, and finds everything where it was after a restart', async () => {
    const { phone } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await parts.sync.getState().sync()
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.quiz.getState().load('c1', null)
    parts.quiz.getState().answer({ kind: 'single-choice', chosen: 0 })
    await turns(20)
    device.kill()
    const again = device.start()
    await again.readingProgress.getState().load()
    expect(isReadOn(again, 'c1')).toBe(true)
    expect(Object.keys((await again.quiz.getState().recall()).cards)).toEqual(['c1'])
    expect(device.device.requests).toBe(0)
    expect([...device.texts.keys()].sort()).toEqual(['quiz-progress', 'reading-progress', 'review'])
  })
})

describe('what a member does', () => {
  it('reaches the service as events of that member', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.readingProgress.getState().mark(card('c2'), true, 'audio')
    await parts.readingProgress.getState().mark(card('c2'), false)
    await parts.quiz.getState().load('c1', null)
    parts.quiz.getState().answer({ kind: 'single-choice', chosen: 0 })
    const answer = { itemId: 'c1-1', cardId: 'c1', isRight: false }
    await parts.review.getState().change((one) => afterAnswer(one, answer, '2031-03-10'))
    await parts.sync.getState().askForHelp('paper')
    expect(parts.sync.getState()).toMatchObject({ status: 'waiting', unsent: 6, wishes: ['paper'] })
    await parts.sync.getState().sync()
    expect(parts.sync.getState()).toMatchObject({ status: 'even', unsent: 0, reached: true })
    const state = service.state(anna)
    expect([...state.studied]).toEqual([['c1', { by: 'phone', day: '2031-03-10' }]])
    expect(state.wishes).toEqual(['paper'])
    expect(state.responses.get('c1-1')).toEqual({ kind: 'single-choice', chosen: 0 })
    expect(state.reviews.get('c1-1')).toMatchObject({ cardId: 'c1', answers: 1 })
    expect(service.events(anna)).toHaveLength(6)
    await parts.sync.getState().takeBackHelp('paper')
    await parts.sync.getState().sync()
    expect(service.state(anna).wishes).toEqual([])
  })

  it('is on the phone when it is shown, and survives a kill at any moment after', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    device.device.online = false
    const shown = new Promise<void>((resolve) => {
      parts.readingProgress.subscribe(() => isReadOn(parts, 'c1') && resolve())
    })
    void parts.readingProgress.getState().mark(card('c1'), true)
    await shown
    device.kill()
    await turns(20)
    device.device.online = true
    const again = device.start()
    await again.sync.getState().sync()
    expect(isReadOn(again, 'c1')).toBe(true)
    expect(service.state(anna).studied.has('c1')).toBe(true)
  })

  it('does not wait for the network, and goes by itself when there is one', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    device.device.online = false
    await parts.readingProgress.getState().mark(card('c1'), true)
    expect(isReadOn(parts, 'c1')).toBe(true)
    device.ring()
    await turns(20)
    expect(parts.sync.getState()).toMatchObject({ status: 'waiting', unsent: 1, reached: false })
    device.device.online = true
    device.ring()
    await turns(60)
    expect(parts.sync.getState()).toMatchObject({ status: 'even', unsent: 0, reached: true })
    expect(service.state(anna).studied.has('c1')).toBe(true)
  })

  it('is sent once though the reply was lost, and again though the phone forgot', async () => {
    const { phone, kinds } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.readingProgress.getState().mark(card('c1'), true)
    device.device.mishaps = ['reply-lost', 'reply-lost']
    await parts.sync.getState().sync()
    await parts.sync.getState().sync()
    device.kill()
    await device.start().sync.getState().sync()
    await turns(30)
    expect(kinds()).toEqual(['studied'])
  })

  it('waits as long as the service asks, whatever the reader does meanwhile', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    device.device.mishaps = ['busy']
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.sync.getState().sync()
    const before = device.device.requests
    await parts.sync.getState().sync()
    expect(device.device.requests).toBe(before)
    device.ring()
    await turns(60)
    expect(service.state(anna).studied.has('c1')).toBe(true)
  })

  it('is not thrown away for something on the way that answers in the place of the service', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.readingProgress.getState().mark(card('c1'), true)
    for (const answered of [1, 2, 3]) {
      device.device.mishaps = Array<'wrong-service'>(answered).fill('wrong-service')
      await parts.sync.getState().sync()
      expect(parts.session.getState().me?.member?.id).toBe(anna)
    }
    device.device.mishaps = []
    await parts.sync.getState().sync()
    expect(service.state(anna).studied.has('c1')).toBe(true)
  })

  it('goes through but for the one event that the service will not have', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    for (let n = 0; n < 150; n++) await parts.readingProgress.getState().mark(card(`c${n}`), true)
    const bad = device.keptOutbox(anna)!.events[77]!.id
    service.indigestible.add(bad)
    await parts.sync.getState().sync()
    expect(parts.sync.getState()).toMatchObject({ status: 'even', unsent: 0 })
    expect(service.events(anna)).toHaveLength(149)
    expect(device.keptOutbox(anna)!.setAside.map(({ id }) => id)).toEqual([bad])
  })
})

describe('what others recorded', () => {
  it('shows on the phone as studied, with its headline, and can be taken back by the member', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    service.recordFor(anna, anEvent('studied', 'm1', { cardId: 'c9', by: 'meeting' }))
    await parts.sync.getState().sync()
    expect(isReadOn(parts, 'c9')).toBe(true)
    await parts.readingProgress.getState().mark(card('c9'), false)
    await parts.sync.getState().sync()
    expect(isReadOn(parts, 'c9')).toBe(false)
    expect(service.state(anna).studied.size).toBe(0)
  })

  it('comes from the other phone, answers and reviews too', async () => {
    const { phone } = aWorld()
    const [one, two] = [phone('one'), phone('two')]
    const [first, second] = [one.start(), two.start()]
    await logIn(one, first, 'anna')
    await logIn(two, second, 'anna')
    await first.readingProgress.getState().mark(card('c1'), true)
    await first.quiz.getState().load('c1', null)
    first.quiz.getState().answer({ kind: 'single-choice', chosen: 2 })
    const answer = { itemId: 'c1-1', cardId: 'c1', isRight: false }
    await first.review.getState().change((one) => afterAnswer(one, answer, '2031-03-10'))
    await first.sync.getState().sync()
    await second.sync.getState().sync()
    expect(isReadOn(second, 'c1')).toBe(true)
    expect(second.quiz.getState().progress.cards.c1?.responses).toEqual({
      'c1-1': { kind: 'single-choice', chosen: 2 },
    })
    expect(second.review.getState().review.entries).toEqual(first.review.getState().review.entries)
  })

  it('is not its own answer coming back: 再做一遍 stays as it is', async () => {
    const { phone, kinds } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.quiz.getState().load('c1', null)
    parts.quiz.getState().answer({ kind: 'single-choice', chosen: 2 })
    await turns(10)
    // Who one is, what there is, what is new here: that goes through; what there is now does not.
    device.device.mishaps = ['none', 'none', 'none', 'lost']
    await parts.sync.getState().sync()
    expect(kinds()).toEqual(['answered'])
    parts.quiz.getState().again()
    await parts.sync.getState().sync()
    expect(parts.quiz.getState().progress.cards.c1).toBeUndefined()
  })

  it('comes before what is done after it, whatever the clocks say', async () => {
    const { phone, service } = aWorld()
    const [one, two] = [phone('one'), phone('two')]
    const [first, second] = [one.start(), two.start()]
    await logIn(one, first, 'anna')
    await logIn(two, second, 'anna')
    const answer = { itemId: 'c1-1', cardId: 'c1', isRight: false }
    for (const day of ['2031-03-10', '2031-03-11', '2031-03-12']) {
      await first.review.getState().change((it) => afterAnswer(it, answer, day))
      await first.sync.getState().sync()
    }
    await second.sync.getState().sync()
    await second.review.getState().change((it) => ({
      ...it,
      entries: it.entries.map((entry) => ({ ...entry, due: '2020-01-01' })),
    }))
    await second.sync.getState().sync()
    await first.sync.getState().sync()
    expect(service.state(anna).reviews.get('c1-1')?.due).toBe('2020-01-01')
    expect(first.review.getState().review.entries[0]?.due).toBe('2020-01-01')
  })

  it('comes back after the phone lost its store', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    for (const id of ['c1', 'c2', 'c3', 'c4'])
      await parts.readingProgress.getState().mark(card(id), true)
    await parts.quiz.getState().load('c1', null)
    parts.quiz.getState().answer({ kind: 'single-choice', chosen: 2 })
    await turns(10)
    await parts.sync.getState().sync()
    device.kill()
    device.texts.clear()
    const again = device.start()
    await logIn(device, again, 'anna')
    expect(['c1', 'c2', 'c3', 'c4'].map((id) => isReadOn(again, id))).toEqual(Array(4).fill(true))
    expect(Object.keys(again.quiz.getState().progress.cards)).toEqual(['c1'])
    expect(service.events(anna)).toHaveLength(5)
  })
})

describe('several people on one phone', () => {
  it("sends nobody's reading as another's, and keeps what was not sent for their next log-in", async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    device.device.online = false
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.session.getState().logOut()
    await turns(40)
    expect(parts.session.getState().status).toBe('anonymous')
    expect(isReadOn(parts, 'c1')).toBe(false)
    device.device.online = true
    await logIn(device, parts, 'bert')
    expect(isReadOn(parts, 'c1')).toBe(false)
    await parts.readingProgress.getState().mark(card('c2'), true)
    await parts.sync.getState().sync()
    await parts.session.getState().logOut()
    await turns(40)
    await logIn(device, parts, 'anna')
    await turns(40)
    expect(isReadOn(parts, 'c1')).toBe(true)
    expect([...service.state(anna).studied.keys()]).toEqual(['c1'])
    expect([...service.state('member-bert').studied.keys()]).toEqual(['c2'])
  })

  it.each(Array.from({ length: 30 }, (_, at) => at))(
    'keeps the two apart when the other logs in %i turns into a sending',
    async (at) => {
      const { phone, service } = aWorld()
      const device = phone('p')
      const parts = device.start()
      await logIn(device, parts, 'bert')
      device.device.online = false
      for (const id of ['b1', 'b2']) await parts.readingProgress.getState().mark(card(id), true)
      const leaving = parts.session.getState().logOut()
      await turns(10)
      device.ring()
      await leaving
      device.device.online = true
      await logIn(device, parts, 'anna')
      for (let n = 0; n < 120; n++) await parts.readingProgress.getState().mark(card(`a${n}`), true)
      void parts.sync.getState().sync()
      await turns(at)
      await logIn(device, parts, 'bert')
      await turns(60)
      await parts.sync.getState().sync()
      await logIn(device, parts, 'anna')
      await parts.sync.getState().sync()
      expect([...service.state('member-bert').studied.keys()].sort()).toEqual(['b1', 'b2'])
      expect([...service.state(anna).studied.keys()].every((id) => id.startsWith('a'))).toBe(true)
      expect(service.events(anna)).toHaveLength(120)
    },
  )

  it('leaves nothing of what was read on the phone after a log-out', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.session.getState().logOut()
    await turns(60)
    expect(service.state(anna).studied.has('c1')).toBe(true)
    expect(service.tokens.size).toBe(0)
    expect([...device.texts.values()].join(' ')).not.toContain('c1')
  })

  it('ends the session at the service later when there is no network', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    device.device.online = false
    const leaving = parts.session.getState().logOut()
    await turns(10)
    device.ring()
    await leaving
    expect(service.tokens.size).toBe(1)
    device.kill()
    device.device.online = true
    device.start().sync.getState().sync()
    await turns(40)
    expect(service.tokens.size).toBe(0)
  })
})

describe('two tabs of a browser', () => {
  it('do not write over what the other has not sent yet', async () => {
    const { service } = aWorld()
    const browser = aDevice({ name: 'b', carry: service.carry, isShared: true })
    const first = browser.start()
    await logIn(browser, first, 'anna')
    const second = browser.start()
    await second.sync.getState().sync()
    browser.device.online = false
    await first.readingProgress.getState().mark(card('c1'), true)
    for (const id of ['c2', 'c3', 'c4'])
      await second.readingProgress.getState().mark(card(id), true)
    await first.readingProgress.getState().mark(card('c5'), true)
    await second.readingProgress.getState().mark(card('c6'), true)
    // One of them is closed, and the browser later: nothing of either is gone.
    const cards = browser.keptOutbox(anna)!.events.map((event) => 'cardId' in event && event.cardId)
    expect(cards.sort()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
    browser.device.online = true
    await second.sync.getState().sync()
    expect(service.state(anna).studied.size).toBe(4)
    expect(browser.keptOutbox(anna)!.events).toHaveLength(2)
    const next = browser.start()
    await next.sync.getState().sync()
    expect(service.state(anna).studied.size).toBe(6)
    expect(browser.keptOutbox(anna)!.events).toEqual([])
  })
})

describe('a log-in that is no longer good', () => {
  it('takes nothing from the screen, and what is done meanwhile is sent after the next log-in', async () => {
    const { phone, service } = aWorld()
    const device = phone('p')
    const parts = device.start()
    await logIn(device, parts, 'anna')
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.sync.getState().sync()
    service.endAllSessions()
    await parts.sync.getState().sync()
    expect(parts.session.getState().status).toBe('lapsed')
    await parts.readingProgress.getState().mark(card('c2'), true)
    expect([isReadOn(parts, 'c1'), isReadOn(parts, 'c2')]).toEqual([true, true])
    await logIn(device, parts, 'anna')
    expect([...service.state(anna).studied.keys()].sort()).toEqual(['c1', 'c2'])
  })
})

describe('what was read before joining', () => {
  async function readBefore(account: string) {
    const world = aWorld()
    const device = world.phone('p')
    const parts = device.start()
    await parts.readingProgress.getState().mark(card('c1'), true)
    await parts.readingProgress.getState().see(card('c2'), 1)
    await parts.quiz.getState().load('c1', null)
    parts.quiz.getState().answer({ kind: 'single-choice', chosen: 0 })
    const answer = { itemId: 'c1-1', cardId: 'c1', isRight: false }
    await parts.review.getState().change((one) => afterAnswer(one, answer, '2031-03-10'))
    await turns(30)
    await logIn(device, parts, account)
    return { ...world, device, parts }
  }

  it('is asked about once, and becomes events once', async () => {
    const { device, parts, service, kinds } = await readBefore('anna')
    expect(parts.sync.getState().earlier).toBe('ask')
    expect(service.events(anna)).toEqual([])
    expect(isReadOn(parts, 'c1')).toBe(false)
    await parts.sync.getState().answerIsItMine(true)
    await parts.sync.getState().answerIsItMine(true)
    expect(parts.sync.getState().earlier).toBe('mine')
    await parts.sync.getState().sync()
    expect(kinds()).toEqual(['studied', 'answered', 'review-state'])
    expect(isReadOn(parts, 'c1')).toBe(true)
    expect(parts.readingProgress.getState().progress.cards.c2?.place).toBe(1)
    await parts.session.getState().logOut()
    await turns(40)
    expect(isReadOn(parts, 'c1')).toBe(false)
    await logIn(device, parts, 'bert')
    expect(parts.sync.getState().earlier).toBe('nothing')
    expect(service.events('member-bert')).toEqual([])
  })

  it('stays apart when it is not theirs', async () => {
    const { device, parts, service } = await readBefore('anna')
    await parts.sync.getState().answerIsItMine(false)
    await parts.sync.getState().sync()
    device.kill()
    const again = device.start()
    await again.sync.getState().sync()
    await turns(10)
    expect(again.sync.getState().earlier).toBe('not-mine')
    expect(service.events(anna)).toEqual([])
    expect(isReadOn(again, 'c1')).toBe(false)
    await again.session.getState().logOut()
    await turns(40)
    expect(isReadOn(again, 'c1')).toBe(true)
  })

  it.each(Array.from({ length: 40 }, (_, at) => at))(
    'becomes events once though the phone died %i turns after the answer',
    async (at) => {
      const { device, parts, kinds } = await readBefore('anna')
      void parts.sync.getState().answerIsItMine(true)
      await turns(at)
      device.kill()
      await turns(5)
      const again = device.start()
      await again.sync.getState().sync()
      await turns(40)
      if (again.sync.getState().earlier === 'ask') await again.sync.getState().answerIsItMine(true)
      await again.sync.getState().sync()
      expect(again.sync.getState()).toMatchObject({ earlier: 'mine', unsent: 0 })
      expect(kinds().sort()).toEqual(['answered', 'review-state', 'studied'])
      expect(isReadOn(again, 'c1')).toBe(true)
    },
  )

  it('is asked again when the full phone could not keep the answer', async () => {
    const { device, parts, kinds } = await readBefore('anna')
    device.device.isFull = true
    await parts.sync.getState().answerIsItMine(true)
    expect(parts.sync.getState()).toMatchObject({ earlier: 'ask', unsent: 0 })
    device.device.isFull = false
    await parts.sync.getState().answerIsItMine(true)
    await parts.sync.getState().sync()
    expect(kinds()).toHaveLength(3)
  })

  it('is asked about only when its reader is a member', async () => {
    const { parts, service } = await readBefore('guest')
    expect(parts.session.getState().status).toBe('signed-in')
    expect(parts.sync.getState()).toMatchObject({ status: 'off', earlier: 'nothing' })
    expect(isReadOn(parts, 'c1')).toBe(true)
    service.join('guest')
    await parts.sync.getState().sync()
    await turns(40)
    expect(parts.session.getState().status).toBe('member')
    expect(parts.sync.getState().earlier).toBe('ask')
  })
})
