import { type Migration, Migrator } from 'kysely'
import { StartError } from '../start-error'
import type { Database } from './database'
import * as editions from './migrations/0001-editions'
import * as feedback from './migrations/0002-feedback'
import * as people from './migrations/0003-people'
import * as records from './migrations/0004-records'
import * as assignments from './migrations/0005-assignments'
import * as drafts from './migrations/0006-drafts'
import * as search from './migrations/0007-search'
import * as searchPlan from './migrations/0008-search-plan'
import * as audio from './migrations/0009-audio'
import * as relatedPractices from './migrations/0010-related-practices'
import * as messages from './migrations/0011-messages'
import * as feedbackAnswers from './migrations/0012-feedback-answers'
import * as monthlyPrompts from './migrations/0013-monthly-prompts'
import * as walkingOrder from './migrations/0014-walking-order'
import * as pictures from './migrations/0015-pictures'
import * as afterwards from './migrations/0016-afterwards'
import * as operatorVersions from './migrations/0017-operator-versions'
import * as drill from './migrations/0018-drill'
import * as studyStateCovers from './migrations/0019-study-state-covers'

/** In order of their names. A migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-editions': editions,
  '0002-feedback': feedback,
  '0003-people': people,
  '0004-records': records,
  '0005-assignments': assignments,
  '0006-drafts': drafts,
  '0007-search': search,
  '0008-search-plan': searchPlan,
  '0009-audio': audio,
  '0010-related-practices': relatedPractices,
  '0011-messages': messages,
  '0012-feedback-answers': feedbackAnswers,
  '0013-monthly-prompts': monthlyPrompts,
  '0014-walking-order': walkingOrder,
  '0015-pictures': pictures,
  '0016-afterwards': afterwards,
  '0017-operator-versions': operatorVersions,
  '0018-drill': drill,
  '0019-study-state-covers': studyStateCovers,
}

/**
 * Brings the tables up to date in one transaction, under kysely's lock: of two services starting
 * at once one waits. In: the last step wanted, or none for all. Out: how many steps were taken.
 * Throws StartError('migration-failed').
 */
export async function migrate(database: Database, upTo?: string): Promise<number> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  })
  const { error, results } = upTo
    ? await migrator.migrateTo(upTo)
    : await migrator.migrateToLatest()
  if (error)
    throw new StartError('migration-failed', { reason: (error as Error).message ?? String(error) })
  return results?.length ?? 0
}
