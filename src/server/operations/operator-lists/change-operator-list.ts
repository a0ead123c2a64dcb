import type { OperatorChange, OperatorVersionReply } from '../../../contract/operator-list'
import { operatorListProblems } from '../../../copy/zh-cn/operator'
import type { OperatorList } from '../../../core/desk/operator-lists'
import { parseList, type OperatorFiles } from '../../operator/parse-list'
import { OperatorFileError } from '../../operator/parse-text'
import type { Parts } from '../../parts'
import {
  findOperatorVersion,
  findOperatorVersionById,
  insertOperatorVersion,
  type OperatorVersion,
} from '../../repositories/operator-versions'
import { replanAudio } from '../audio/replan-audio'
import type { DeskPerson } from '../desk/desk-person'
import { calledAtDesk, followOperator } from './follow-operator'

/** As the operator writes it, UTF-8. */
const LIMIT_BYTES = 256 * 1024

/** Why a text is no list, in a sentence, with its line where one is at fault. */
export interface ListFault {
  kind: 'not-fitting' | 'list-too-large'
  message: string
  line: number | null
}

export type ChangeOutcome =
  | ({ kind: 'stored' } & OperatorVersionReply)
  | { kind: 'changed-meanwhile'; message: string; newest: OperatorVersionReply }
  | ListFault
  | 'not-found'

/** In: a text as somebody wrote it. Out: what it says, or why it cannot be used. */
export function readProposal(
  list: OperatorList,
  content: string,
): { kind: 'read'; says: Partial<OperatorFiles> } | ListFault {
  if (Buffer.byteLength(content) > LIMIT_BYTES)
    return {
      kind: 'list-too-large',
      message: operatorListProblems['list-too-large'],
      line: null,
    }
  try {
    return { kind: 'read', says: parseList(list, content, calledAtDesk(list)) }
  } catch (error) {
    if (!(error instanceof OperatorFileError)) throw error
    return { kind: 'not-fitting', message: error.message, line: error.line }
  }
}

const replyOf = ({ list, number, name, note, at, content }: OperatorVersion) => ({
  list,
  number,
  name,
  note,
  at: at.toISOString(),
  content,
})

/**
 * Puts a new version of a list into effect, on top of the one that was seen; where somebody made another meanwhile nothing
 * is stored and theirs is answered. Sent twice it counts once. In this process it rules when this returns, in others
 * within a second or two. Clips in which a changed reading is heard are wanted anew in the same transaction.
 */
export async function changeOperatorList(
  parts: Parts,
  person: DeskPerson,
  list: OperatorList,
  { id, seen, content, note }: OperatorChange,
): Promise<ChangeOutcome> {
  const proposal = readProposal(list, content)
  if (proposal.kind !== 'read') return proposal
  const stored = await parts.transaction(async (parts) => {
    const { database } = parts
    const sent = await findOperatorVersionById(database, list, id)
    if (sent) return sent
    const before = await findOperatorVersion(database, list, null)
    if (!before) return 'not-found'
    if (before.number === seen && before.content === content) return before
    const at = parts.now()
    const { id: by, name } = person
    const version = { list, number: seen + 1, id, content, by, name, note: note.trim(), at }
    if (before.number !== seen || !(await insertOperatorVersion(database, version))) return null
    if (proposal.says.readings)
      await replanAudio(parts, readingsOf(before.content), proposal.says.readings)
    return version
  })
  if (stored === 'not-found') return stored
  if (stored === null) {
    const newest = (await findOperatorVersion(parts.database, list, null))!
    if (newest.id === id) return { kind: 'stored', ...replyOf(newest) }
    const name = newest.name
    const message = operatorListProblems['list-changed-meanwhile'](name, newest.number)
    return { kind: 'changed-meanwhile', message, newest: replyOf(newest) }
  }
  await followOperator(parts)
  return { kind: 'stored', ...replyOf(stored) }
}

/** What a stored version says of readings; one that cannot be read says nothing. */
function readingsOf(content: string) {
  const read = readProposal('pronunciations', content)
  return (read.kind === 'read' && read.says.readings) || []
}
