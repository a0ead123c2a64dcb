import { arrangementMessage as words } from '../../../copy/zh-cn/arrangement-message'
import type { Assignment } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { findAssignment } from '../../repositories/assignments'
import { cardNamesOf } from '../../repositories/card-names'
import {
  dropMessage,
  putOffMessage,
  receiverOf,
  takeConsentBack,
  takeMessage,
} from '../../repositories/messages'
import { dropWechatToken } from '../../repositories/wechat-token'
import { sharedWechatToken } from '../log-in/wechat-token'

/** After so many tries a message is old news. */
const MOST_TRIES = 8
/** Whoever sends one and is heard of no more is given up after this, in ms. */
const LEASE_MS = 60_000
/** Wait after the first try that came to nothing, doubled with each, in ms. */
const FIRST_WAIT_MS = 15_000
/** WeChat's limits in characters. */
const THING = 20
const NAME = 10

/** dropped: nobody is to get it any more, or it cannot be sent as the operator set it up (`refused`: WeChat's code). */
export type SentMessage = 'none-due' | 'sent' | 'dropped' | { failed: string } | { refused: number }

/** Sends the next message that is due. The page it opens is 今日, where the arrangement stands. */
export async function sendNextMessage(parts: Parts): Promise<SentMessage> {
  const { wechat, database, operator } = parts
  const template = operator.product.arrangementMessage
  if (wechat === null || !template) return 'none-due'
  const at = parts.now()
  const until = new Date(at.getTime() + LEASE_MS)
  const job = await takeMessage(database, { at, until, mostTries: MOST_TRIES })
  if (job === null) return 'none-due'
  const receiver = await receiverOf(database, job.memberId)
  const assignment = await findAssignment(database, job.branchId, job.assignmentId)
  const facts = assignment && receiver && (await factsOf(parts, assignment, receiver.branchName))
  if (!receiver || !facts) {
    await dropMessage(database, job)
    return 'dropped'
  }
  const data = Object.fromEntries(
    Object.entries(template.fields).map(([fact, keyword]) => [
      keyword,
      fitted(facts[fact as keyof typeof facts], keyword),
    ]),
  )
  const token = await sharedWechatToken(parts)
  const sent =
    token === null
      ? 'busy'
      : await wechat.sendMessage(token, {
          openid: receiver.openid,
          templateId: template.templateId,
          page: 'pages/today/index',
          data,
        })
  if (sent === 'busy' || sent === 'bad-token') {
    if (token !== null && sent === 'bad-token') await dropWechatToken(database, wechat.appId, token)
    const wait = FIRST_WAIT_MS * 2 ** (job.tries - 1)
    await putOffMessage(database, job, new Date(parts.now().getTime() + wait))
    return { failed: sent }
  }
  if (sent === 'unwanted') await takeConsentBack(database, job.memberId)
  await dropMessage(database, job)
  if (sent === 'sent') return 'sent'
  return sent === 'unwanted' ? 'dropped' : sent
}

/** What the message says; null where there is nothing (any more) to tell of. */
async function factsOf(parts: Parts, assignment: Assignment, branch: string) {
  if (assignment.withdrawn) return null
  const cards = await cardNamesOf(parts.database, assignment.cardIds, parts.config.sample)
  const first = assignment.cardIds.flatMap((id) => cards.filter((card) => card.id === id))[0]
  if (!first) return null
  const more = cards.length > 1 ? words.more(cards.length) : ''
  return {
    cards: cut(first.headline, THING - more.length) + more,
    day: words.day(assignment.suggestedDay),
    branch,
  }
}

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`

const fitted = (value: string, keyword: string) =>
  cut(value, keyword.startsWith('name') ? NAME : keyword.startsWith('thing') ? THING : 24)
