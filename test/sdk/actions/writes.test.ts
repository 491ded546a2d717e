import { expect } from 'chai'
import { type Address, type Hex, keccak256, zeroHash } from 'viem'
import { readContract, writeContract } from 'viem/actions'
import { absorbSync } from '../../../sdk/src/actions/absorb.ts'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { cancelSync } from '../../../sdk/src/actions/cancel.ts'
import { claim, claimSync } from '../../../sdk/src/actions/claim.ts'
import { createCampaignSync } from '../../../sdk/src/actions/createCampaign.ts'
import { donate, donateSync } from '../../../sdk/src/actions/donate.ts'
import { donateWithAuthorizationSync } from '../../../sdk/src/actions/donateWithAuthorization.ts'
import { donateWithPermitSync } from '../../../sdk/src/actions/donateWithPermit.ts'
import { getMilestone } from '../../../sdk/src/actions/getMilestone.ts'
import { objectSync } from '../../../sdk/src/actions/object.ts'
import { poke } from '../../../sdk/src/actions/poke.ts'
import { ruleSync } from '../../../sdk/src/actions/rule.ts'
import { settle } from '../../../sdk/src/actions/settle.ts'
import { writeEntry, writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { writeSignedEntrySync } from '../../../sdk/src/actions/writeSignedEntry.ts'
import { amanaWalletActions } from '../../../sdk/src/decorators/wallet.ts'
import { isSolidityError, type SolidityErrorName } from '../../../sdk/src/errors/solidity-error.ts'
import { EventNotFoundError, TransactionRevertedError } from '../../../sdk/src/errors/transaction.ts'
import { demoTokenAbi } from '../../../sdk/src/generated/abis.ts'
import { donationAuthorizationTypedData, entryTypedData, permitTypedData } from '../../../sdk/src/typed-data.ts'
import { attestations, rulings } from '../decisions.ts'
import { campaignOn, DAY, EVIDENCE, give, type LocalChain, localChain, parametersOn, USDC } from '../local-chain.ts'

const DOMAIN = { name: 'Demo USD Coin', version: '1' }
const SALT: Hex = `0x${'5a'.repeat(32)}`

describe('writes', () => {
  let chain: LocalChain
  let campaign: Address

  beforeEach(async () => {
    chain = await localChain({ multicall: false })
    campaign = (await campaignOn(chain)).campaign
  })

  it('give with a permit, in one transaction', async () => {
    const donor = chain.accounts.donors[0]
    const client = chain.clientOf(donor)
    const shares = [{ milestone: 0, amount: 30n * USDC }]
    await mint(donor.address, 30n * USDC)
    const deadline = (await chain.now()) + 3600n
    const typedData = permitTypedData({
      ...tokenOf(),
      owner: donor.address,
      spender: campaign,
      value: 30n * USDC,
      nonce: 0n,
      deadline,
    })
    const permit = { deadline, signature: await donor.signTypedData(typedData) }
    const { gift, amount, lots } = await donateWithPermitSync(client, { campaign, shares, permit })
    expect([gift, amount, lots[0]?.donor]).to.deep.equal([0n, 30n * USDC, donor.address])
  })

  it('carry a gift that the donor signed, exactly as it was signed', async () => {
    const donor = chain.accounts.donors[0]
    await mint(donor.address, 30n * USDC)
    const gift = {
      campaign,
      from: donor.address,
      shares: [{ milestone: 1, amount: 30n * USDC }],
      intent: { passOn: true, source: SALT },
    }
    const times = { validAfter: 0n, validBefore: (await chain.now()) + 3600n, salt: SALT }
    const signature = await donor.signTypedData(donationAuthorizationTypedData({ ...tokenOf(), ...gift, ...times }))
    const carrier = chain.clientOf(chain.accounts.carrier)
    const authorization = { ...times, signature }
    const changed = { ...gift, intent: { passOn: false, source: SALT }, authorization }
    await fails(donateWithAuthorizationSync(carrier, changed), 'InvalidAuthorization')
    const { lots } = await donateWithAuthorizationSync(carrier, { ...gift, authorization })
    expect(lots[0]).to.include({ donor: donor.address, passOn: true, source: SALT, amount: 30n * USDC })
  })

  it('say by name and arguments why the contract refuses, before anything is sent', async () => {
    const donor = chain.clientOf(chain.accounts.donors[0])
    const share = (amount: bigint, milestone = 0) => ({ campaign, shares: [{ milestone, amount }] })
    await fails(donate(donor, { campaign, shares: [] }), 'NoShares')
    await fails(donate(donor, share(0n)), 'EmptyShare', [0n])
    await fails(donate(donor, share(1n)), 'BelowMinDonation', [1n, USDC])
    await fails(donate(donor, share(USDC, 9)), 'UnknownMilestone', [9n])
    await fails(donate(donor, share(USDC)), 'ERC20InsufficientAllowance', [campaign, 0n, USDC])
    await fails(donate(donor, share(101n * USDC)), 'TakeTooSmall', [100n * USDC, 101n * USDC])
    await fails(claim(donor, { campaign, milestone: 0, evidence: EVIDENCE }), 'NotCharity', [donor.account.address])
    await fails(poke(donor, { campaign, milestone: 0 }), 'NothingDue', [0n])
    await fails(settle(donor, { campaign, milestone: 1, payout: 0 }), 'WrongState', [1n, 0])
    const { parameters, terms } = await parametersOn(chain)
    const again = createCampaignSync(chain.clientOf(chain.accounts.charity), {
      factory: chain.factory,
      parameters,
      terms: '0x00',
    })
    await fails(again, 'TermsMismatch')
    expect(terms).to.match(/^0x/)
  })

  it('throw the receipt and the reason when a transaction reverts that passed its simulation', async () => {
    await give(chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    const late = (await chain.now()) + BigInt(200 * DAY)
    // The claim's deadline passes between the simulation and the block.
    const racing = chain.clientOf(chain.accounts.charity, async (request, ask) => {
      if (request.method !== 'eth_sendRawTransaction') return ask(request as never)
      await chain.mineAt(late)
      // Hardhat mines the reverted transaction and then complains; other nodes just return the hash.
      const [raw] = request.params as [Hex]
      return ask(request as never).catch(() => keccak256(raw))
    })
    const failure = await claimSync(racing, { campaign, milestone: 0, evidence: EVIDENCE, gas: 500_000n }).catch(
      (error: unknown) => error,
    )
    if (!(failure instanceof TransactionRevertedError)) throw failure
    expect(failure.receipt.status).to.equal('reverted')
    expect(isSolidityError(failure.cause, 'WrongState')).to.equal(true)
  })

  it('decide by panel after donors objected', async () => {
    const { parameters, campaign: other } = await campaignOn(chain, (usual) => ({ ...usual, salt: SALT }))
    const ballot = { campaign: other, parameters, milestone: 0 }
    const carrier = chain.clientOf(chain.accounts.carrier)
    await give(chain, other, 0, [{ milestone: 0, amount: 100n * USDC }])
    await claimSync(chain.clientOf(chain.accounts.charity), { campaign: other, milestone: 0, evidence: EVIDENCE })
    await approveSync(carrier, {
      campaign: other,
      milestone: 0,
      attestations: await attestations(chain, ballot, true, 3),
    })
    const donor = chain.clientOf(chain.accounts.donors[0])
    const objected = await objectSync(donor, { campaign: other, milestone: 0, lots: [0n], reason: SALT })
    expect(objected.stateChanges[0]?.state).to.equal('AppealedObjection')
    const rejects = await rulings(chain, ballot, 'Objection', false, 2)
    const ruling = { campaign: other, milestone: 0, confirm: false, rulings: rejects.toReversed() }
    await fails(ruleSync(carrier, ruling), 'RulingTooEarly')
    await chain.mineAt((await chain.now()) + BigInt(6 * DAY))
    const ruled = await ruleSync(carrier, ruling)
    expect(ruled.rulings).to.have.length(2)
    expect(ruled.stateChanges[0]?.state).to.equal('Refunded')
  })

  it('absorb what came without a gift, and cancel', async () => {
    await mint(campaign, 3n * USDC)
    const carrier = chain.clientOf(chain.accounts.carrier)
    const { absorbed, sent } = await absorbSync(carrier, { campaign, milestone: 1 })
    expect([absorbed?.amount, sent]).to.deep.equal([3n * USDC, undefined])
    const { stateChanges } = await cancelSync(chain.clientOf(chain.accounts.charity), { campaign, milestone: 1 })
    expect(stateChanges.map(({ state, milestone }) => [state, milestone])).to.deep.equal([['Refunded', 1n]])
  })

  it('write entries, and carry those that others signed', async () => {
    const { journal } = chain
    const author = chain.accounts.donors[0]
    const entry = { campaign, kind: 'Question', subject: zeroHash, content: SALT } as const
    const { receipt: _, ...written } = await writeEntrySync(chain.clientOf(author), { journal, ...entry })
    expect(written).to.deep.equal({ ...entry, author: author.address })
    const signed = { ...entry, author: author.address, nonce: 0n, validUntil: (await chain.now()) + 100n }
    const signature = await author.signTypedData(entryTypedData({ chainId: 31337, journal, ...signed }))
    const carrier = chain.clientOf(chain.accounts.carrier)
    await fails(
      writeSignedEntrySync(carrier, { journal, entry: { ...signed, content: EVIDENCE }, signature }),
      'InvalidEntrySignature',
    )
    const carried = await writeSignedEntrySync(carrier, { journal, entry: signed, signature })
    expect(carried).to.include({ author: author.address, kind: 'Question' })
    await fails(writeSignedEntrySync(carrier, { journal, entry: signed, signature }), 'InvalidAccountNonce')
  })

  it('are calls that can be composed, and find their event only where it is', async () => {
    const call = donate.call({ campaign, shares: [{ milestone: 0, amount: USDC }] })
    expect(call).to.include({ address: campaign, to: campaign, functionName: 'donate' })
    expect(call.data.slice(0, 10)).to.equal(donate.call({ campaign, shares: [] }).data.slice(0, 10))
    expect(() => claim.extractEvent([])).to.throw(EventNotFoundError)
    expect(() => writeEntry.extractEvent([])).to.throw(EventNotFoundError)
    expect(() => donate.extractEvent([])).to.throw(EventNotFoundError)
  })

  it('are bound to a client by amanaWalletActions', async () => {
    const donor = chain.accounts.donors[1]
    await chain.fund(donor, campaign, 2n * USDC)
    const wallet = chain.clientOf(donor).extend(amanaWalletActions())
    await wallet.donateSync({ campaign, shares: [{ milestone: 0, amount: USDC }] })
    const second = await wallet.donateSync({ campaign, shares: [{ milestone: 0, amount: USDC, maxStart: USDC }] })
    expect(second.gift).to.equal(USDC)
    expect((await getMilestone(chain.client, { campaign, milestone: 0 })).funded).to.equal(2n * USDC)
  })

  it('leave a second gift in the same transaction to its own call', async () => {
    const donor = chain.accounts.donors[1]
    await chain.fund(donor, campaign, 2n * USDC)
    const one = await donateSync(chain.clientOf(donor), { campaign, shares: [{ milestone: 0, amount: USDC }] })
    const two = await donateSync(chain.clientOf(donor), { campaign, shares: [{ milestone: 1, amount: USDC }] })
    const both = donate.extractEvent([...two.receipt.logs, ...one.receipt.logs])
    expect([both.gift, both.amount]).to.deep.equal([two.gift, USDC])
  })

  function tokenOf() {
    return { chainId: 31337, token: chain.token, domain: DOMAIN }
  }

  async function mint(to: Address, amount: bigint) {
    const contract = { address: chain.token, abi: demoTokenAbi } as const
    await writeContract(chain.client, { ...contract, functionName: 'mint', args: [to, amount] })
    const args = [to] as const
    expect(await readContract(chain.client, { ...contract, functionName: 'balanceOf', args })).to.equal(amount)
  }
})

async function fails(write: Promise<unknown>, name: SolidityErrorName, args?: readonly unknown[]) {
  const error = await write.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!isSolidityError(error)) throw new Error(`${name} expected, got ${error}`)
  expect(error.errorName).to.equal(name)
  if (args) expect(error.args).to.deep.equal(args)
}
