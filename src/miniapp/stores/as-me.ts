import type { FailureKind, Http } from '../gateways/http'
import type { SessionStoreParts } from './session'

/**
 * The service, asked by whoever is logged in now; for everything about a member, a branch or a roster. A token that is
 * no longer good makes the session 'lapsed'. Without a log-in the service refuses with 'log-in-first'.
 */
export function asMe(http: Http, { store, token }: SessionStoreParts): Http {
  async function ask<Reply>(work: (me: Http) => Promise<Reply>): Promise<Reply> {
    await store.getState().load()
    const held = token()
    try {
      return await work(held === null ? http : http.as(held))
    } catch (failure) {
      const { kind } = (failure ?? {}) as { kind?: FailureKind }
      if (kind === 'log-in-first' && held !== null) await store.getState().tokenRefused(held)
      throw failure
    }
  }
  return {
    get: (path) => ask((me) => me.get(path)),
    post: (path, body) => ask((me) => me.post(path, body)),
    put: (path, body) => ask((me) => me.put(path, body)),
    patch: (path, body) => ask((me) => me.patch(path, body)),
    delete: (path) => ask((me) => me.delete(path)),
    as: http.as,
    pictureAddress: http.pictureAddress,
  }
}
