import { expect } from 'chai'
import type { Context } from 'hono'
import { visitorKey } from '../../../indexer/src/api/platform/limits.ts'

describe('who counts as one visitor', () => {
  const keyOf = (address: string, forwarded?: string, proxies = 0) =>
    visitorKey(
      {
        env: { incoming: { socket: { remoteAddress: address } } },
        req: { header: () => forwarded },
      } as unknown as Context,
      proxies,
    )
  const same = (one: string, other: string) => keyOf(one) === keyOf(other)

  it('an IPv6 network of 64 bits, however its zeros are written', () => {
    expect(same('2600:3c00::f03c:91ff:fe24:1', '2600:3c00::aaaa:bbbb:cccc:2')).to.equal(true)
    expect(same('2600:3c00::1', '2600:3c00:0:0:ffff::2')).to.equal(true)
    expect(same('2001:db8:1:2:3:4:5:6', '2001:db8:1:2::')).to.equal(true)
    expect(same('2001:db8:1:2::1', '2001:db8:1:3::1')).to.equal(false)
    expect(same('2600:3c00::1', '2600:3c00:0:1::1')).to.equal(false)
    expect(same('::1', '::2')).to.equal(true)
  })

  it('an IPv4 address, also within IPv6 and with the port of a connection', () => {
    expect(same('::ffff:192.0.2.7', '192.0.2.7')).to.equal(true)
    expect(same('192.0.2.7:5001', '192.0.2.7:5002')).to.equal(true)
    expect(same('[2001:db8::1]:5001', '[2001:db8::1]:5002')).to.equal(true)
    expect(same('192.0.2.7', '192.0.2.8')).to.equal(false)
  })

  it('whom the last proxy of our own names, and without one nobody whom a header names', () => {
    expect(keyOf('10.0.0.1', '1.1.1.1, 192.0.2.7', 1)).to.equal(keyOf('192.0.2.7'))
    expect(keyOf('10.0.0.1', '192.0.2.7')).to.equal(keyOf('10.0.0.1'))
  })
})
