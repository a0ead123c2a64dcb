import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  AddressedBranchesReply,
  JointAssignmentChange,
  JointAssignmentListReply,
  JointAssignmentReply,
  JointAssignmentRequest,
} from '../../contract/joint-assignment'
import { Id } from '../../contract/nullable'
import {
  changeJoint,
  listJoints,
  readAddressed,
  suggestJointly,
  takeBackJoint,
} from '../operations/assignments/suggest-jointly'
import type { Parts } from '../parts'
import { memberOf, route } from './access'
import { JOINT_LIMIT_BYTES } from './limits'
import { answer, done } from './problem'
import { writingRefusals } from './refusals'

const of = (summary: string) =>
  ({ access: 'prompt-issuer', caching: 'none', tag: 'assignments', summary }) as const
const params = Type.Object({ organisation: Id })
const ofOne = Type.Object({ organisation: Id, assignment: Id })

export const jointAssignmentRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/organisations/:organisation/assignments',
      route(of('What was sent to several branches, the latest day first; nothing of its result'), {
        params,
        response: { 200: JointAssignmentListReply, ...writingRefusals },
      }),
      (request) => listJoints(parts, request.params.organisation),
    )
    app.post(
      '/organisations/:organisation/assignments',
      {
        ...route(of('Suggest the same to several branches below'), {
          params,
          body: JointAssignmentRequest,
          response: { 200: JointAssignmentReply, ...writingRefusals },
        }),
        bodyLimit: JOINT_LIMIT_BYTES,
      },
      async (request, reply) => {
        const { organisation } = request.params
        const made = await suggestJointly(parts, organisation, memberOf(request), request.body)
        return answer(reply, made)
      },
    )
    app.put(
      '/organisations/:organisation/assignments/:assignment',
      route(of('Change it where a branch has not made it its own'), {
        params: ofOne,
        body: JointAssignmentChange,
        response: { 200: JointAssignmentReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation, assignment } = request.params
        const by = memberOf(request)
        return answer(reply, await changeJoint(parts, organisation, assignment, by, request.body))
      },
    )
    app.delete(
      '/organisations/:organisation/assignments/:assignment',
      route(of('Withdraw it where a branch has not made it its own'), {
        params: ofOne,
        response: { 204: Type.Null(), ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation, assignment } = request.params
        return done(reply, await takeBackJoint(parts, organisation, assignment))
      },
    )
    app.get(
      '/organisations/:organisation/assignments/:assignment/branches',
      route(of('The branches it was addressed to, by name'), {
        params: ofOne,
        response: { 200: AddressedBranchesReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation, assignment } = request.params
        return answer(reply, (await readAddressed(parts, organisation, assignment)) ?? 'not-found')
      },
    )
  }
