import { expect } from 'chai'
import { type Address, parseAbi, RpcRequestError } from 'viem'
import { waitForTransactionReceipt, writeContract } from 'viem/actions'
import { readArtifact } from '../../../scripts/artifact.ts'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import type { AuditSubject } from '../../../sdk/src/ledger/check.ts'
import { checkDecisions } from '../../../sdk/src/ledger/check-decisions.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import { getEvents } from '../../../sdk/src/logs/get-events.ts'
import { ascendingBySigner } from '../../../sdk/src/parameters.ts'
import { attestationTypedData } from '../../../sdk/src/typed-data.ts'
import { attestations } from '../decisions.ts'
import { type Between, campaignOn, DAY, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'

const OWNER = parseAbi(['function setOwner(address)'])

describe('the signatures of a campaign, asked again', () => {
  describe('of a contract wallet', () => {
    let chain: LocalChain
    let campaign: Address
    let wallet: Address

    before(async () => {
      chain = await localChain()
      ;({ campaign, wallet } = await approvedByWallet(chain))
    })

    it('are asked for at the block in which they were given', async () => {
      const { verdict, decisions } = await audit()
      expect([verdict, decisions?.outcome]).to.deep.equal(['ok', 'agrees'])
    })

    it('still hold when the wallet has changed its key since', async () => {
      const [owner] = chain.accounts.donors
      const client = chain.clientOf(owner)
      const args = [chain.accounts.carrier.address] as const
      const hash = await writeContract(client, { address: wallet, abi: OWNER, functionName: 'setOwner', args })
      await waitForTransactionReceipt(client, { hash })
      const { verdict, decisions } = await audit()
      expect([verdict, decisions?.outcome]).to.deep.equal(['ok', 'agrees'])
    })

    it('are only recorded where the node has not kept that state, which turns no verdict', async () => {
      const { verdict, decisions } = await audit((request, ask) => {
        const [call] = (request.params ?? []) as [({ to?: string } | string)?]
        const asked = typeof call === 'object' ? call.to : call
        if (asked?.toLowerCase() !== wallet.toLowerCase()) return ask(request as never)
        throw new RpcRequestError({ body: {}, url: '', error: { code: -32000, message: 'missing trie node' } })
      })
      expect([verdict, decisions?.outcome, decisions?.ok]).to.deep.equal(['ok', 'recorded', true])
      expect(decisions?.found).to.equal('1 signatures, and 1 recorded by the contract, not re-askable here')
      expect(decisions?.evidence).to.deep.equal([`${wallet}, milestone 0, attempt 1`])
    })

    it('contradict when the wallet says no', async () => {
      const { verdict, decisions } = await audit(async (request, ask) => {
        const answer = await ask(request as never)
        const [call] = (request.params ?? []) as [{ to?: string }?]
        return call?.to?.toLowerCase() === wallet.toLowerCase() ? `0x${'0'.repeat(64)}` : answer
      })
      expect([verdict, decisions?.outcome]).to.deep.equal(['mismatch', 'contradicts'])
    })

    async function audit(between?: Between) {
      const client = chain.clientOf(chain.accounts.carrier, between)
      const result = await auditCampaign(client, { campaign, retryCount: 1, retryDelay: 1 })
      return { ...result, decisions: result.checks.find(({ id }) => id === 'decisions') }
    }
  })

  describe('contradict, whatever hashes, when', () => {
    let chain: LocalChain
    let subject: AuditSubject
    let events: LedgerEvent[]

    before(async () => {
      chain = await localChain()
      const campaign = await fullCampaign(chain)
      events = await getEvents(chain.client, {
        address: campaign,
        abi: campaignAbi,
        eventNames: CAMPAIGN_EVENTS,
        fromBlock: 0n,
      })
      subject = { chainId: 31337, contract: await getCampaign(chain.client, { campaign }) } as AuditSubject
    })

    const DECISIONS = ['AttestationRecorded', 'RulingRecorded'] as const
    const changes: [string, (event: LedgerEvent & { eventName: (typeof DECISIONS)[number] }) => object, string][] = [
      [
        'recorded after its window',
        (event) => ({ ...event, timestamp: event.timestamp + BigInt(15 * DAY) }),
        'a decision inside its window',
      ],
      [
        'valid too long',
        (event) => changed(event, { validUntil: event.timestamp + 2_592_001n }),
        'a signature valid then',
      ],
      ['no longer valid', (event) => changed(event, { validUntil: event.timestamp }), 'a signature valid then'],
      ['signed for another reason', (event) => changed(event, { reason: EVIDENCE }), 'the signature of this decision'],
      [
        'signed by somebody else',
        (event) => changed(event, signedBy(event, chain.accounts.carrier.address)),
        'a listed signer',
      ],
    ]
    for (const [what, change, expected] of changes) {
      for (const eventName of DECISIONS) {
        it(`one ${eventName} is ${what}`, async () => {
          const index = events.findLastIndex((event) => event.eventName === eventName)
          const history = events.map((event, place) => (place === index ? change(event as never) : event))
          const { outcome, expected: wanted } = await check(history as LedgerEvent[])
          expect([outcome, wanted]).to.deep.equal(['contradicts', expected])
        })
      }
    }

    it('one is there twice', async () => {
      for (const eventName of DECISIONS) {
        const index = events.findLastIndex((event) => event.eventName === eventName)
        const { outcome, expected } = await check(
          events.flatMap((event, place) => (place === index ? [event, event] : [event])),
        )
        expect([outcome, expected]).to.deep.equal(['contradicts', 'one decision'])
      }
    })

    it('too few of them carry a change of state', async () => {
      for (const eventName of DECISIONS) {
        const index = events.findLastIndex((event) => event.eventName === eventName)
        const { outcome, expected } = await check(events.filter((_, place) => place !== index))
        expect([outcome, expected]).to.deep.equal(['contradicts', '2 signatures'])
      }
    })

    it('and agree when nothing is changed', async () => {
      expect((await check(events)).outcome).to.equal('agrees')
    })

    function check(history: LedgerEvent[]) {
      return checkDecisions(chain.client, {
        ...subject,
        history: { events: history } as unknown as AuditSubject['history'],
      })
    }
  })
})

function changed(event: LedgerEvent, args: object): object {
  return { ...event, args: { ...event.args, ...args } }
}

function signedBy({ eventName }: LedgerEvent, signer: Address): object {
  return eventName === 'AttestationRecorded' ? { verifier: signer } : { panelist: signer }
}

/** A campaign whose approval one of three verifiers gave by a contract wallet. */
async function approvedByWallet(chain: LocalChain): Promise<{ campaign: Address; wallet: Address }> {
  const { abi, bytecode } = readArtifact('mocks/ContractWallet.sol/ContractWallet')
  const [owner] = chain.accounts.donors
  const wallet = await chain.deploy(abi, bytecode, [owner.address])
  const [first] = chain.accounts.verifiers
  const members = ascendingBySigner([{ signer: first?.address as Address }, { signer: wallet }]).map(
    ({ signer }) => signer,
  )
  const { campaign, parameters } = await campaignOn(chain, (usual) => ({
    ...usual,
    verifiers: { threshold: 2, members },
  }))
  await give(chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
  await claimSync(chain.clientOf(chain.accounts.charity), { campaign, milestone: 0, evidence: EVIDENCE })
  const [byKey] = await attestations(chain, { campaign, parameters, milestone: 0 }, true, 1)
  if (!byKey) throw new Error('no attestation')
  const { reason, validUntil } = byKey
  const payouts = parameters.milestones[0]?.payouts ?? []
  const subject = { chainId: 31337, campaign, milestone: 0, attempt: 1, evidence: EVIDENCE, payouts, validUntil }
  const typedData = attestationTypedData({ ...subject, approved: true, verifier: wallet })
  const byWallet = { signer: wallet, reason, validUntil, signature: await owner.signTypedData(typedData) }
  const carrier = chain.clientOf(chain.accounts.carrier)
  await approveSync(carrier, { campaign, milestone: 0, attestations: ascendingBySigner([byKey, byWallet]) })
  return { campaign, wallet }
}
