import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'

/** The web as the pages of charities are asked over it. */
export interface Web {
  /** The addresses of a host. */
  resolve(host: string): Promise<string[]>
  /** An encrypted connection to the host at exactly this address, which has been looked at. */
  connect(host: string, address: string): Duplex
}

export const web: Web = {
  async resolve(host) {
    const addresses = await lookup(host, { all: true })
    return addresses.map(({ address }) => address)
  },
  connect: (host, address) => connect({ host: address, port: 443, servername: host, ALPNProtocols: ['http/1.1'] }),
}

/** Networks that are nobody's on the internet: RFC 6890 and what came after it. */
const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4')
}
/** Of IPv6 only global unicast is public, without documentation and without what carries an IPv4 address inside. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6')
}

/** Whether an address belongs to the internet, and not to the network of whoever runs the command. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !PRIVATE.check(address, 'ipv4')
  return family === 6 && GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6')
}
