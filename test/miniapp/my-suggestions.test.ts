import type { MyAssignmentsReply } from '../../src/contract/assignment'
import { createSlots } from '../../src/miniapp/gateways/slots'
import { createMySuggestions } from '../../src/miniapp/stores/my-suggestions'
import { aStore } from '../support/a-store'

const reply = (id: string): MyAssignmentsReply => ({
  assignments: [{ id, cards: [], suggestedDay: '2031-03-20', note: null, from: 'branch' }],
  cards: [],
})

function setUp() {
  const at = { member: 'm1' as string | null, reply: null as MyAssignmentsReply | null }
  const slots = createSlots(aStore().storage, async () => undefined)
  const me = {
    async get() {
      if (!at.reply) throw new Error('offline')
      return at.reply
    },
  }
  const open = () =>
    createMySuggestions({ me: me as never, memberId: () => at.member, slots }).getState
  return { at, open }
}

describe('本支部建议 on the phone', () => {
  it('is what the service says, and without a network what was said last', async () => {
    const { at, open } = setUp()
    at.reply = reply('a')
    await open()().load()
    at.reply = null
    const again = open()
    await again().load()
    expect(again().reply?.assignments[0]!.id).toBe('a')
  })

  it('is never shown to another who logs in, nor to nobody', async () => {
    const { at, open } = setUp()
    at.reply = reply('a')
    const state = open()
    await state().load()
    at.reply = null
    at.member = 'm2'
    await state().load()
    expect(state().reply).toBeNull()
    at.member = null
    await state().load()
    expect(state().reply).toBeNull()
  })
})
