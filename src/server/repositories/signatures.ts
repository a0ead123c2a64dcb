import type { Database } from '../database/database'

export type SignatureRole = 'editor' | 'proofreader' | 'signatory'

/** A named human answering for what is published. */
export interface Signature {
  role: SignatureRole
  name: string
}

export async function insertSignatures(
  database: Database,
  editionId: string,
  signatures: Signature[],
  signedAt: Date,
): Promise<void> {
  await database
    .insertInto('signature')
    .values(
      signatures.map(({ role, name }) => ({
        edition_id: editionId,
        role,
        name,
        signed_at: signedAt,
      })),
    )
    .execute()
}
