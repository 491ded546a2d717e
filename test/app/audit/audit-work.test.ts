import { expect } from 'chai'
import type { AuditQuestion } from '../../../app/src/features/audit/audit-messages.ts'
import { audited } from '../../../app/src/features/audit/audit-work.ts'
import { exported } from '../../../app/src/features/audit/export-work.ts'
import { StubNode } from '../chain/stub-node.ts'

const address = '0x00000000000000000000000000000000000000C1'

describe('the work of an audit', () => {
  let node: StubNode
  let url: string
  before(async () => {
    node = new StubNode()
    url = await node.start()
  })
  after(() => node.stop())

  const question = (chainId: number, rpcUrl: string): AuditQuestion => ({
    account: { chainId, address },
    rpcUrls: [rpcUrl],
    factory: address,
    fromBlock: 0n,
    resume: undefined,
  })

  it('ends with a sentence when the node is of another chain', async () => {
    const outcome = await audited(question(1, url), () => {})
    expect(outcome).to.include({ status: 'failed', problem: 'wrongChain', foundChain: 31337, host: new URL(url).host })
  })

  it('ends with a sentence when nobody answers', async () => {
    const gone = new StubNode()
    const goneUrl = await gone.start()
    await gone.stop()
    const silent = await audited(question(31337, goneUrl), () => {})
    expect(silent).to.include({ status: 'failed', problem: 'unreachable', host: new URL(goneUrl).host })
  })

  it('is never green from a node that knows nothing', async () => {
    const outcome = await audited(question(31337, url), () => {})
    if (outcome.status === 'done') expect(outcome.result.verdict).to.not.equal('ok')
    else expect(outcome.problem).to.not.equal('wrongChain')
  })

  it('makes no file of what cannot be read', async () => {
    const { account, rpcUrls } = question(31337, url)
    const block = { number: 10n, hash: `0x${'1'.repeat(64)}`, timestamp: 1n } as const
    const outcome = await exported({
      name: 'ledger',
      account,
      rpcUrls,
      factory: address,
      fromBlock: 0n,
      tokens: [],
      block,
    })
    expect(outcome.kind).to.equal('failed')
  })
})
