import { Problem } from '../../contract/problem'

/** What a route for somebody logged in may answer instead, by HTTP status. */
export const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem }

/** Where something is changed: somebody else may have changed it meanwhile. */
export const changeRefusals = { ...refusals, 409: Problem }

/** Where words for others are written: they are checked first, and the check may be busy. */
export const writingRefusals = { ...changeRefusals, 503: Problem }
