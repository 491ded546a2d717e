import { expect } from 'chai'
import { type Address, createClient, custom, type Hex, pad } from 'viem'
import { mainnet } from 'viem/chains'
import { type AuditCampaignParameters, auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import { parseHistory } from '../../../sdk/src/ledger/history.ts'
import { parseResume } from '../../../sdk/src/ledger/resume.ts'
import { type Between, type LocalChain, localChain } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'

interface RawLog {
  topics: Hex[]
  data: Hex
  logIndex: Hex
  [field: string]: unknown
}

describe('an audit that somebody attacks', () => {
  let chain: LocalChain
  let campaign: Address
  before(async () => {
    chain = await localChain()
    campaign = await fullCampaign(chain)
  })

  function audit(between?: Between, parameters: Partial<AuditCampaignParameters> = {}) {
    const client = chain.clientOf(chain.accounts.carrier, between)
    return auditCampaign(client, { campaign, retryCount: 0, retryDelay: 1, ...parameters })
  }
  /** A node whose logs of one contract are changed. */
  const changing =
    (address: Address, change: (logs: RawLog[]) => unknown): Between =>
    async (request, ask) => {
      const answer = await ask(request as never)
      const [filter] = (request.params ?? []) as [{ address?: Address }?]
      const isIt = request.method === 'eth_getLogs' && filter?.address?.toLowerCase() === address.toLowerCase()
      return isIt ? change(structuredClone(answer) as RawLog[]) : answer
    }

  it('says nothing about another chain than the client is for', async () => {
    const transport = custom({ request: chain.ask as never }, { retryCount: 0 })
    const { verdict, interruption } = await auditCampaign(createClient({ chain: mainnet, transport }), { campaign })
    expect(verdict).to.equal('incomplete')
    expect(interruption?.message).to.include('31337')
  })

  const forgeries: [what: string, of: () => Address, change: (log: RawLog) => object][] = [
    ['a creation that was taken back', () => chain.factory, (log) => ({ ...log, removed: true })],
    ['a creation in a block that was not asked for', () => chain.factory, (log) => ({ ...log, blockNumber: '0xffff' })],
    ['a creation of another campaign', () => chain.factory, (log) => withTopic(log, 1, pad(chain.token))],
    ['a transfer of another contract', () => chain.token, (log) => ({ ...log, address: campaign })],
    ['a transfer that was taken back', () => chain.token, (log) => ({ ...log, removed: true })],
    ['a transfer in another transaction', () => chain.token, (log) => ({ ...log, transactionHash: pad('0x12') })],
    ['a transfer from somebody else', () => chain.token, (log) => withTopic(log, 1, pad('0x34'))],
    ['a transfer of nothing', () => chain.token, (log) => ({ ...log, data: pad('0x') })],
    ['a transfer that is an approval', () => chain.token, (log) => withTopic(log, 0, pad('0x56'))],
    ['a transfer in a block after the last', () => chain.token, (log) => ({ ...log, blockNumber: '0xffff' })],
    ['an event of another contract', () => campaign, (log) => ({ ...log, address: chain.token })],
    ['an event that was taken back', () => campaign, (log) => ({ ...log, removed: true })],
  ]
  for (const [what, of, change] of forgeries) {
    it(`does not agree with ${what}`, async () => {
      const { verdict } = await audit(changing(of(), ([first, ...rest]) => (first ? [change(first), ...rest] : [])))
      expect(verdict).to.be.oneOf(['mismatch', 'incomplete'])
    })
  }

  it('does not agree with a transfer that is shown twice', async () => {
    const { verdict } = await audit(changing(chain.token, (logs) => logs.flatMap((log) => [log, log])))
    expect(verdict).to.be.oneOf(['mismatch', 'incomplete'])
  })

  it('takes from an interrupted audit nothing that does not say where it was', () => {
    const place = { blockNumber: '2', transactionHash: pad('0x78'), logIndex: 0 }
    const event = { eventName: 'SurplusSent', args: { to: campaign, amount: '1' }, timestamp: '3' }
    const block = { number: '9', hash: pad('0x9a') }
    const kept = { kind: 'amana-audit-resume', chainId: 31_337, campaign, block, createdIn: '1', readTo: '2' }
    const { blockNumber, transactionHash } = place
    const isTaken = (more: object) => parseResume({ ...kept, events: [{ ...event, ...more }] }) !== undefined
    expect([place, { blockNumber }, { transactionHash }, { ...place, blockNumber: '3' }].map(isTaken)).to.deep.equal([
      true,
      false,
      false,
      false,
    ])
  })

  it('takes no number that no word holds', () => {
    const event = { eventName: 'SurplusSent', args: { to: campaign, amount: '1' } }
    const read = (timestamp: string) => () => parseHistory([{ ...event, timestamp }])
    expect(read(String(2n ** 256n - 1n))).to.not.throw()
    for (const timestamp of [String(2n ** 256n), '9'.repeat(78), '-1', '1e3', 'NaN', '0x1']) {
      expect(read(timestamp), timestamp).to.throw().with.property('name', '$ZodError')
    }
  })
})

function withTopic(log: RawLog, place: number, topic: Hex): object {
  return { ...log, topics: log.topics.with(place, topic) }
}
