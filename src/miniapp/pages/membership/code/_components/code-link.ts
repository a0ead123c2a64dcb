import { linkTo } from '../../../../gateways/web-address'
import { membershipParts } from '../../../../membership-parts'

/** What a printed code says: a link that opens the join page; the bare code where no address is known. */
export function codeLink(code: string): string {
  const web = membershipParts.web()
  return web === null ? code : linkTo(web, `/pages/membership/join/index?code=${code}`)
}
