import { Type } from 'typebox'

/** The version a change was made on; an older one is refused. As large as PostgreSQL's integer. */
export const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
