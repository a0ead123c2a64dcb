import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  BroughtReply,
  DeedsRefused,
  DeedsRequest,
  DraftListReply,
  DraftReply,
  EntriesReply,
  StepRequest,
} from '../../contract/draft'
import { HiddenReply } from '../../contract/withdrawal'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { addDeeds } from '../operations/desk/add-deeds'
import { bringPage } from '../operations/desk/bring-page'
import { findHidden } from '../operations/desk/find-hidden'
import { previewDraft } from '../operations/desk/preview-draft'
import { readDraft, readDrafts, readEntries } from '../operations/desk/read-draft'
import { takeStep } from '../operations/desk/take-step'
import type { Parts } from '../parts'
import { route } from './access'
import { atTheDesk } from './at-the-desk'
import { answer, problem } from './problem'
import { refusals } from './refusals'

/** A typeset broadsheet with its photographs is a few MB. */
const PAGE_LIMIT_BYTES = 32 * 1024 * 1024
/** Fifty deeds with their texts. */
const DEEDS_LIMIT_BYTES = 512 * 1024

const of = (summary: string) =>
  ({ access: 'editor', caching: 'none', tag: 'desk', summary }) as const
const params = Type.Object({ draft: Id })

/** The editor's desk. */
export const deskRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const at = atTheDesk(parts)
    // A page comes as it is: what it holds decides what it is, never its name.
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PAGE_LIMIT_BYTES },
      (_request, body, parsed) => parsed(null, body),
    )

    app.get(
      '/desk/drafts',
      route(of('Pages on the desk, the newest first'), {
        response: { 200: DraftListReply, ...refusals },
      }),
      (request, reply) => at(request, reply, (person) => readDrafts(parts, person)) as never,
    )

    const bringing = route(of('Lay a page on the desk: its bytes, text or PDF'), {
      querystring: Type.Object({
        name: Type.Optional(Type.String({ maxLength: 120, pattern: '^[^\\u0000]*$' })),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
      }),
      response: { 200: BroughtReply, 413: Problem, 415: Problem, 422: Problem, ...refusals },
    })
    app.post(
      '/desk/drafts',
      { ...bringing, bodyLimit: PAGE_LIMIT_BYTES },
      async (request, reply) => {
        const { name = null, page = null } = request.query
        const bytes = request.body
        if (!Buffer.isBuffer(bytes)) return reply.code(415).send(problem('unsupported-media-type'))
        return at(request, reply, async ({ demo }) => {
          const brought = await bringPage(parts, { bytes, fileName: name, page }, demo)
          if (!('kind' in brought)) return brought
          return reply.code(422).send({ code: 'page-refused', message: brought.message })
        }) as never
      },
    )

    app.get(
      '/desk/drafts/:draft',
      route(of('A page with all that was done to it'), {
        params,
        response: { 200: DraftReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) =>
          answer(reply, await readDraft(parts, person, request.params.draft)),
        ) as never,
    )

    app.get(
      '/desk/drafts/:draft/entries',
      route(of('What was done to a page after what one has seen'), {
        params,
        querystring: Type.Object({ after: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }),
        response: { 200: EntriesReply, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const { draft } = request.params
          return answer(reply, await readEntries(parts, person, draft, request.query.after))
        }) as never,
    )

    app.post(
      '/desk/drafts/:draft/entries',
      {
        ...route(of('Do something to a page; answered once it is stored for good'), {
          params,
          body: DeedsRequest,
          response: { 200: EntriesReply, 409: DeedsRefused, 413: Problem, ...refusals },
        }),
        bodyLimit: DEEDS_LIMIT_BYTES,
      },
      (request, reply) =>
        at(request, reply, async (person) => {
          const outcome = await addDeeds(parts, person, request.params.draft, request.body)
          if (outcome === 'not-found') return answer(reply, outcome)
          return reply.code(outcome.kind === 'added' ? 200 : 409).send(outcome)
        }) as never,
    )

    app.post(
      '/desk/drafts/:draft/steps',
      route(of('Hand a page on, send it back, sign it for now or a time, or take it up again'), {
        params,
        body: StepRequest,
        response: { 200: EntriesReply, 409: DeedsRefused, ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const outcome = await takeStep(parts, person, request.params.draft, request.body)
          if (typeof outcome === 'string') return answer(reply, outcome)
          return reply.code(outcome.kind === 'taken' ? 200 : 409).send(outcome)
        }) as never,
    )

    app.get(
      '/desk/drafts/:draft/preview',
      route(of('The cards and items a page would become now'), { params }),
      (request, reply) =>
        at(request, reply, async (person) =>
          answer(reply, await previewDraft(parts, person, request.params.draft)),
        ) as never,
    )

    app.get(
      '/desk/hidden-names',
      route(of('Published cards that hold a name the operator does not want shown'), {
        response: { 200: HiddenReply, ...refusals },
      }),
      (request, reply) => at(request, reply, () => findHidden(parts)) as never,
    )
  }
