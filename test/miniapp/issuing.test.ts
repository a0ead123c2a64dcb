import { RequestFailure } from '../../src/miniapp/gateways/http'
import type { Http } from '../../src/miniapp/gateways/http'
import { createBranchPromptsStore } from '../../src/miniapp/stores/branch-prompts'
import { createIssuingStore } from '../../src/miniapp/stores/issuing'

/** The service in memory: what is asked is noted, and answered by `answers`. */
function aService(answers: Record<string, unknown>) {
  const asked: [string, string, unknown?][] = []
  const say = async (method: string, path: string, body?: object) => {
    asked.push(body === undefined ? [method, path] : [method, path, body])
    const reply = answers[`${method} ${path}`]
    if (reply instanceof Error) throw reply
    return reply as never
  }
  const http = {
    get: (path: string) => say('GET', path),
    post: (path: string, body?: object) => say('POST', path, body),
    put: (path: string, body?: object) => say('PUT', path, body),
    delete: (path: string) => say('DELETE', path),
  } as unknown as Http
  return { http, asked, answers }
}

const joint = { id: 'j1', version: 2, branches: 2, cardIds: ['c1'], withdrawn: false }
const empty = {
  'GET /api/organisations/t/assignments': { assignments: [], cards: [] },
  'GET /api/organisations/t/monthly-prompts': { prompts: [], cards: [] },
}
const draft = {
  id: 'j1',
  branchIds: ['b1', 'b2'],
  cardIds: ['c1'],
  suggestedDay: '2031-03-20',
  note: null,
}

describe('what is said from above', () => {
  it('is sent under the id it was made with, and looked at again', async () => {
    const service = aService({ ...empty, 'POST /api/organisations/t/assignments': joint })
    const { getState } = createIssuingStore(service.http)
    await getState().open('t')
    service.answers['GET /api/organisations/t/assignments'] = { assignments: [joint], cards: [] }
    const outcome = await getState().sendJoint({ ...draft, version: null })
    expect(outcome.kind).toBe('done')
    expect(service.asked).toContainEqual(['POST', '/api/organisations/t/assignments', draft])
    expect(getState().joints).toEqual([joint])
  })

  it('is changed from the version that was seen, without naming branches anew', async () => {
    const service = aService({ ...empty, 'PUT /api/organisations/t/assignments/j1': joint })
    const { getState } = createIssuingStore(service.http)
    await getState().open('t')
    await getState().sendJoint({ ...draft, version: 2 })
    const { id: _id, branchIds: _branchIds, ...rest } = draft
    expect(service.asked).toContainEqual([
      'PUT',
      '/api/organisations/t/assignments/j1',
      { ...rest, version: 2 },
    ])
  })

  it('says when somebody else has changed it meanwhile', async () => {
    const conflict = new RequestFailure('conflict', '内容刚刚有人改过。')
    const service = aService({ ...empty, 'PUT /api/organisations/t/monthly-prompts/p1': conflict })
    const { getState } = createIssuingStore(service.http)
    await getState().open('t')
    const said = { month: '2031-03', theme: '题', aims: '', materials: [], cardIds: [] }
    const outcome = await getState().issue({ id: 'p1', version: 1, ...said })
    expect(outcome).toMatchObject({ kind: 'refused', why: 'conflict' })
  })

  it('stays in sight when the network is away, and says so', async () => {
    const service = aService(empty)
    const { getState } = createIssuingStore(service.http)
    await getState().open('t')
    service.answers['GET /api/organisations/t/assignments'] = new RequestFailure('offline')
    await getState().open('t')
    expect(getState()).toMatchObject({ status: 'ready', why: { why: 'offline' } })
  })

  it('goes to branches fetched once a place, without the party groups inside them', async () => {
    const children = [
      { id: 'b1', kind: 'branch' },
      { id: 'g1', kind: 'group' },
    ]
    const service = aService({ 'GET /api/organisations/t': { children } })
    const { getState } = createIssuingStore(service.http)
    await getState().below('t')
    expect(await getState().below('t')).toEqual({ kind: 'done', value: [children[0]] })
    expect(service.asked).toHaveLength(1)
  })
})

describe('prompts for a branch', () => {
  it('are asked for and nothing is told back', async () => {
    const path = '/api/branches/b1/monthly-prompts'
    const service = aService({
      [`GET ${path}`]: { prompts: [{ id: 'p1' }], cards: [{ id: 'c1' }] },
    })
    const { getState } = createBranchPromptsStore(service.http)
    await getState().open('b1')
    expect(getState()).toMatchObject({ status: 'ready', list: [{ id: 'p1' }] })
    expect([...getState().cards.keys()]).toEqual(['c1'])
    expect(service.asked).toEqual([['GET', path]])
  })

  it('fail in a way that can be tried again', async () => {
    const path = '/api/branches/b1/monthly-prompts'
    const service = aService({ [`GET ${path}`]: new RequestFailure('offline') })
    const { getState } = createBranchPromptsStore(service.http)
    await getState().open('b1')
    expect(getState()).toMatchObject({ status: 'failed', why: { why: 'offline' } })
    service.answers[`GET ${path}`] = { prompts: [], cards: [] }
    await getState().open('b1')
    expect(getState()).toMatchObject({ status: 'ready', why: null })
  })
})
