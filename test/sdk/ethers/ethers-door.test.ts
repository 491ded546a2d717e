import { expect } from 'chai'
import { BrowserProvider, HDNodeWallet, Interface, type InterfaceAbi, TypedDataEncoder, Wallet } from 'ethers'
import { type Address, BaseError, getAddress, type Hex, hashTypedData, UserRejectedRequestError, zeroHash } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { signMessage, signTypedData, writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { donate, donateSync } from '../../../sdk/src/actions/donate.ts'
import { getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { getCampaignEvents } from '../../../sdk/src/actions/getCampaignEvents.ts'
import { getEntries } from '../../../sdk/src/actions/getEntries.ts'
import { getMilestone } from '../../../sdk/src/actions/getMilestone.ts'
import { giveSync } from '../../../sdk/src/actions/give.ts'
import { refundSync } from '../../../sdk/src/actions/refund.ts'
import { settleSync } from '../../../sdk/src/actions/settle.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { isSolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import { clientOfProvider } from '../../../sdk/src/ethers/client-of-provider.ts'
import { clientOfSigner } from '../../../sdk/src/ethers/client-of-signer.ts'
import { campaignAbi, demoTokenAbi, journalAbi } from '../../../sdk/src/generated/abis.ts'
import { auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import {
  attestationTypedData,
  donationAuthorizationTypedData,
  entryTypedData,
  permitTypedData,
  rulingTypedData,
} from '../../../sdk/src/typed-data.ts'
import { attestations } from '../decisions.ts'
import { type Between, campaignOn, DAY, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'

const KEY = `0x${'42'.repeat(32)}` as const
const OPTIONS = { chain: hardhat, pollingInterval: 10 }

describe('the ethers door', () => {
  let chain: LocalChain
  let campaign: Address
  let fromBlock: bigint

  before(async () => {
    chain = await localChain()
    const { receipt, ...created } = await campaignOn(chain)
    campaign = created.campaign
    fromBlock = receipt.blockNumber
    await give(chain, campaign, 0, [
      { milestone: 0, amount: 100n * USDC },
      { milestone: 1, amount: 5n * USDC },
    ])
    await claimSync(chain.clientOf(chain.accounts.charity), { campaign, milestone: 0, evidence: EVIDENCE })
    const signed = await attestations(chain, { ...created, milestone: 0 }, true, 2)
    const carrier = chain.clientOf(chain.accounts.carrier)
    await approveSync(carrier, { campaign, milestone: 0, attestations: signed })
    await chain.mineAt((await chain.now()) + BigInt(40 * DAY))
    await settleSync(carrier, { campaign, milestone: 0, payout: 0 })
    await refundSync(carrier, { campaign, milestone: 1, lots: [100n * USDC] })
    await writeEntrySync(carrier, { journal: chain.journal, campaign, kind: 'Hide', content: EVIDENCE })
  })

  const provider = (between: Between = (request, ask) => ask(request as never)) =>
    new BrowserProvider({ request: (request) => between(request, chain.ask) }, 31337, { cacheTimeout: -1 })

  it('reads and audits through a provider as viem does alone', async () => {
    const client = clientOfProvider(provider(), OPTIONS)
    expect(await getCampaign(client, { campaign })).to.deep.equal(await getCampaign(chain.client, { campaign }))
    const { factory } = chain
    const { verdict, checks } = await auditCampaign(client, { campaign, factory })
    expect([verdict, checks.filter(({ ok }) => !ok)]).to.deep.equal(['ok', []])
  })

  for (const [what, abi] of [
    ['campaign', campaignAbi],
    ['journal', journalAbi],
  ] as const) {
    it(`decodes every log of the ${what} as ethers does`, async () => {
      const contract = new Interface(abi as unknown as InterfaceAbi)
      const address = what === 'campaign' ? campaign : chain.journal
      const logs = await provider().getLogs({ address, fromBlock: Number(fromBlock), toBlock: 'latest' })
      const events =
        what === 'campaign'
          ? (await getCampaignEvents(chain.client, { campaign, fromBlock })).map(({ eventName, args }) => [
              eventName,
              args,
            ])
          : (await getEntries(chain.client, { journal: chain.journal, fromBlock })).map(({ kind, ...entry }) => [
              'EntryWritten',
              { ...entry, kind: kind === 'Hide' ? 5 : -1 },
            ])
      expect(logs.length).to.be.greaterThan(what === 'campaign' ? 10 : 0)
      expect(events).to.have.length(logs.length)
      for (const [index, log] of logs.entries()) {
        const parsed = contract.parseLog(log)
        const [name, args] = events[index] as [string, Record<string, unknown>]
        expect(name).to.equal(parsed?.name)
        for (const [field, value] of Object.entries(parsed?.args.toObject() ?? {})) {
          // ethers gives every integer as bigint, viem gives small ones as numbers.
          const own = args[field]
          expect(typeof own === 'number' ? BigInt(own) : own, `${name}.${field}`).to.equal(value)
        }
      }
    })
  }

  it('gives, and throws errors by name, through a wallet of ethers', async () => {
    const signer = HDNodeWallet.fromPhrase(
      'test test test test test test test test test test test junk',
      '',
      "m/44'/60'/0'/0/5",
    )
    const client = await clientOfSigner(signer.connect(provider()), OPTIONS)
    expect(client.account.address).to.equal(chain.accounts.donors[1].address)
    const { campaign: open } = await campaignOn(chain, (usual) => ({ ...usual, salt: EVIDENCE }))
    const shares = [{ milestone: 0, amount: 3n * USDC }]
    const refused = await donate(client, { campaign: open, shares }).catch((error: unknown) => error)
    expect(isSolidityError(refused, 'ERC20InsufficientAllowance')).to.equal(true)
    await mint(client.account.address, 3n * USDC)
    const given = await giveSync(client, { campaign: open, shares })
    expect(given).to.deep.include({ way: 'permit', amount: 3n * USDC })
    expect((await getMilestone(client, { campaign: open, milestone: 0 })).funded).to.equal(3n * USDC)
  })

  it('lets a browser wallet send by itself, and tells its refusal', async () => {
    const sent: string[] = []
    let refuses = false
    const signer = await provider((request, ask) => {
      sent.push(request.method)
      if (request.method === 'eth_sendTransaction' && refuses)
        throw Object.assign(new Error('User denied'), { code: 4001 })
      return ask(request as never)
    }).getSigner(chain.accounts.donors[2].address)
    const client = await clientOfSigner(signer, OPTIONS)
    const { campaign: open } = await campaignOn(chain, (usual) => ({ ...usual, salt: `0x${'77'.repeat(32)}` }))
    await chain.fund(chain.accounts.donors[2], open, 2n * USDC)
    const shares = [{ milestone: 0, amount: USDC }]
    await donateSync(client, { campaign: open, shares })
    expect(sent).to.include('eth_sendTransaction').and.not.include('eth_sendRawTransaction')
    refuses = true
    const refusal = await donate(client, { campaign: open, shares }).catch((error: unknown) => error)
    const found = refusal instanceof BaseError && refusal.walk((one) => one instanceof UserRejectedRequestError)
    expect(found).to.be.instanceOf(UserRejectedRequestError)
  })

  it('needs a provider', async () => {
    const error = await clientOfSigner(new Wallet(KEY)).catch((thrown: unknown) => thrown)
    expect(error).to.be.instanceOf(TypeError)
  })

  it('signs everything under the same digest as viem', async () => {
    const wallet = new Wallet(KEY, provider())
    const client = await clientOfSigner(wallet, OPTIONS)
    const account = privateKeyToAccount(KEY)
    const verifier = getAddress(wallet.address)
    const subject = {
      chainId: 31337,
      campaign,
      milestone: 1,
      attempt: 1,
      evidence: EVIDENCE,
      payouts: [],
      validUntil: 9n,
    }
    const token = { chainId: 31337, token: chain.token, domain: { name: 'Demo USD Coin', version: '1' } }
    const entry = { campaign, kind: 'Reply', author: verifier, subject: zeroHash, content: EVIDENCE } as const
    const messages = [
      attestationTypedData({ ...subject, approved: true, verifier }),
      rulingTypedData({ ...subject, cause: 'Silence', confirmed: true, panelist: verifier }),
      entryTypedData({ chainId: 31337, journal: chain.journal, ...entry, nonce: 0n, validUntil: 9n }),
      permitTypedData({ ...token, owner: verifier, spender: campaign, value: 1n, nonce: 0n, deadline: 9n }),
      donationAuthorizationTypedData({
        ...token,
        campaign,
        from: verifier,
        shares: [],
        salt: EVIDENCE,
        validBefore: 9n,
      }),
    ]
    for (const message of messages) {
      const { domain, types, primaryType } = message
      const digest = TypedDataEncoder.hash(domain as never, types as never, message.message)
      expect(digest, primaryType).to.equal(hashTypedData(message as never))
      expect(await signTypedData(client, message as never), primaryType).to.equal(
        await account.signTypedData(message as never),
      )
    }
    expect(await signMessage(client, { message: 'Amana' })).to.equal(await account.signMessage({ message: 'Amana' }))
    const raw: Hex = '0x00ff'
    expect(await signMessage(client, { message: { raw } })).to.equal(await account.signMessage({ message: { raw } }))
  })

  it('signs transactions byte for byte as viem does', async () => {
    const account = privateKeyToAccount(KEY)
    const { account: own } = await clientOfSigner(new Wallet(KEY, provider()), OPTIONS)
    const common = { chainId: 31337, to: campaign, data: '0x1234', nonce: 7, gas: 100_000n, value: 0n } as const
    for (const transaction of [
      { ...common, type: 'eip1559', maxFeePerGas: 20n, maxPriorityFeePerGas: 1n },
      { ...common, type: 'legacy', gasPrice: 3n },
      { ...common, type: 'eip2930', gasPrice: 3n, accessList: [{ address: campaign, storageKeys: [zeroHash] }] },
    ] as const) {
      if (own.type !== 'local') throw new Error('no local account')
      expect(await own.signTransaction(transaction), transaction.type).to.equal(
        await account.signTransaction(transaction),
      )
    }
  })

  async function mint(to: Address, amount: bigint) {
    const contract = { address: chain.token, abi: demoTokenAbi } as const
    await writeContract(chain.client, { ...contract, functionName: 'mint', args: [to, amount] })
  }
})
