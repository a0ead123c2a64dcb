import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { Problem } from '../../contract/problem'
import {
  DemoOfferReply,
  DemoRequest,
  DeviceApprovalRequest,
  DeviceCodeReply,
  DeviceTokenReply,
  DeviceTokenRequest,
  InvitationUse,
  LogInRequest,
  SessionReply,
} from '../../contract/session'
import { demoRoles, enterDemo } from '../operations/log-in/demo'
import {
  approveDevice,
  finishDeviceLogIn,
  startDeviceLogIn,
} from '../operations/log-in/device-log-in'
import { logIn } from '../operations/log-in/log-in'
import { useInvitation } from '../operations/log-in/use-invitation'
import type { Parts } from '../parts'
import { callerOf, route, whoOf } from './access'
import { limits } from './limits'
import { problem } from './problem'

const about = (summary: string) =>
  ({ access: 'anyone', caching: 'none', tag: 'log-in', summary }) as const

export const logInRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const session = route(about('Log in with the code of wx.login'), {
      body: LogInRequest,
      response: { 200: SessionReply, 400: Problem, 403: Problem, 429: Problem, 503: Problem },
    })
    app.post(
      '/sessions',
      { ...session, config: { ...session.config, ...limits.logIn } },
      async (request, reply) => {
        const outcome = await logIn(parts, request.body.code)
        switch (outcome.kind) {
          case 'opened':
            return outcome.session
          case 'bad-code':
            return reply.code(400).send(problem('wrong-code'))
          case 'blocked':
            return reply.code(403).send(problem('log-in-blocked'))
          case 'busy':
            return reply.code(503).header('retry-after', '5').send(problem('wechat-busy'))
          case 'not-configured':
            return reply.code(503).send(problem('log-in-unavailable'))
        }
      },
    )

    const deviceCode = route(about('Begin a log-in on a PC or in a browser (RFC 8628)'), {
      response: { 200: DeviceCodeReply, 429: Problem },
    })
    app.post(
      '/device-codes',
      { ...deviceCode, config: { ...deviceCode.config, ...limits.logIn } },
      () => startDeviceLogIn(parts),
    )

    const approval = route(
      { ...about('Let the browser that shows this code in'), access: 'signed-in' },
      {
        body: DeviceApprovalRequest,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 404: Problem, 429: Problem },
      },
    )
    app.post(
      '/device-codes/approvals',
      { ...approval, config: { ...approval.config, ...limits.codes } },
      async (request, reply) => {
        const outcome = await approveDevice(parts, whoOf(request), request.body.userCode)
        if (outcome === 'approved') return reply.code(204).send(null)
        return reply.code(outcome === 'wrong-code' ? 404 : 429).send(problem(outcome))
      },
    )

    const deviceToken = route(about('Ask whether the code shown has been approved'), {
      body: DeviceTokenRequest,
      response: { 200: DeviceTokenReply, 400: Problem, 404: Problem, 429: Problem },
    })
    app.post(
      '/device-tokens',
      { ...deviceToken, config: { ...deviceToken.config, ...limits.polling } },
      async (request, reply) => {
        const found = await finishDeviceLogIn(parts, request.body.deviceCode)
        return found ?? reply.code(404).send(problem('wrong-code'))
      },
    )

    const invitation = route(
      about('Use a one-time invitation; with a token it joins that account'),
      {
        body: InvitationUse,
        response: { 200: SessionReply, 400: Problem, 401: Problem, 404: Problem, 409: Problem },
      },
    )
    app.post(
      '/invitations/uses',
      { ...invitation, config: { ...invitation.config, ...limits.codes } },
      async (request, reply) => {
        const who = await callerOf(parts, request)
        if (who === 'unknown') return reply.code(401).send(problem('log-in-first'))
        const { code, name = null } = request.body
        const outcome = await useInvitation(parts, who, code, name)
        switch (outcome.kind) {
          case 'opened':
            return outcome.session
          case 'wrong-code':
            return reply.code(404).send(problem('wrong-code'))
          case 'name-needed':
            return reply.code(400).send(problem('name-needed'))
          default:
            return reply.code(409).send(problem(outcome.kind))
        }
      },
    )

    app.get(
      '/demo-sessions',
      route(about('The roles one may try without a log-in; none but in a trial on one machine'), {
        response: { 200: DemoOfferReply },
      }),
      async () => ({ roles: await demoRoles(parts) }),
    )
    const demo = route(about('Enter the trial as a made-up person'), {
      body: DemoRequest,
      response: { 200: SessionReply, 400: Problem, 404: Problem, 429: Problem },
    })
    app.post(
      '/demo-sessions',
      { ...demo, config: { ...demo.config, ...limits.logIn } },
      async (request, reply) => {
        const found = await enterDemo(parts, request.body.role)
        return found ?? reply.code(404).send(problem('no-such-route'))
      },
    )
  }
