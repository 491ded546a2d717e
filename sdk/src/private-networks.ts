/** An address and the length of its prefix. */
export type Network = readonly [address: string, prefix: number]

/** IPv4 networks that are nobody's on the internet: RFC 6890 and what came after it. */
export const PRIVATE_IPV4: readonly Network[] = [
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
]

/** Of IPv6 only global unicast is public: this leaves out loopback, link-local, mapped IPv4 and the prefix of NAT64. */
export const GLOBAL_IPV6: Network = ['2000::', 3]

/** Within it: documentation, and what carries an IPv4 address inside. */
export const PRIVATE_IPV6: readonly Network[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
