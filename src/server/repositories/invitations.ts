import type { RoleName } from '../../contract/session'
import type { Database } from '../database/database'

export async function insertInvitation(
  database: Database,
  invitation: {
    hash: string
    role: RoleName
    organisationId: string | null
    name: string | null
    expiresOn: string
  },
): Promise<void> {
  await database
    .insertInto('invitation')
    .values({
      hash: invitation.hash,
      role: invitation.role,
      organisation_id: invitation.organisationId,
      name: invitation.name,
      expires_on: invitation.expiresOn,
      used: false,
    })
    .execute()
}

/** Holds an invitation that can be used until the transaction ends; of two who come at once one gets it. */
export async function lockInvitation(database: Database, hash: string, today: string) {
  const row = await database
    .selectFrom('invitation')
    .select(['role', 'organisation_id as organisationId', 'name'])
    .where('hash', '=', hash)
    .where('used', '=', false)
    .where('expires_on', '>=', today)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markInvitationUsed(database: Database, hash: string): Promise<void> {
  await database.updateTable('invitation').set({ used: true }).where('hash', '=', hash).execute()
}

/** Whether anybody was ever invited; invitations are kept for this. */
export async function everInvited(database: Database): Promise<boolean> {
  const row = await database.selectFrom('invitation').select('hash').limit(1).executeTakeFirst()
  return row !== undefined
}
