import { Type, type TSchema } from 'typebox'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
/** Ids are lower-case letters, digits and hyphens. */
export const Id = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })
