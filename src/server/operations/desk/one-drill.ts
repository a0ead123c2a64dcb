import { deskProblems } from '../../../copy/zh-cn/desk-server'
import type { AskAsReader } from '../../ask-as-reader'
import type { Parts } from '../../parts'
import { editionOfCard } from '../../repositories/withdrawals'
import type { DeskPerson } from './desk-person'
import { drillCard, type DrillOutcome, drillRefusal } from './drill-card'

/** Drills of one service, one at a time: two would measure each other. */
export function createDrills(parts: Parts, limitMs?: number) {
  let last: { of: string; outcome: Promise<DrillOutcome>; isOver: boolean } | null = null

  return {
    /** Asked again with the same id it answers with the drill that runs, or with what the last one found. */
    async drill(
      ask: AskAsReader,
      person: DeskPerson,
      cardId: string,
      id: string,
    ): Promise<DrillOutcome> {
      const edition = await editionOfCard(parts.database, cardId)
      if (edition === null || edition.sample !== person.demo) return 'not-found'
      if (!person.roles.includes('signatory'))
        return {
          kind: 'refused',
          code: 'not-your-step',
          message: deskProblems['signatory-drills'],
        }
      const of = [person.id, cardId, id].join()
      if (last?.of === of) return last.outcome
      if (last && !last.isOver) return drillRefusal('drill-running')
      const mine = {
        of,
        outcome: drillCard(parts, ask, person, cardId, id, limitMs),
        isOver: false,
      }
      last = mine
      return mine.outcome.finally(() => {
        mine.isOver = true
      })
    },
    /** Resolves when no drill runs: a service that closes waits for the card to be given back. */
    over: async () => {
      await last?.outcome.catch(() => undefined)
    },
  }
}
