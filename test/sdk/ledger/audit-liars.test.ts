import { expect } from 'chai'
import * as fc from 'fast-check'
import type { Address, Hash } from 'viem'
import { type AuditCampaignReturnType, auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import { fuzz } from '../../contracts/support/tier.ts'
import { type LocalChain, localChain } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'
import { anyLie, type Exchange, lying, recording } from './lying-node.ts'

describe('an audit of a node that lies', () => {
  let chain: LocalChain
  let campaign: Address
  let honest: AuditCampaignReturnType
  const exchanges: Exchange[] = []

  before(async () => {
    chain = await localChain()
    campaign = await fullCampaign(chain)
    honest = await auditOf(recording(exchanges))
    expect(honest.checks.filter(({ outcome }) => outcome !== 'agrees').map(({ id }) => id)).to.deep.equal(['nodes'])
    expect(honest.verdict).to.equal('ok')
  })

  it('M9: no single lie of a node, in any answer, makes an audit agree with anything but the truth', async () => {
    const verdicts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(anyLie, async (lie) => {
        const found = await auditOf(lying(lie, exchanges))
        verdicts.set(found.verdict, (verdicts.get(found.verdict) ?? 0) + 1)
        if (found.verdict === 'ok') expect(truthOf(found)).to.deep.equal(truthOf(honest))
      }),
      fuzz(0.5),
    )
    expect([...verdicts.keys()].sort(), 'lies of every weight').to.deep.equal(['incomplete', 'mismatch', 'ok'])
  })

  function auditOf(between: Parameters<LocalChain['clientOf']>[1], blockHash?: Hash) {
    const client = chain.clientOf(chain.accounts.carrier, between)
    return auditCampaign(client, { campaign, blockHash, retryCount: 1, retryDelay: 1 })
  }
})

/** What a result with the verdict `ok` says. What was not asked may differ: it claims nothing. */
function truthOf({ block, totals, checks, chainId }: AuditCampaignReturnType) {
  const agreeing = checks.map(({ id, outcome, found }) => (outcome === 'agrees' ? { id, found } : { id }))
  return { block, totals, chainId, checks: agreeing.filter(({ id }) => id !== 'proof') }
}
