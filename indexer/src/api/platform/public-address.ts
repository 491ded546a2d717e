import { BlockList, isIP } from 'node:net'
import { GLOBAL_IPV6, PRIVATE_IPV4, PRIVATE_IPV6 } from '@amana/sdk/private-networks'

const PRIVATE = new BlockList()
for (const [network, prefix] of PRIVATE_IPV4) PRIVATE.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of PRIVATE_IPV6) PRIVATE.addSubnet(network, prefix, 'ipv6')
const GLOBAL = new BlockList()
GLOBAL.addSubnet(...GLOBAL_IPV6, 'ipv6')
const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** Whether an address belongs to the internet, and not to the network of whoever runs this server. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !PRIVATE.check(address, 'ipv4')
  // A zone (`fe80::1%eth0`) belongs to this machine alone.
  if (family !== 6 || address.includes('%')) return false
  return GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6')
}

/** Whether an address is this very machine. */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !address.includes('%') && LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
