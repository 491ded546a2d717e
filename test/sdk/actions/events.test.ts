import { expect } from 'chai'
import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters, zeroAddress, zeroHash } from 'viem'
import { getLogs } from 'viem/actions'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { getCampaignEvents } from '../../../sdk/src/actions/getCampaignEvents.ts'
import { getEntries } from '../../../sdk/src/actions/getEntries.ts'
import { getEntryNonce } from '../../../sdk/src/actions/getEntryNonce.ts'
import { getJournalHead } from '../../../sdk/src/actions/getJournalHead.ts'
import { getLots } from '../../../sdk/src/actions/getLots.ts'
import { getPayout } from '../../../sdk/src/actions/getPayout.ts'
import { getPayouts } from '../../../sdk/src/actions/getPayouts.ts'
import { getRoles } from '../../../sdk/src/actions/getRoles.ts'
import { getSigningDomain } from '../../../sdk/src/actions/getSigningDomain.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { writeSignedEntrySync } from '../../../sdk/src/actions/writeSignedEntry.ts'
import { codeOf, ENTRY_KINDS } from '../../../sdk/src/enumerations.ts'
import { isSolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { entryTypedData } from '../../../sdk/src/typed-data.ts'
import { attestations } from '../decisions.ts'
import { campaignOn, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'

describe('reads of what happened', () => {
  let chain: LocalChain
  let campaign: Address
  let parameters: CampaignParameters
  let fromBlock: bigint

  before(async () => {
    chain = await localChain()
    const { receipt, ...created } = await campaignOn(chain)
    ;({ campaign, parameters } = created)
    fromBlock = receipt.blockNumber
    await give(chain, campaign, 0, [
      { milestone: 0, amount: 100n * USDC },
      { milestone: 1, amount: 5n * USDC },
    ])
    await give(chain, campaign, 1, [{ milestone: 1, amount: 7n * USDC }], true)
    await claimSync(chain.clientOf(chain.accounts.charity), { campaign, milestone: 0, evidence: EVIDENCE })
    const ballot = { campaign, parameters, milestone: 0 }
    const signed = await attestations(chain, ballot, true, 2)
    await approveSync(chain.clientOf(chain.accounts.carrier), { campaign, milestone: 0, attestations: signed })
  })

  it('decode every log of a campaign, in its order', async () => {
    const logs = await getLogs(chain.client, { address: campaign, fromBlock, toBlock: 'latest' })
    const events = await getCampaignEvents(chain.client, { campaign, fromBlock })
    expect(events.map(({ blockNumber, logIndex }) => [blockNumber, logIndex])).to.deep.equal(
      logs.map(({ blockNumber, logIndex }) => [blockNumber, logIndex]),
    )
    expect(new Set(events.map(({ eventName }) => eventName))).to.deep.equal(
      new Set(['LotGiven', 'EvidenceSubmitted', 'AttestationRecorded', 'MilestoneStateChanged']),
    )
  })

  it('keep to the events that were asked for', async () => {
    const gifts = await getCampaignEvents(chain.client, { campaign, fromBlock, eventNames: ['LotGiven'] })
    expect(gifts.map(({ args }) => args.amount)).to.deep.equal([100n * USDC, 5n * USDC, 7n * USDC])
  })

  it('find several lots at one block', async () => {
    const starts = [0n, 1n, 100n * USDC, 105n * USDC]
    const lots = await getLots(chain.client, { campaign, starts })
    expect(lots.map((lot) => lot?.amount)).to.deep.equal([100n * USDC, undefined, 5n * USDC, 7n * USDC])
    expect(lots.map((lot) => lot?.start)).to.deep.equal([0n, undefined, 100n * USDC, 105n * USDC])
    expect(await getLots(chain.client, { campaign, starts, blockNumber: fromBlock })).to.deep.equal(
      starts.map(() => undefined),
    )
  })

  it('show one payout as the list does, and none that there is not', async () => {
    const payouts = await getPayouts(chain.client, { campaign })
    expect(await getPayout(chain.client, { campaign, milestone: 2, payout: 1 })).to.deep.equal(payouts.at(-1))
    const unknown = await getPayout(chain.client, { campaign, milestone: 2, payout: 2 }).catch(
      (error: unknown) => error,
    )
    expect(isSolidityError(unknown, 'UnknownPayout') && unknown.args).to.deep.equal([2n, 2n])
  })

  it('know who has which part', async () => {
    const { accounts, client } = chain
    const rolesOf = (account: Address) => getRoles(client, { campaign, account })
    expect(await rolesOf(accounts.charity.address)).to.deep.equal(['charity'])
    expect(await rolesOf(accounts.recipients[1])).to.deep.equal(['recipient'])
    expect(await rolesOf((accounts.verifiers[1] as { address: Address }).address)).to.deep.equal(['verifier'])
    expect(await rolesOf((accounts.panel[2] as { address: Address }).address)).to.deep.equal(['panel'])
    expect(await rolesOf(accounts.fallback.address)).to.deep.equal(['fallback'])
    expect(await rolesOf(accounts.donors[0].address)).to.deep.equal([])
  })

  it('say under which domain a contract takes signatures', async () => {
    for (const contract of [campaign, chain.journal]) {
      const domain = await getSigningDomain(chain.client, { contract })
      expect(domain).to.deep.equal({ name: 'Amana', version: '1', chainId: 31337, verifyingContract: contract })
    }
  })

  it('list the entries of a journal, and by campaign, author and kind', async () => {
    const { journal, accounts, client } = chain
    const write = (who: 0 | 1, about: Address, kind: 'Update' | 'Question') =>
      writeEntrySync(chain.clientOf(accounts.donors[who]), { journal, campaign: about, kind, content: EVIDENCE })
    await write(0, campaign, 'Question')
    await write(1, campaign, 'Update')
    await write(1, chain.token, 'Question')
    const count = async (sought: object) => (await getEntries(client, { journal, fromBlock, ...sought })).length
    expect(await count({})).to.equal(3)
    expect(await count({ campaign })).to.equal(2)
    expect(await count({ author: accounts.donors[1].address })).to.equal(2)
    expect(await count({ kind: 'Question' })).to.equal(2)
    expect(await count({ kind: 'Update' })).to.equal(1)
    expect(await count({ campaign, kind: 'Question', author: accounts.donors[1].address })).to.equal(0)
    const [first] = await getEntries(client, { journal, campaign, fromBlock })
    expect(first).to.include({ kind: 'Question', author: accounts.donors[0].address, subject: zeroHash })
    expect(first?.timestamp).to.be.a('bigint')
  })

  it('read the head of a journal, which the entries make', async () => {
    const { journal, client } = chain
    expect(await getJournalHead(client, { journal, campaign: zeroAddress })).to.equal(zeroHash)
    const [{ topics } = { topics: [] }] = await getLogs(client, { address: journal, fromBlock, toBlock: 'latest' })
    let head: Hex = zeroHash
    for (const entry of await getEntries(client, { journal, campaign, fromBlock })) {
      const { author, subject, content, kind, timestamp } = entry
      const types = parseAbiParameters('address, uint8, address, bytes32, bytes32')
      const args = encodeAbiParameters(types, [campaign, codeOf(ENTRY_KINDS, kind), author, subject, content])
      const step = [head, topics[0] as Hex, timestamp, keccak256(args)] as const
      head = keccak256(encodeAbiParameters(parseAbiParameters('bytes32, bytes32, uint256, bytes32'), step))
    }
    expect(await getJournalHead(client, { journal, campaign })).to.equal(head)
  })

  it('read the next nonce of an author', async () => {
    const { journal, client, accounts } = chain
    const author = accounts.donors[2]
    expect(await getEntryNonce(client, { journal, author: author.address })).to.equal(0n)
    const entry = { campaign, kind: 'Reply', subject: zeroHash, content: EVIDENCE, author: author.address } as const
    const signed = { ...entry, nonce: 0n, validUntil: (await chain.now()) + 100n }
    const signature = await author.signTypedData(entryTypedData({ chainId: 31337, journal, ...signed }))
    await writeSignedEntrySync(chain.clientOf(accounts.carrier), { journal, entry: signed, signature })
    expect(await getEntryNonce(client, { journal, author: author.address })).to.equal(1n)
  })
})
