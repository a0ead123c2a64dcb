import { sql } from 'kysely'
import type { Asking } from '../../core/study/branch-view'
import type { HelpWish, StudiedBy } from '../../core/study/event'
import type { StudiedCard } from '../../core/study/fold-events'
import type { Database } from '../database/database'

/** These cards are not studied (any more). In: at least one. */
export async function storeOpen(
  database: Database,
  memberId: string,
  cardIds: string[],
): Promise<void> {
  await database
    .deleteFrom('study_state')
    .where('member_id', '=', memberId)
    .where('card_id', 'in', cardIds)
    .execute()
}

/** These cards are studied so. In: at least one. */
export async function storeStudied(
  database: Database,
  memberId: string,
  studied: ReadonlyMap<string, StudiedCard>,
): Promise<void> {
  await database
    .insertInto('study_state')
    .values(
      [...studied].map(([card_id, { by, day }]) => {
        return { member_id: memberId, card_id, studied_by: by, day }
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'card_id']).doUpdateSet((row) => ({
        studied_by: row.ref('excluded.studied_by'),
        day: row.ref('excluded.day'),
      })),
    )
    .execute()
}

export async function storeWishes(
  database: Database,
  memberId: string,
  wishes: HelpWish[],
): Promise<void> {
  if (wishes.length === 0) {
    await database.deleteFrom('help_state').where('member_id', '=', memberId).execute()
    return
  }
  await database
    .insertInto('help_state')
    .values({ member_id: memberId, wishes: JSON.stringify(wishes) })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id'])
        .doUpdateSet((row) => ({ wishes: row.ref('excluded.wishes') })),
    )
    .execute()
}

export async function studiedOf(database: Database, memberId: string) {
  return database
    .selectFrom('study_state')
    .select(['card_id as cardId', 'studied_by as by', 'day'])
    .where('member_id', '=', memberId)
    .orderBy('card_id')
    .execute()
}

export async function wishesOf(database: Database, memberId: string): Promise<HelpWish[]> {
  const row = await database
    .selectFrom('help_state')
    .select('wishes')
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row?.wishes ?? []
}

/** How each of the members studied the cards: by member, then card. */
export async function studiedAmong(
  database: Database,
  memberIds: string[],
  cardIds: string[],
): Promise<Map<string, Map<string, StudiedBy>>> {
  if (memberIds.length === 0 || cardIds.length === 0) return new Map()
  // One row a member: of a branch of 500 one a card would be thousands to read.
  const rows = await database
    .selectFrom('study_state')
    .select('member_id')
    .select(sql<Record<string, StudiedBy>>`json_object_agg(card_id, studied_by)`.as('cards'))
    .where('member_id', '=', sql<string>`ANY(${memberIds}::text[])`)
    .where('card_id', '=', sql<string>`ANY(${cardIds}::text[])`)
    .groupBy('member_id')
    .execute()
  return new Map(rows.map(({ member_id, cards }) => [member_id, new Map(Object.entries(cards))]))
}

/** Ids one `help-answered` may name (contract/event). */
const ASKED_AT_MOST = 50

/** What these members ask for and nobody has seen to, and the newest events by which they asked. */
export async function wishesAmong(
  database: Database,
  memberIds: string[],
): Promise<Map<string, Asking>> {
  if (memberIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('help_state')
    .innerJoin('record_event', 'record_event.member_id', 'help_state.member_id')
    .select(['help_state.member_id', 'wishes'])
    .select(sql<string[]>`array_agg(event_id ORDER BY position DESC)`.as('asked'))
    .where('help_state.member_id', '=', sql<string>`ANY(${memberIds}::text[])`)
    .where('kind', '=', 'help-asked')
    .groupBy(['help_state.member_id', 'wishes'])
    .execute()
  return new Map(
    rows.map(({ member_id, wishes, asked }) => [
      member_id,
      { wishes, askedIds: asked.slice(0, ASKED_AT_MOST) },
    ]),
  )
}
