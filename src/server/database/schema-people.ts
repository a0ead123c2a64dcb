import type { Generated } from 'kysely'
import type { MemberStatus } from '../../contract/member'
import type { OrganisationKind } from '../../contract/organisation'
import type { RoleName } from '../../contract/session'
import type { StudyMode } from '../../core/study/event'
import type { Day, Instant } from './schema-types'

export interface OrganisationTable {
  id: string
  parent_id: string | null
  kind: OrganisationKind
  name: string
  path: string
}

interface ActiveMember {
  id: string
  branch_id: string | null
  group_id: string | null
  name: string
  study_mode: StudyMode
}

export interface MemberTable extends ActiveMember {
  status: MemberStatus
  phone: string | null
}

export interface MemberRoleTable {
  member_id: string
  role: RoleName
  organisation_id: string | null
}

export interface LiaisonForTable {
  member_id: string
  liaison_id: string
  /** From 1; null: not placed, after all that are. */
  walk_order: Generated<number | null>
}

export interface AccountTable {
  id: string
  openid: string | null
  member_id: string | null
  demo: boolean
}

export interface SessionTokenTable {
  hash: string
  id: string
  account_id: string
  opened_on: Day
  expires_on: Day
  revoked: boolean
}

export interface JoinCodeTable {
  code: string
  branch_id: string
  member_id: string | null
  expires_on: Day
}

export interface JoinRequestTable {
  account_id: string
  id: string
  branch_id: string
  name: string
  asked_on: Day
}

export interface DeviceCodeTable {
  hash: string
  user_code: string
  account_id: string | null
  expires_at: Instant
}

export interface InvitationTable {
  hash: string
  role: RoleName
  organisation_id: string | null
  name: string | null
  expires_on: Day
  used: boolean
}

export interface CodeAttemptTable {
  account_id: string
  kind: string
  window_number: string | number
  wrong: number
}

export interface WechatTokenTable {
  appid: string
  token: string
  expires_at: Instant
}

export interface PeopleSchema {
  organisation: OrganisationTable
  member: MemberTable
  /** The one place where 转出 and 去世 take effect: what is shown, printed or sent reads here. */
  active_member: ActiveMember
  member_role: MemberRoleTable
  liaison_for: LiaisonForTable
  account: AccountTable
  session_token: SessionTokenTable
  join_code: JoinCodeTable
  join_request: JoinRequestTable
  device_code: DeviceCodeTable
  invitation: InvitationTable
  code_attempt: CodeAttemptTable
  wechat_token: WechatTokenTable
}
