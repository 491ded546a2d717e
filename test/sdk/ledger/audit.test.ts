import { expect } from 'chai'
import { type Address, type Hex, keccak256, pad, toEventSelector, toHex } from 'viem'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { refundSync } from '../../../sdk/src/actions/refund.ts'
import { rejectSync } from '../../../sdk/src/actions/reject.ts'
import { settleSync } from '../../../sdk/src/actions/settle.ts'
import { campaignAbi, campaignFactoryAbi } from '../../../sdk/src/generated/abis.ts'
import { campaignFactoryBytecode } from '../../../sdk/src/generated/bytecode.ts'
import { auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import { attestations } from '../decisions.ts'
import { type Between, campaignOn, DAY, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'

interface RawLog {
  address: Address
  topics: Hex[]
  data: Hex
  logIndex: Hex
  [field: string]: unknown
}

describe('auditCampaign', () => {
  let chain: LocalChain
  let campaign: Address

  before(async () => {
    chain = await localChain()
    campaign = await liveCampaign(chain)
  })

  it('agrees with an honest node', async () => {
    const { verdict, checks, totals } = await audit()
    expect(checks.filter(({ ok }) => !ok)).to.deep.equal([])
    expect(verdict).to.equal('ok')
    expect(totals).to.include({ given: 165n * USDC, paid: 100n * USDC, refunded: 20n * USDC, waiting: 40n * USDC })
  })

  it('speaks about an earlier block when asked to', async () => {
    const { verdict, totals, block } = await auditCampaign(chain.client, {
      campaign,
      factory: chain.factory,
      toBlock: 20n,
    })
    expect([verdict, block?.number]).to.deep.equal(['ok', 20n])
    expect(totals?.refunded).to.equal(0n)
  })

  const events = ['LotGiven', 'EvidenceSubmitted', 'AttestationRecorded', 'PayoutSettled', 'LotRefunded']
  for (const eventName of events) {
    it(`calls the history incomplete when the node keeps a ${eventName} to itself`, async () => {
      const { verdict, failed } = await audit((logs) => withoutLast(logs, selector(eventName)))
      expect(verdict).to.equal('incomplete')
      expect(failed).to.include('ledger')
    })
  }

  it('does not agree when the node keeps a change of state to itself that time would have brought', async () => {
    const { verdict, failed } = await audit((logs) => withoutLast(logs, selector('MilestoneStateChanged')))
    expect([verdict, failed]).to.deep.equal(['mismatch', ['ledger']])
  })

  it('calls the history incomplete when the node shows none of it', async () => {
    const { verdict, failed } = await audit(() => [])
    expect(verdict).to.equal('incomplete')
    expect(failed).to.include.members(['origin', 'ledger', 'state', 'totals'])
  })

  it('contradicts a node that changes an amount', async () => {
    const given = selector('LotGiven')
    const { verdict, failed } = await audit((logs) => changeLast(logs, given, (log) => replaceWord(log, 1, USDC)))
    expect(verdict).to.equal('mismatch')
    expect(failed).to.include.members(['ledger', 'gifts'])
  })

  it('contradicts a node that changes a note, which no sum shows', async () => {
    const given = selector('LotGiven')
    const { verdict, failed } = await audit((logs) => changeLast(logs, given, (log) => replaceWord(log, 4, 7n)))
    expect([verdict, failed]).to.deep.equal(['mismatch', ['ledger']])
  })

  it('contradicts a node that adds a gift', async () => {
    const given = selector('LotGiven')
    const { verdict, failed } = await audit((logs) =>
      logs.flatMap((log) => {
        if (log.topics[0] !== given) return [log]
        const more = replaceWord(log, 0, 90n * USDC)
        return [log, { ...more, logIndex: toHex(Number(log.logIndex) + 500) }]
      }),
    )
    expect(verdict).to.equal('mismatch')
    expect(failed).to.include('ledger')
  })

  it('contradicts a node that changes a signature', async () => {
    const attested = selector('AttestationRecorded')
    const { verdict, failed } = await audit((logs) => changeLast(logs, attested, (log) => replaceWord(log, 7, 7n)))
    expect(verdict).to.equal('mismatch')
    expect(failed).to.include.members(['ledger', 'decisions'])
  })

  it('contradicts a node that shows no transfer of the token for a payment', async () => {
    const transfer = toEventSelector('Transfer(address,address,uint256)')
    const { verdict, failed } = await audit((logs) =>
      logs.filter(({ topics }) => topics[0] !== transfer || topics[1] !== pad(campaign).toLowerCase()),
    )
    expect([verdict, failed]).to.deep.equal(['mismatch', ['payments']])
  })

  it('sees coins leave of which the campaign says nothing', async () => {
    const transfer = toEventSelector('Transfer(address,address,uint256)')
    const { verdict, failed } = await audit((logs) =>
      logs.map((log) =>
        log.topics[0] === transfer && log.topics[1] === pad(campaign).toLowerCase()
          ? { ...log, data: toHex(BigInt(log.data) + 1n, { size: 32 }) }
          : log,
      ),
    )
    expect([verdict, failed]).to.deep.equal(['mismatch', ['payments']])
  })

  it('contradicts totals that the contract never said', async () => {
    const fake = await localChain()
    const other = await liveCampaign(fake)
    const balance = keccak256(toHex('balanceOf(address)')).slice(0, 10)
    const client = fake.clientOf(fake.accounts.carrier, async (request, ask) => {
      const [call] = (request.params ?? []) as [{ data?: Hex }?]
      if (request.method === 'eth_call' && call?.data?.startsWith(balance)) return toHex(1n, { size: 32 })
      return ask(request as never)
    })
    const { verdict, checks } = await auditCampaign(client, { campaign: other, factory: fake.factory })
    expect(verdict).to.equal('mismatch')
    expect(checks.flatMap(({ id, ok }) => (ok ? [] : [id]))).to.deep.equal(['balance'])
  })

  it('contradicts a ledger hash that is not the one in storage', async () => {
    const client = chain.clientOf(chain.accounts.carrier, (request, ask) =>
      request.method === 'eth_getStorageAt' ? Promise.resolve(toHex(7n, { size: 32 })) : ask(request as never),
    )
    const { verdict, checks } = await auditCampaign(client, { campaign, factory: chain.factory })
    expect(verdict).to.equal('mismatch')
    expect(checks.flatMap(({ id, ok }) => (ok ? [] : [id]))).to.deep.equal(['ledger'])
  })

  it('does not vouch for a campaign of another factory', async () => {
    const factory = await chain.deploy(campaignFactoryAbi, campaignFactoryBytecode, [chain.journal])
    const { verdict, checks } = await auditCampaign(chain.client, { campaign, factory })
    expect(verdict).to.equal('mismatch')
    expect(checks.flatMap(({ id, ok }) => (ok ? [] : [id]))).to.deep.equal(['origin', 'code'])
  })

  async function audit(change: (logs: RawLog[]) => RawLog[] = (logs) => logs) {
    const between: Between = async (request, ask) => {
      const answer = await ask(request as never)
      return request.method === 'eth_getLogs' ? change(answer as RawLog[]) : answer
    }
    const client = chain.clientOf(chain.accounts.carrier, between)
    const result = await auditCampaign(client, { campaign, factory: chain.factory })
    return { ...result, failed: result.checks.flatMap(({ id, ok }) => (ok ? [] : [id])) }
  }
})

/** Milestone 0 rejected once, then paid; milestone 1 partly given and refunded in part; milestone 2 full and waiting. */
async function liveCampaign(chain: LocalChain): Promise<Address> {
  const { campaign, parameters } = await campaignOn(chain)
  const ballot = { campaign, parameters, milestone: 0 }
  const charity = chain.clientOf(chain.accounts.charity)
  const carrier = chain.clientOf(chain.accounts.carrier)
  await give(chain, campaign, 0, [
    { milestone: 0, amount: 60n * USDC },
    { milestone: 1, amount: 20n * USDC },
  ])
  await give(chain, campaign, 1, [{ milestone: 0, amount: 40n * USDC }])
  await give(chain, campaign, 2, [{ milestone: 2, amount: 40n * USDC }], true)
  await give(chain, campaign, 2, [{ milestone: 1, amount: 5n * USDC }], true)
  await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })
  await rejectSync(carrier, { campaign, milestone: 0, attestations: await attestations(chain, ballot, false, 2) })
  await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })
  await approveSync(carrier, { campaign, milestone: 0, attestations: await attestations(chain, ballot, true, 2) })
  await chain.mineAt((await chain.now()) + BigInt(6 * DAY))
  await settleSync(carrier, { campaign, milestone: 0, payout: 0 })
  await chain.mineAt(BigInt(parameters.rules.fundBy + 100 * DAY))
  await refundSync(carrier, { campaign, milestone: 1, lots: [100n * USDC] })
  return campaign
}

function selector(eventName: string): Hex {
  const event = campaignAbi.find((item) => item.type === 'event' && item.name === eventName)
  if (event?.type !== 'event') throw new Error(eventName)
  return toEventSelector(event)
}

function withoutLast(logs: RawLog[], topic: Hex): RawLog[] {
  const last = logs.findLastIndex(({ topics }) => topics[0] === topic)
  return logs.filter((_, index) => index !== last)
}

function changeLast(logs: RawLog[], topic: Hex, change: (log: RawLog) => RawLog): RawLog[] {
  const last = logs.findLastIndex(({ topics }) => topics[0] === topic)
  return logs.map((log, index) => (index === last ? change(log) : log))
}

function replaceWord(log: RawLog, index: number, value: bigint): RawLog {
  const start = 2 + index * 64
  return {
    ...log,
    data: `${log.data.slice(0, start)}${toHex(value, { size: 32 }).slice(2)}${log.data.slice(start + 64)}` as Hex,
  }
}
