import { Type, type TSchema } from 'typebox'

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
/** Ids are lower-case letters, digits and hyphens. */
export const Id = Type.String({ pattern: '^[a-z0-9-]{1,64}$' })
/** One of a few words. */
export const oneOf = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>(Type.Union(words.map((word) => Type.Literal(word))))

/** Letters of any script, the dot of 阿依·买买提, blanks, and brackets to tell two of one name apart. */
const NAME_MARKS = '·•・‧∙．.()（）\\-\\s'
export const NAME_PATTERN = `^[\\p{L}\\p{M}\\p{N}${NAME_MARKS}]*\\p{L}[\\p{L}\\p{M}\\p{N}${NAME_MARKS}]*$`
export const NAME_LENGTH = 30
/** A person's name as somebody typed it; core/study/plain-name makes it one way of writing. */
export const Name = Type.String({ minLength: 1, maxLength: NAME_LENGTH, pattern: NAME_PATTERN })

/** Something besides blanks, and no control characters. */
export const TITLE_PATTERN = '^[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s][^\\p{Cc}\\p{Cs}]*$'
export const TITLE_LENGTH = 60
/** The name of an organisation or a party group. */
export const Title = Type.String({ minLength: 1, maxLength: TITLE_LENGTH, pattern: TITLE_PATTERN })
