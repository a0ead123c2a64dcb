import type { AddressInfo } from 'node:net'
import type { Carrier } from '../../src/miniapp/gateways/http'
import { accountOfOpenid, bindAccount } from '../../src/server/repositories/accounts'
import type { Wechat } from '../../src/server/wechat/wechat'
import { addMember } from './people'
import type { TestServer } from './test-server'

/** WeChat as the service sees it: the code `good-<name>--<n>` is of the openid of that name. */
export const aWechat = {
  appId: 'wx-test',
  whoIs: async (code) => {
    const name = /^good-([a-z]+)--\d+$/.exec(code)?.[1]
    return name ? { kind: 'known', openid: `openid-${name}` } : { kind: 'bad-code' }
  },
  accessToken: async () => null,
} as Partial<Wechat> as Wechat

let codes = 0
/** What wx.login gives the holder of an account: each time another code. */
export const codeOf = (name: string) => `good-${name}--${(codes += 1)}`

/** A member of the branch who logs in by WeChat. */
export async function addWechatMember({ parts, database }: TestServer, name: string) {
  await addMember(parts, `member-${name}`)
  const account = await accountOfOpenid(database, `openid-${name}`, `account-${name}`)
  await bindAccount(database, account.id, `member-${name}`)
}

/** Requests over HTTP on this machine, by fetch, as a browser makes them. */
export async function overHttp({ app }: TestServer): Promise<Carrier> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return async ({ path, method, header, body }) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: header,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await reply.text()
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false
    return {
      statusCode: reply.status,
      header: Object.fromEntries(reply.headers),
      data: isJson && text ? (JSON.parse(text) as unknown) : text,
    }
  }
}

let address = 0

/** Requests without a port, each from another address: limits count these. */
export function fromEverywhere({ app }: TestServer): Carrier {
  return async ({ path, method, header, body }) => {
    address += 1
    const reply = await app.inject({
      method,
      url: path,
      headers: header,
      payload: body,
      remoteAddress: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
    })
    return {
      statusCode: reply.statusCode,
      header: reply.headers,
      data: reply.body === '' ? '' : (JSON.parse(reply.body) as unknown),
    }
  }
}
