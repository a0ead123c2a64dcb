import type { FastifyReply, FastifyRequest } from 'fastify'
import { deskPerson, type DeskPerson } from '../operations/desk/desk-person'
import type { Parts } from '../parts'
import { whoOf } from './access'
import { problem } from './problem'

/** Does what somebody at the desk asks; whoever left since the request was let in is told so. */
export const atTheDesk =
  (parts: Parts) =>
  async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (person: DeskPerson) => Promise<T>,
  ): Promise<T | FastifyReply> => {
    const person = await deskPerson(parts, whoOf(request))
    return person ? work(person) : reply.code(403).send(problem('not-allowed'))
  }
