import { expect } from 'chai'
import * as fc from 'fast-check'
import { type Address, type Hex, toHex } from 'viem'
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

  it('M9: no event that a node keeps dropping, adding or altering leaves an audit agreeing', async () => {
    const anyChange = fc.record({ kind: fc.constantFrom('drop', 'add', 'alter'), index: fc.nat(), digit: fc.nat() })
    await fc.assert(
      fc.asyncProperty(anyChange, async (change) => {
        const { verdict } = await auditOf(async (request, ask) => {
          const answer = await ask(request as never)
          const [filter] = (request.params ?? []) as [{ address?: Address }?]
          const isHistory = request.method === 'eth_getLogs' && filter?.address === campaign
          return isHistory ? forged(answer as RawLog[], change) : answer
        })
        expect(verdict).to.be.oneOf(['mismatch', 'incomplete'])
      }),
      fuzz(0.25),
    )
  })

  function auditOf(between: Parameters<LocalChain['clientOf']>[1]) {
    const client = chain.clientOf(chain.accounts.carrier, between)
    return auditCampaign(client, { campaign, retryCount: 1, retryDelay: 1 })
  }
})

/** What a result with the verdict `ok` says. What was not asked may differ: it claims nothing. */
function truthOf({ block, totals, checks, chainId }: AuditCampaignReturnType) {
  const agreeing = checks.map(({ id, outcome, found }) => (outcome === 'agrees' ? { id, found } : { id }))
  return { block, totals, chainId, checks: agreeing.filter(({ id }) => id !== 'proof') }
}

interface RawLog {
  data: Hex
  logIndex: Hex
}

/** One event less, once more, or with another digit among its data, which all is hashed. */
function forged(logs: RawLog[], { kind, index, digit }: { kind: string; index: number; digit: number }): RawLog[] {
  const place = index % logs.length
  const log = logs[place]
  if (!log) return logs
  if (kind === 'drop') return logs.toSpliced(place, 1)
  if (kind === 'add') return logs.toSpliced(place, 0, { ...log, logIndex: toHex(Number(log.logIndex) + 500) })
  const at = 2 + (digit % (log.data.length - 2))
  const other = log.data[at] === '1' ? '0' : '1'
  return logs.with(place, { ...log, data: `${log.data.slice(0, at)}${other}${log.data.slice(at + 1)}` as Hex })
}
