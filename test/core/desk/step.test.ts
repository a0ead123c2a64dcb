import { changeOf, handsOf, scheduleOf, type DraftStep } from '../../../src/core/desk/step'

const taken = (...steps: DraftStep[]) =>
  steps.map((deed, at) => ({ name: `名${at}`, by: `p${at}`, deed }))
const handed: DraftStep[] = [{ kind: 'handed-on' }, { kind: 'handed-on' }]
const AT = '2031-03-08T09:30+08:00'
const LATER = '2031-03-09T08:00+08:00'

describe('the account of a page', () => {
  it('names the hands of this version, and none of one that came back', () => {
    expect(handsOf(taken(...handed, { kind: 'signed' })).map(({ name }) => name)).toEqual([
      '名0',
      '名1',
      '名2',
    ])
    for (const back of [
      { kind: 'sent-back' },
      { kind: 'unscheduled' },
      { kind: 'reopened', why: 'erratum' },
    ] as const)
      expect(handsOf(taken(...handed, back))).toEqual([])
  })

  it('says for when it is signed, until it is published, called off or held', () => {
    const signed: DraftStep = { kind: 'signed', publishAt: AT }
    expect(scheduleOf(taken(...handed, signed))).toEqual({ publishAt: AT, held: null })
    const moved: DraftStep = { kind: 'rescheduled', publishAt: LATER }
    expect(scheduleOf(taken(signed, { kind: 'held', why: '有变动' }))?.held).toBe('有变动')
    expect(scheduleOf(taken(signed, { kind: 'held', why: '有变动' }, moved))).toEqual({
      publishAt: LATER,
      held: null,
    })
    for (const end of [
      { kind: 'published' },
      { kind: 'unscheduled' },
      { kind: 'rescheduled' },
    ] as const)
      expect(scheduleOf(taken(signed, end))).toBeNull()
  })

  it('says what readers are told of this change, which is nothing at first', () => {
    const reopened: DraftStep = { kind: 'reopened', why: 'correction' }
    expect(changeOf(taken(...handed))).toBeNull()
    expect(changeOf(taken(reopened))).toEqual({ why: 'correction', tell: null })
    expect(changeOf(taken(reopened, { kind: 'told', tell: '甲' }))?.tell).toBe('甲')
    expect(
      changeOf(taken(reopened, { kind: 'told', tell: '甲' }, { kind: 'told' }))?.tell,
    ).toBeNull()
  })
})
