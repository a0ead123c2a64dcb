import { BlockList, isIPv6 } from 'node:net'

/** Where proxies of one's own stand: this machine and private networks (RFC 1918, 3927, 4193, 4291). */
const OWN = new BlockList()
OWN.addSubnet('127.0.0.0', 8)
OWN.addSubnet('10.0.0.0', 8)
OWN.addSubnet('172.16.0.0', 12)
OWN.addSubnet('192.168.0.0', 16)
OWN.addSubnet('169.254.0.0', 16)
OWN.addAddress('::1', 'ipv6')
OWN.addSubnet('fc00::', 7, 'ipv6')
OWN.addSubnet('fe80::', 10, 'ipv6')

/**
 * Whether what stands at `hop` before the service (0: who connected to it) is a proxy whose word
 * about the next counts: one of `count`, at an address of one's own. What a reader wrote into
 * X-Forwarded-For stands before that and is never believed.
 */
export const trustedProxies =
  (count: number) =>
  (address: string, hop: number): boolean =>
    hop < count && OWN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
