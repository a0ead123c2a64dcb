import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { MeReply, StudyModeRequest } from '../../contract/me'
import { Id } from '../../contract/nullable'
import { SessionListReply } from '../../contract/session'
import { endSessions } from '../operations/log-in/end-sessions'
import { listSessions } from '../operations/log-in/list-sessions'
import { agreeToMessage } from '../operations/me/agree-to-message'
import { chooseStudyMode } from '../operations/me/choose-study-mode'
import { eraseMe } from '../operations/me/erase-me'
import { exportMe } from '../operations/me/export-me'
import { readMe } from '../operations/me/read-me'
import type { Parts } from '../parts'
import { memberOf, route, whoOf } from './access'
import { done } from './problem'
import { refusals } from './refusals'

const of = (access: 'signed-in' | 'member', summary: string) =>
  ({ access, caching: 'none', tag: 'me', summary }) as const
const nothing = { 204: Type.Null(), ...refusals }

export const meRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/me',
      route(of('signed-in', 'Everything stored about the caller but the events'), {
        response: { 200: MeReply, ...refusals },
      }),
      (request) => readMe(parts, whoOf(request)),
    )
    app.get(
      '/me/export',
      route(of('signed-in', 'All that is stored about the caller, as a file'), {
        response: refusals,
      }),
      async (request, reply) => {
        const file = await exportMe(parts, whoOf(request))
        void reply.header('content-disposition', 'attachment; filename="meiri-yidu.json"')
        void reply.type('application/json; charset=utf-8')
        return reply.send(JSON.stringify(file, null, 2) as never)
      },
    )
    app.delete(
      '/me',
      route(of('signed-in', 'Delete the rows of the caller and end all sessions'), {
        response: nothing,
      }),
      async (request, reply) => {
        await eraseMe(parts, whoOf(request))
        return reply.code(204).send(null)
      },
    )
    app.put(
      '/me/study-mode',
      route(of('member', 'How the member likes to study'), {
        body: StudyModeRequest,
        response: nothing,
      }),
      async (request, reply) => {
        await chooseStudyMode(parts, memberOf(request), request.body.studyMode)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/me/message-consents',
      route(of('member', 'The member agreed to one message of WeChat about an arrangement'), {
        response: nothing,
      }),
      async (request, reply) => {
        await agreeToMessage(parts, memberOf(request))
        return reply.code(204).send(null)
      },
    )
    app.get(
      '/me/sessions',
      route(of('signed-in', 'Where the caller is logged in'), {
        response: { 200: SessionListReply, ...refusals },
      }),
      (request) => listSessions(parts, whoOf(request)),
    )
    app.delete(
      '/me/sessions',
      route(of('signed-in', 'Log out everywhere'), { response: nothing }),
      async (request, reply) => {
        await endSessions(parts, whoOf(request), null)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/me/sessions/current',
      route(of('signed-in', 'Log out here'), { response: nothing }),
      async (request, reply) => {
        const who = whoOf(request)
        await endSessions(parts, who, who.sessionId)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/me/sessions/:session',
      route(of('signed-in', 'Log out on another device'), {
        params: Type.Object({ session: Id }),
        response: nothing,
      }),
      async (request, reply) => {
        const ended = await endSessions(parts, whoOf(request), request.params.session)
        return done(reply, ended)
      },
    )
  }
