/** A line of a list that is put in order by hand. */
export const upDown = { up: '上移', down: '下移' }
