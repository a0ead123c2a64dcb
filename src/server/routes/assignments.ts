import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  AssignmentChange,
  AssignmentListReply,
  AssignmentReply,
  AssignmentRequest,
  BranchViewReply,
  MyAssignmentsReply,
} from '../../contract/assignment'
import { Id } from '../../contract/nullable'
import { changeAssignment, takeBackAssignment } from '../operations/assignments/change-assignment'
import { listAssignments, listMyAssignments } from '../operations/assignments/list-assignments'
import { suggestAssignment } from '../operations/assignments/suggest-assignment'
import { viewAssignment } from '../operations/assignments/view-assignment'
import type { Parts } from '../parts'
import { memberOf, route } from './access'
import { answer, done } from './problem'
import { writingRefusals } from './refusals'

const of = (access: 'member' | 'secretary', summary: string) =>
  ({ access, caching: 'none', tag: 'assignments', summary }) as const
const branch = Type.Object({ branch: Id })
const ofBranch = Type.Object({ branch: Id, assignment: Id })

export const assignmentRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/branches/:branch/assignments',
      route(of('secretary', "The branch's arrangements, the latest day first"), {
        params: branch,
        response: { 200: AssignmentListReply, ...writingRefusals },
      }),
      (request) => listAssignments(parts, request.params.branch),
    )
    app.post(
      '/branches/:branch/assignments',
      route(of('secretary', 'Suggest cards to the branch by a day'), {
        params: branch,
        body: AssignmentRequest,
        response: { 200: AssignmentReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { branch } = request.params
        const made = await suggestAssignment(parts, branch, memberOf(request), request.body)
        return answer(reply, made)
      },
    )
    app.put(
      '/branches/:branch/assignments/:assignment',
      route(of('secretary', 'Change an arrangement that is still at the version named'), {
        params: ofBranch,
        body: AssignmentChange,
        response: { 200: AssignmentReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { branch, assignment } = request.params
        const made = await changeAssignment(
          parts,
          branch,
          assignment,
          memberOf(request),
          request.body,
        )
        return answer(reply, made)
      },
    )
    app.delete(
      '/branches/:branch/assignments/:assignment',
      route(of('secretary', 'Withdraw an arrangement; what was studied stays studied'), {
        params: ofBranch,
        response: { 204: Type.Null(), ...writingRefusals },
      }),
      async (request, reply) => {
        const { branch, assignment } = request.params
        return done(reply, await takeBackAssignment(parts, branch, assignment))
      },
    )
    app.get(
      '/branches/:branch/assignments/:assignment/view',
      route(of('secretary', 'What the branch sees of its own arrangement'), {
        params: ofBranch,
        response: { 200: BranchViewReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { branch, assignment } = request.params
        const view = await viewAssignment(parts, branch, assignment)
        return answer(reply, view ?? 'not-found')
      },
    )
    app.get(
      '/me/assignments',
      route(of('member', 'The arrangements meant for the caller'), {
        response: { 200: MyAssignmentsReply, ...writingRefusals },
      }),
      (request) => listMyAssignments(parts, memberOf(request)),
    )
  }
