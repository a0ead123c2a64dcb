import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Id } from '../../contract/nullable'
import { CityRole, PlaceRole, RoleHolderListReply } from '../../contract/organisation'
import { listRoleHolders, takeBackRole } from '../operations/organisations/take-back-role'
import type { Parts } from '../parts'
import { route } from './access'
import { done } from './problem'
import { changeRefusals } from './refusals'

const of = (access: 'operator' | 'prompt-issuer', summary: string) =>
  ({ access, caching: 'none', tag: 'organisations', summary }) as const

/** Who holds roles, and taking them back. They are given by invitation. */
export const roleRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/roles',
      route(of('operator', 'Who holds roles that stand for the whole'), {
        response: { 200: RoleHolderListReply, ...changeRefusals },
      }),
      () => listRoleHolders(parts, null),
    )
    app.delete(
      '/roles/:role/members/:member',
      route(of('operator', 'Take such a role back; one operator stays'), {
        params: Type.Object({ role: CityRole, member: Id }),
        response: { 204: Type.Null(), ...changeRefusals },
      }),
      async (request, reply) => {
        const { role, member } = request.params
        return done(reply, await takeBackRole(parts, member, role, null))
      },
    )
    app.get(
      '/organisations/:organisation/roles',
      route(of('prompt-issuer', 'Who holds roles at an organisation or a branch'), {
        params: Type.Object({ organisation: Id }),
        response: { 200: RoleHolderListReply, ...changeRefusals },
      }),
      (request) => listRoleHolders(parts, request.params.organisation),
    )
    app.delete(
      '/organisations/:organisation/roles/:role/members/:member',
      route(of('prompt-issuer', 'Take such a role back'), {
        params: Type.Object({ organisation: Id, role: PlaceRole, member: Id }),
        response: { 204: Type.Null(), ...changeRefusals },
      }),
      async (request, reply) => {
        const { organisation, role, member } = request.params
        return done(reply, await takeBackRole(parts, member, role, organisation))
      },
    )
  }
