import type {
  OperatorChange,
  OperatorListConflict,
  OperatorListRefused,
  OperatorListReply,
  OperatorListsReply,
  OperatorVersionReply,
} from '../../contract/operator-list'
import type { OperatorList } from '../../core/desk/operator-lists'
import type { TrialLine, TrialReport } from '../../core/desk/trial'
import { createHttp, RequestFailure, type Http } from '../gateways/http'

export type Stored =
  | { kind: 'stored'; version: OperatorVersionReply }
  | { kind: 'conflict'; message: string; newest: OperatorVersionReply }
  | { kind: 'fault'; message: string; line: number | null }

export type Tried =
  { kind: 'tried'; report: TrialReport } | { kind: 'fault'; message: string; line: number | null }

/** What 运行数据 asks of the service. Failures are RequestFailures. */
export interface OperatorGateway {
  lists(): Promise<OperatorListsReply>
  open(list: OperatorList): Promise<OperatorListReply>
  version(list: OperatorList, number: number): Promise<OperatorVersionReply>
  store(list: OperatorList, change: OperatorChange): Promise<Stored>
  /** The sound of a few words in the service's voice, with pronunciations as they are written. */
  speak(content: string, text: string): Promise<ArrayBuffer>
  try(
    list: OperatorList,
    content: string,
    told: (done: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<Tried>
}

/** UTF-16 units, as the service takes them; a long sentence is begun. */
const WORDS_LIMIT = 300
const PATH = '/api/desk/operator-data'

/** `byMe` lets whoever is logged in ask through a carrier that reads a reply while it comes. */
export function createOperatorGateway(me: Http, byMe: (http: Http) => Http): OperatorGateway {
  /** 422 is an answer here: which line is at fault. */
  const faultOf = (failure: unknown) => {
    const reply = failure instanceof RequestFailure ? (failure.reply as OperatorListRefused) : null
    const isFault = reply?.code === 'not-fitting' || reply?.code === 'list-too-large'
    if (!isFault) throw failure
    return { kind: 'fault' as const, message: reply.message, line: reply.line ?? null }
  }
  return {
    lists: () => me.get(PATH),
    open: (list) => me.get(`${PATH}/${list}`),
    version: (list, number) => me.get(`${PATH}/${list}/versions/${number}`),
    async store(list, change) {
      try {
        return { kind: 'stored', version: await me.put(`${PATH}/${list}`, change) }
      } catch (failure) {
        if (failure instanceof RequestFailure && failure.kind === 'conflict') {
          const { message, newest } = failure.reply as OperatorListConflict
          if (newest) return { kind: 'conflict', message, newest }
        }
        return faultOf(failure)
      }
    },
    speak(content, text) {
      const http = createHttp(
        async ({ path, method, header, body }) => {
          const reply = await fetch(path, { method, headers: header, body: JSON.stringify(body) })
          const data: unknown = reply.ok
            ? await reply.arrayBuffer()
            : await reply.json().catch(() => null)
          return { statusCode: reply.status, data }
        },
        (path) => path,
      )
      return byMe(http).post('/api/desk/words', { content, text: text.slice(0, WORDS_LIMIT) })
    },
    async try(list, content, told, signal) {
      const http = createHttp(
        (request) => readLines({ ...request, told, signal }),
        (path) => path,
      )
      try {
        const line = await byMe(http).post<TrialLine>(`${PATH}/${list}/trials`, { content })
        if (!('report' in line)) throw new RequestFailure('offline')
        return { kind: 'tried', report: line.report }
      } catch (failure) {
        return faultOf(failure)
      }
    },
  }
}

interface Asked {
  path: string
  method: string
  header: Record<string, string>
  body: object | undefined
  told: (done: number, of: number) => void
  signal: AbortSignal
}

/** A reply of JSON lines: each is told as it comes, the last is the answer. */
async function readLines({ path, method, header, body, told, signal }: Asked) {
  const reply = await fetch(path, { method, headers: header, body: JSON.stringify(body), signal })
  const headers = Object.fromEntries(reply.headers)
  if (!reply.ok || !reply.body) {
    const data: unknown = await reply.json().catch(() => null)
    return { statusCode: reply.status, header: headers, data }
  }
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
  let last: TrialLine = { done: 0, of: 0 }
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      last = JSON.parse(line) as TrialLine
      if ('done' in last) told(last.done, last.of)
    }
    if (done) return { statusCode: reply.status, header: headers, data: last }
  }
}
