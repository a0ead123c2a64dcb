import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  MemberChange,
  MemberListReply,
  MemberReply,
  RosterImport,
  RosterRefusal,
  RosterReply,
} from '../../contract/member'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { rosterFaults } from '../../copy/zh-cn/server'
import { appointSecretary, dismissSecretary } from '../operations/branch/appoint-secretary'
import { changeMember } from '../operations/branch/change-member'
import { importRoster } from '../operations/branch/import-roster'
import { listMembers } from '../operations/branch/list-members'
import { nameLiaison, releaseFromLiaison } from '../operations/branch/name-liaison'
import type { Parts } from '../parts'
import { route } from './access'
import { ROSTER_LIMIT_BYTES } from './limits'
import { answer, done, problem } from './problem'
import { changeRefusals } from './refusals'

const of = (summary: string) =>
  ({ access: 'secretary', caching: 'none', tag: 'branch', summary }) as const
const nothing = { 204: Type.Null(), ...changeRefusals }
const memberOfBranch = Type.Object({ branch: Id, member: Id })
const liaisonOfMember = Type.Object({ branch: Id, liaison: Id, member: Id })

export const branchRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/branches/:branch/members',
      route(of("The branch's roster"), {
        params: Type.Object({ branch: Id }),
        response: { 200: MemberListReply, ...changeRefusals },
      }),
      (request) => listMembers(parts, request.params.branch),
    )
    app.put(
      '/branches/:branch/roster',
      {
        ...route(of('Take in a list of names and party groups, all of it or nothing'), {
          params: Type.Object({ branch: Id }),
          body: RosterImport,
          response: { 200: RosterReply, 413: Problem, 422: RosterRefusal, ...changeRefusals },
        }),
        bodyLimit: ROSTER_LIMIT_BYTES,
      },
      async (request, reply) => {
        const imported = await importRoster(parts, request.params.branch, request.body)
        if (imported.kind === 'imported') return imported
        const rows = imported.rows.map((row) => ({ ...row, message: rosterFaults[row.fault] }))
        return reply
          .code(422)
          .send({ code: 'bad-roster', message: problem('bad-roster').message, rows })
      },
    )
    app.patch(
      '/branches/:branch/members/:member',
      route(of('Change a member: name, group, study mode, moved out or deceased'), {
        params: memberOfBranch,
        body: MemberChange,
        response: { 200: MemberReply, ...changeRefusals },
      }),
      async (request, reply) => {
        const { branch, member } = request.params
        const changed = await changeMember(parts, branch, member, request.body)
        return answer(reply, changed.kind === 'changed' ? changed.member : changed.kind)
      },
    )
    app.put(
      '/branches/:branch/secretaries/:member',
      route(of('Let a member keep the records of the branch, too; five at most'), {
        params: memberOfBranch,
        response: nothing,
      }),
      async (request, reply) => {
        const { branch, member } = request.params
        return done(reply, await appointSecretary(parts, branch, member))
      },
    )
    app.delete(
      '/branches/:branch/secretaries/:member',
      route(of('Take that back'), { params: memberOfBranch, response: nothing }),
      async (request, reply) => {
        const { branch, member } = request.params
        return done(reply, await dismissSecretary(parts, branch, member))
      },
    )
    app.put(
      '/branches/:branch/liaisons/:liaison/members/:member',
      route(of('Name a member liaison for another'), {
        params: liaisonOfMember,
        response: nothing,
      }),
      async (request, reply) => {
        const { branch, liaison, member } = request.params
        return done(reply, await nameLiaison(parts, branch, liaison, member))
      },
    )
    app.delete(
      '/branches/:branch/liaisons/:liaison/members/:member',
      route(of('Take that back'), { params: liaisonOfMember, response: nothing }),
      async (request, reply) => {
        const { branch, liaison, member } = request.params
        return done(reply, await releaseFromLiaison(parts, branch, liaison, member))
      },
    )
  }
