import { parseArgs } from 'node:util'
import { NAME_LENGTH, NAME_PATTERN } from '../../contract/nullable'
import { ROLES, type RoleName } from '../../contract/session'
import { inviting } from '../../copy/zh-cn/people'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { type InvitationWish, makeInvitation } from '../operations/log-in/make-invitation'
import { runCommand, UsageError } from './run-command'

function readWish(args: string[]): InvitationWish {
  const text = { type: 'string' } as const
  const options = { role: text, organisation: text, name: text }
  let values: { role?: string; organisation?: string; name?: string }
  try {
    values = parseArgs({ args, options }).values
  } catch {
    throw new UsageError(inviting.usage)
  }
  const role = ROLES.find((known) => known === values.role)
  if (!role) throw new UsageError(inviting.usage)
  const name = values.name ?? null
  if (name !== null && (name.length > NAME_LENGTH || !new RegExp(NAME_PATTERN, 'u').test(name)))
    throw new UsageError(inviting.badName)
  return { role: role satisfies RoleName, organisationId: values.organisation ?? null, name }
}

runCommand(async () => {
  const wish = readWish(process.argv.slice(2))
  const config = readConfig(environment(process.env))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const made = await makeInvitation(createParts(database, config, operator), wish)
    if (made.kind === 'bad-place') throw new UsageError(inviting.badPlace)
    console.log(inviting.made(inviting.roles[wish.role], made.code, made.expiresOn))
    return 0
  } finally {
    await close()
  }
})
