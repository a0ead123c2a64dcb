import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PictureId, PictureReply } from '../../contract/draft-picture'
import { Id } from '../../contract/nullable'
import { Problem } from '../../contract/problem'
import { pictureProblems } from '../../copy/zh-cn/pictures'
import { deskPerson, type DeskPerson } from '../operations/desk/desk-person'
import {
  readCardPicture,
  readDeskPicture,
  readPageFile,
  readPageLook,
} from '../operations/pictures/read-pictures'
import {
  dropPageLook,
  LARGEST_PAGE_PICTURE_BYTES,
  LARGEST_PICTURE_BYTES,
  type PictureOutcome,
  putPageLook,
  takePicture,
} from '../operations/pictures/take-picture'
import type { Parts } from '../parts'
import { route, whoOf } from './access'
import { limits } from './limits'
import { problem } from './problem'
import { refusals } from './refusals'

const of = (summary: string) =>
  ({ access: 'editor', caching: 'none', tag: 'desk', summary }) as const
const taking = { 200: PictureReply, 413: Problem, 415: Problem, 422: Problem, ...refusals }
const params = Type.Object({ draft: Id })
/** A little more than is taken, so that what is too large by that little is told so in its own words. */
const MARGIN_BYTES = 1024 * 1024

/** What others brought is never part of our pages: it opens nowhere, runs nothing and is what we say it is. */
function sendFile(reply: FastifyReply, media: string, name: string, content: Buffer) {
  return reply
    .header('content-type', media)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .send(content)
}

/** Pages and pictures as they came, at the desk; the picture of a card, for readers. */
export const pictureRoutes =
  (parts: Parts): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** Whoever left since the request was let in is told so. */
    const at = async (
      request: FastifyRequest,
      reply: FastifyReply,
      work: (person: DeskPerson) => Promise<FastifyReply>,
    ): Promise<FastifyReply> => {
      const person = await deskPerson(parts, whoOf(request))
      return person ? work(person) : reply.code(403).send(problem('not-allowed'))
    }
    const refuse = (reply: FastifyReply, why: 'not-found' | 'not-allowed') =>
      reply.code(why === 'not-found' ? 404 : 403).send(problem(why))
    /** Takes a picture by what its bytes hold, whatever the request calls them. */
    const taken = async (
      request: FastifyRequest,
      reply: FastifyReply,
      take: (person: DeskPerson, bytes: Buffer) => Promise<PictureOutcome>,
    ): Promise<FastifyReply> => {
      const bytes = request.body
      if (!Buffer.isBuffer(bytes)) return reply.code(415).send(problem('unsupported-media-type'))
      return at(request, reply, async (person) => {
        const outcome = await take(person, bytes)
        if (typeof outcome === 'string') return refuse(reply, outcome)
        if (outcome.kind === 'taken') return reply.send(outcome)
        const { code } = outcome
        return reply.code(422).send({ code, message: pictureProblems[code] })
      })
    }
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: LARGEST_PAGE_PICTURE_BYTES + MARGIN_BYTES },
      (_request, body, parsed) => parsed(null, body),
    )

    app.get(
      '/desk/drafts/:draft/original',
      route(of('The file a page was made of, byte for byte'), { params }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const { draft } = request.params
          const found = await readPageFile(parts, person, draft)
          if (!found) return refuse(reply, 'not-found')
          return found.media === 'pdf'
            ? sendFile(reply, 'application/pdf', `${draft}.pdf`, found.content)
            : sendFile(reply, 'text/plain', `${draft}.txt`, found.content)
        }),
    )

    app.get(
      '/desk/drafts/:draft/page-picture',
      route(of('The picture of the page that lies beside a draft'), { params }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const { draft } = request.params
          const found = await readPageLook(parts, person, draft)
          if (!found) return refuse(reply, 'not-found')
          return sendFile(reply, found.media, found.hash, found.content)
        }),
    )

    const laying = route(of('Lay a picture of the page beside a draft: JPEG, PNG or WebP'), {
      params,
      response: taking,
    })
    app.put(
      '/desk/drafts/:draft/page-picture',
      {
        ...laying,
        config: { ...laying.config, ...limits.pictures },
        bodyLimit: LARGEST_PAGE_PICTURE_BYTES + MARGIN_BYTES,
      },
      (request, reply) =>
        taken(request, reply, (person, bytes) =>
          putPageLook(parts, person, request.params.draft, bytes),
        ) as never,
    )

    app.delete(
      '/desk/drafts/:draft/page-picture',
      route(of('Take the picture of the page away'), {
        params,
        response: { 204: Type.Null(), ...refusals },
      }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const outcome = await dropPageLook(parts, person, request.params.draft)
          return outcome === 'done' ? reply.code(204).send(null) : refuse(reply, outcome)
        }) as never,
    )

    const keeping = route(of('Keep a picture for an article: a JPEG as the desk writes it'), {
      params,
      response: taking,
    })
    app.post(
      '/desk/drafts/:draft/pictures',
      {
        ...keeping,
        config: { ...keeping.config, ...limits.pictures },
        bodyLimit: LARGEST_PICTURE_BYTES + MARGIN_BYTES,
      },
      (request, reply) =>
        taken(request, reply, (person, bytes) =>
          takePicture(parts, person, request.params.draft, bytes),
        ) as never,
    )

    app.get(
      '/desk/drafts/:draft/pictures/:picture',
      route(of('A picture that was kept for an article'), {
        params: Type.Object({ draft: Id, picture: PictureId }),
      }),
      (request, reply) =>
        at(request, reply, async (person) => {
          const { draft, picture } = request.params
          const found = await readDeskPicture(parts, person, draft, picture)
          if (!found) return refuse(reply, 'not-found')
          return sendFile(reply, found.media, found.hash, found.content)
        }),
    )

    app.get(
      '/cards/:id/pictures/:picture',
      route(
        {
          access: 'anyone',
          caching: 'withdrawable',
          tag: 'reading',
          summary: 'The picture of a card; it never changes',
        },
        {
          params: Type.Object({ id: Id, picture: PictureId }),
          response: { 400: Problem, 404: Problem },
        },
      ),
      async (request, reply) => {
        const { id, picture } = request.params
        const found = await readCardPicture(parts, id, picture)
        if (!found) return reply.code(404).send(problem('not-found'))
        return reply.type(found.media).send(found.content as never)
      },
    )
  }
