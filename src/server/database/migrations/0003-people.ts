import { type Kysely, sql } from 'kysely'

/**
 * The tree of organisations, members, what they may do, and how they log in. Least data: nothing
 * about health, no identity number, no birth date, no time of day. Secrets are kept as hashes, but
 * for join codes, which a secretary must be able to show again.
 *
 * `path` is the ids from the root down, each followed by '/': all that is below an organisation is
 * one range of its index.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE organisation (
      id text PRIMARY KEY,
      parent_id text REFERENCES organisation (id),
      kind text NOT NULL CHECK (kind IN ('city', 'county', 'office', 'town', 'branch', 'group')),
      name text NOT NULL CHECK (name <> ''),
      path text COLLATE "C" NOT NULL UNIQUE
    )`.execute(database)
  await sql`CREATE INDEX organisation_by_parent ON organisation (parent_id)`.execute(database)
  await sql`
    CREATE TABLE member (
      id text PRIMARY KEY,
      branch_id text REFERENCES organisation (id),
      group_id text REFERENCES organisation (id),
      name text NOT NULL CHECK (name <> ''),
      study_mode text NOT NULL CHECK (study_mode IN ('phone', 'paper', 'home-visit', 'away')),
      status text NOT NULL CHECK (status IN ('active', 'moved-out', 'deceased')),
      phone text
    )`.execute(database)
  await sql`CREATE INDEX member_by_branch ON member (branch_id, name)`.execute(database)
  await sql`
    CREATE VIEW active_member AS
    SELECT id, branch_id, group_id, name, study_mode FROM member WHERE status = 'active'`.execute(
    database,
  )
  await sql`
    CREATE TABLE member_role (
      member_id text NOT NULL REFERENCES member (id) ON DELETE CASCADE,
      role text NOT NULL CHECK (role IN
        ('prompt-issuer', 'secretary', 'editor', 'proofreader', 'signatory', 'operator')),
      organisation_id text REFERENCES organisation (id),
      CONSTRAINT member_role_once UNIQUE NULLS NOT DISTINCT (member_id, role, organisation_id),
      CONSTRAINT role_has_place CHECK ((organisation_id IS NOT NULL) = (role IN ('prompt-issuer', 'secretary')))
    )`.execute(database)
  await sql`CREATE INDEX member_role_by_place ON member_role (organisation_id, role)`.execute(
    database,
  )
  await sql`
    CREATE TABLE liaison_for (
      member_id text NOT NULL REFERENCES member (id) ON DELETE CASCADE,
      liaison_id text NOT NULL REFERENCES member (id) ON DELETE CASCADE,
      PRIMARY KEY (member_id, liaison_id),
      CHECK (member_id <> liaison_id)
    )`.execute(database)
  await sql`CREATE INDEX liaison_for_by_liaison ON liaison_for (liaison_id)`.execute(database)
  await sql`
    CREATE TABLE account (
      id text PRIMARY KEY,
      openid text UNIQUE,
      member_id text UNIQUE REFERENCES member (id) ON DELETE SET NULL,
      demo boolean NOT NULL
    )`.execute(database)
  await sql`
    CREATE TABLE session_token (
      hash text PRIMARY KEY,
      id text NOT NULL UNIQUE,
      account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      opened_on date NOT NULL,
      expires_on date NOT NULL,
      revoked boolean NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX session_token_by_account ON session_token (account_id)`.execute(database)
  await sql`
    CREATE TABLE join_code (
      code text PRIMARY KEY,
      branch_id text NOT NULL REFERENCES organisation (id),
      member_id text REFERENCES member (id) ON DELETE CASCADE,
      expires_on date NOT NULL,
      CONSTRAINT join_code_once UNIQUE NULLS NOT DISTINCT (branch_id, member_id)
    )`.execute(database)
  await sql`CREATE INDEX join_code_by_member ON join_code (member_id)`.execute(database)
  await sql`
    CREATE TABLE join_request (
      account_id text PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      id text NOT NULL UNIQUE,
      branch_id text NOT NULL REFERENCES organisation (id),
      name text NOT NULL,
      asked_on date NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX join_request_by_branch ON join_request (branch_id)`.execute(database)
  await sql`
    CREATE TABLE device_code (
      hash text PRIMARY KEY,
      user_code text NOT NULL UNIQUE,
      account_id text REFERENCES account (id) ON DELETE CASCADE,
      expires_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX device_code_expired ON device_code (expires_at)`.execute(database)
  await sql`
    CREATE TABLE invitation (
      hash text PRIMARY KEY,
      role text NOT NULL CHECK (role IN
        ('prompt-issuer', 'secretary', 'editor', 'proofreader', 'signatory', 'operator')),
      organisation_id text REFERENCES organisation (id),
      name text,
      expires_on date NOT NULL,
      used boolean NOT NULL
    )`.execute(database)
  await sql`
    CREATE TABLE code_attempt (
      account_id text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      kind text NOT NULL,
      window_number bigint NOT NULL,
      wrong integer NOT NULL,
      PRIMARY KEY (account_id, kind)
    )`.execute(database)
  await sql`
    CREATE TABLE wechat_token (
      appid text PRIMARY KEY,
      token text NOT NULL,
      expires_at timestamptz NOT NULL
    )`.execute(database)
}
