/** What a reader may answer to a statement whose figure may have been altered. */
export const TRUE_FALSE_OPTIONS = ['与原文一致', '与原文不一致']
