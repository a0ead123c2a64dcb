import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  BranchPromptListReply,
  MonthlyPromptChange,
  MonthlyPromptListReply,
  MonthlyPromptReply,
  MonthlyPromptRequest,
} from '../../contract/monthly-prompt'
import { Id } from '../../contract/nullable'
import { changePrompt, issuePrompt, takeBackPrompt } from '../operations/prompts/issue-prompt'
import { listBranchPrompts, listPrompts } from '../operations/prompts/list-prompts'
import type { Parts } from '../parts'
import { memberOf, route } from './access'
import { answer, done } from './problem'
import { writingRefusals } from './refusals'

const of = (access: 'secretary' | 'prompt-issuer', summary: string) =>
  ({ access, caching: 'none', tag: 'monthly prompts', summary }) as const
const params = Type.Object({ organisation: Id })
const ofOne = Type.Object({ organisation: Id, prompt: Id })

export const monthlyPromptRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/branches/:branch/monthly-prompts',
      route(of('secretary', 'Prompts of every organisation above, the newest month first'), {
        params: Type.Object({ branch: Id }),
        response: { 200: BranchPromptListReply, ...writingRefusals },
      }),
      (request) => listBranchPrompts(parts, request.params.branch),
    )
    app.get(
      '/organisations/:organisation/monthly-prompts',
      route(of('prompt-issuer', 'What the organisation has issued; nothing of its result'), {
        params,
        response: { 200: MonthlyPromptListReply, ...writingRefusals },
      }),
      (request) => listPrompts(parts, request.params.organisation),
    )
    app.post(
      '/organisations/:organisation/monthly-prompts',
      route(of('prompt-issuer', 'Issue a prompt to all branches below'), {
        params,
        body: MonthlyPromptRequest,
        response: { 200: MonthlyPromptReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation } = request.params
        const made = await issuePrompt(parts, organisation, memberOf(request), request.body)
        return answer(reply, made)
      },
    )
    app.put(
      '/organisations/:organisation/monthly-prompts/:prompt',
      route(of('prompt-issuer', 'Change a prompt that is still at the version named'), {
        params: ofOne,
        body: MonthlyPromptChange,
        response: { 200: MonthlyPromptReply, ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation, prompt } = request.params
        const by = memberOf(request)
        return answer(reply, await changePrompt(parts, organisation, prompt, by, request.body))
      },
    )
    app.delete(
      '/organisations/:organisation/monthly-prompts/:prompt',
      route(of('prompt-issuer', 'Withdraw a prompt; plans made of it stay with the branches'), {
        params: ofOne,
        response: { 204: Type.Null(), ...writingRefusals },
      }),
      async (request, reply) => {
        const { organisation, prompt } = request.params
        return done(reply, await takeBackPrompt(parts, organisation, prompt))
      },
    )
  }
