import { ROSTER_ROWS } from '../../../src/contract/member'
import {
  NAME_LENGTH,
  NAME_PATTERN,
  TITLE_LENGTH,
  TITLE_PATTERN,
} from '../../../src/contract/nullable'
import {
  ROSTER_SHEET_ROWS,
  SHEET_GROUP,
  SHEET_GROUP_LENGTH,
  SHEET_NAME,
  SHEET_NAME_LENGTH,
} from '../../../src/core/study/roster-sheet'

describe('a list read on the device', () => {
  it('takes the names and groups that the service takes', () => {
    expect([SHEET_NAME.source, SHEET_GROUP.source]).toEqual([
      new RegExp(NAME_PATTERN, 'u').source,
      new RegExp(TITLE_PATTERN, 'u').source,
    ])
    expect([SHEET_NAME_LENGTH, SHEET_GROUP_LENGTH, ROSTER_SHEET_ROWS]).toEqual([
      NAME_LENGTH,
      TITLE_LENGTH,
      ROSTER_ROWS,
    ])
  })
})
