import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { GLOBAL_IPV6, PRIVATE_IPV4, PRIVATE_IPV6 } from '../private-networks.ts'

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

const PRIVATE = new BlockList()
for (const [network, prefix] of PRIVATE_IPV4) PRIVATE.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of PRIVATE_IPV6) PRIVATE.addSubnet(network, prefix, 'ipv6')
const GLOBAL = new BlockList()
GLOBAL.addSubnet(...GLOBAL_IPV6, 'ipv6')

/** Whether an address belongs to the internet, and not to the network of whoever runs the command. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !PRIVATE.check(address, 'ipv4')
  return family === 6 && GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6')
}
