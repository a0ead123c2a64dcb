import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  InvitationReply,
  InvitationRequest,
  Organisation,
  OrganisationListReply,
  OrganisationReply,
  OrganisationRequest,
} from '../../contract/organisation'
import { Id, Title } from '../../contract/nullable'
import { makeInvitation } from '../operations/log-in/make-invitation'
import { addOrganisation, renamePlace } from '../operations/organisations/add-organisation'
import { removeOrganisation } from '../operations/organisations/remove-organisation'
import { listTop, readOrganisation } from '../operations/organisations/list-organisations'
import type { Parts } from '../parts'
import { route } from './access'
import { answer, done, problem } from './problem'
import { changeRefusals } from './refusals'

const of = (access: 'operator' | 'prompt-issuer', summary: string) =>
  ({ access, caching: 'none', tag: 'organisations', summary }) as const
const params = Type.Object({ organisation: Id })

export const organisationRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/organisations',
      route(of('operator', 'The organisations at the top of the tree'), {
        response: { 200: OrganisationListReply, ...changeRefusals },
      }),
      () => listTop(parts),
    )
    app.post(
      '/organisations',
      route(of('operator', 'Add an organisation at the top of the tree'), {
        body: OrganisationRequest,
        response: { 200: Organisation, ...changeRefusals },
      }),
      async (request, reply) => {
        const made = await addOrganisation(parts, null, request.body)
        return answer(reply, made)
      },
    )
    app.get(
      '/organisations/:organisation',
      route(of('prompt-issuer', 'An organisation and those directly below it'), {
        params,
        response: { 200: OrganisationReply, ...changeRefusals },
      }),
      async (request, reply) => {
        const found = await readOrganisation(parts, request.params.organisation)
        return answer(reply, found ?? 'not-found')
      },
    )
    app.post(
      '/organisations/:organisation/children',
      route(of('prompt-issuer', 'Add an organisation or a branch below'), {
        params,
        body: OrganisationRequest,
        response: { 200: Organisation, ...changeRefusals },
      }),
      async (request, reply) => {
        const made = await addOrganisation(parts, request.params.organisation, request.body)
        return answer(reply, made)
      },
    )
    app.put(
      '/organisations/:organisation/name',
      route(of('prompt-issuer', 'Rename an organisation'), {
        params,
        body: Type.Object({ name: Title }),
        response: { 204: Type.Null(), ...changeRefusals },
      }),
      async (request, reply) => {
        const { organisation } = request.params
        return done(reply, await renamePlace(parts, organisation, request.body.name))
      },
    )
    app.delete(
      '/organisations/:organisation',
      route(of('prompt-issuer', 'Remove an organisation that is empty'), {
        params,
        response: { 204: Type.Null(), ...changeRefusals },
      }),
      async (request, reply) =>
        done(reply, await removeOrganisation(parts, request.params.organisation)),
    )
    app.post(
      '/organisations/:organisation/invitations',
      route(of('prompt-issuer', 'Invite a secretary or a prompt issuer; the code is shown once'), {
        params,
        body: InvitationRequest,
        response: { 200: InvitationReply, ...changeRefusals },
      }),
      async (request, reply) => {
        const { role, name = null } = request.body
        const organisationId = request.params.organisation
        const made = await makeInvitation(parts, { role, organisationId, name })
        if (made.kind === 'bad-place') return reply.code(400).send(problem(made.kind))
        return { code: made.code, expiresOn: made.expiresOn }
      },
    )
  }
