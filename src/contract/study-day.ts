import { Type, type Static } from 'typebox'
import { EditionReply } from './edition'
import { Day, Nullable } from './nullable'

/**
 * What there is to read on a study day. `current` is the edition whose week holds the day;
 * `latest`, given only where there is no current edition, the newest earlier one, or, when all
 * editions start later, the next to start.
 */
export const StudyDayReply = Type.Object({
  studyDay: Day,
  current: Nullable(EditionReply),
  latest: Nullable(EditionReply),
})
export type StudyDayReply = Static<typeof StudyDayReply>
