/** What the phone keeps of a member's beside their record, and forgets when they log out. */
export const SUGGESTIONS_KEY = 'my-assignments'
/** The people one visits, for a corridor without a network. */
export const VISITS_KEY = 'visits'
