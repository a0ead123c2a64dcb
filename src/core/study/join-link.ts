/** What a join code looks like (contract/joining): 26 small letters and digits, which fit the 32 of a `scene`. */
const CODE = /^[a-z2-7]{26}$/
/** What a browser shows to be let in (RFC 8628): eight letters, written XXXX-XXXX. */
const USER_CODE = /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/

/** A code is printed in groups of four, so that it can be typed from paper. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/**
 * The join code in what somebody typed, scanned or opened a page with: the code alone, with blanks, in capitals, or
 * within a link. null: there is none.
 */
export function joinCodeIn(text: string): string | null {
  return codeIn(text, (one) => {
    const plain = one.toLowerCase().replace(/[\s-]/g, '')
    return CODE.test(plain) ? plain : null
  })
}

/** The code of a browser that asks to be let in; see `joinCodeIn`. */
export function userCodeIn(text: string): string | null {
  return codeIn(text, (one) => {
    const plain = one.toUpperCase().replace(/[\s-]/g, '')
    return USER_CODE.test(plain) ? plain : null
  })
}

function codeIn(text: string, plain: (one: string) => string | null): string | null {
  const unescaped = decodedOnce(text)
  const inLink = /[?&](?:code|scene)=([^&#]+)/.exec(unescaped)?.[1]
  return plain(inLink === undefined ? unescaped : decodedOnce(inLink))
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
