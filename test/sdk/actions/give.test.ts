import { expect } from 'chai'
import { type Abi, type Address, erc20Abi, type Hex } from 'viem'
import { readContract, writeContract } from 'viem/actions'
import { readArtifact } from '../../../scripts/artifact.ts'
import { chooseGivingWay } from '../../../sdk/src/actions/chooseGivingWay.ts'
import { donateWithAuthorizationSync } from '../../../sdk/src/actions/donateWithAuthorization.ts'
import { give, giveSync } from '../../../sdk/src/actions/give.ts'
import { signDonation } from '../../../sdk/src/actions/signDonation.ts'
import { signPermit } from '../../../sdk/src/actions/signPermit.ts'
import { amanaWalletActions } from '../../../sdk/src/decorators/wallet.ts'
import { AccountNotFoundError, GivingWayClosedError, UnknownTokenError } from '../../../sdk/src/errors/giving.ts'
import { isSolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import { CallsFailedError } from '../../../sdk/src/errors/transaction.ts'
import { demoTokenAbi } from '../../../sdk/src/generated/abis.ts'
import type { GivingWay } from '../../../sdk/src/giving-ways.ts'
import { atomicWallet } from '../atomic-wallet.ts'
import { type Between, campaignOn, give as giveUsually, type LocalChain, localChain, USDC } from '../local-chain.ts'

const AMOUNT = 30n * USDC
const shares = [{ milestone: 0, amount: AMOUNT }]

describe('giving', () => {
  let chain: LocalChain
  let campaign: Address
  let donor: LocalChain['accounts']['charity']

  beforeEach(async () => {
    chain = await localChain()
    campaign = (await campaignOn(chain)).campaign
    donor = chain.accounts.donors[0]
    await mint(donor.address, AMOUNT)
  })

  describe('chooses', () => {
    const best = async (between?: Between) =>
      (await chooseGivingWay(chain.clientOf(donor, between), { campaign, shares })).way
    const saying =
      (capabilities: unknown): Between =>
      (request, ask) =>
        request.method === 'wallet_getCapabilities' ? Promise.resolve(capabilities) : ask(request as never)

    it('by the token, the account and its allowance', async () => {
      const choice = await chooseGivingWay(chain.clientOf(donor), { campaign, shares })
      expect([choice.way, choice.known?.symbol, choice.balance, choice.token]).to.deep.equal([
        'permit',
        'USDC',
        AMOUNT,
        chain.token,
      ])
      await allow(AMOUNT - 1n)
      expect(await best()).to.equal('permit')
      await allow(AMOUNT)
      expect(await best()).to.equal('allowance')
    })

    it('by what the wallet says in exactly the right words', async () => {
      for (const status of ['supported', 'ready']) {
        expect(await best(saying({ '0x7a69': { atomic: { status } } })), status).to.equal('calls')
      }
      const others = [{ status: 'unsupported' }, { status: true }, { supported: true }, 'supported', null, undefined]
      for (const atomic of others) expect(await best(saying({ '0x7a69': { atomic } }))).to.equal('permit')
      for (const all of [{ '0x1': { atomic: { status: 'supported' } } }, null, 'yes', [], { '0x7a69': null }]) {
        expect(await best(saying(all)), JSON.stringify(all)).to.equal('permit')
      }
    })

    it('a transaction for a contract, and a signature for a key that has code (EIP-7702)', async () => {
      const { abi, bytecode } = readArtifact('mocks/ContractWallet.sol/ContractWallet')
      const account = await chain.deploy(abi, bytecode as Hex, [donor.address])
      const choice = await chooseGivingWay(chain.client, { campaign, shares, account })
      expect([choice.facts.account, choice.way]).to.deep.equal(['contract', 'approve'])

      const { client } = await atomicWallet(chain, donor)
      await giveSync(client, { campaign, shares })
      const delegated = await chooseGivingWay(chain.clientOf(donor), { campaign, shares })
      expect([delegated.facts.account, delegated.way]).to.deep.equal(['delegated', 'permit'])
    })

    it('only a way that every token has for a token that is not on the list', async () => {
      const other = await strange('DemoToken.sol/DemoToken', ['Some Token', 'USDC'])
      const choice = await chooseGivingWay(chain.clientOf(donor), { campaign: other.campaign, shares })
      expect([choice.known, choice.way]).to.deep.equal([undefined, 'approve'])
    })

    it('for nobody nothing', async () => {
      const { account: _, ...nobody } = chain.clientOf(donor)
      const error = await failure(chooseGivingWay(nobody as never, { campaign, shares }))
      expect(error).to.be.instanceOf(AccountNotFoundError)
    })
  })

  for (const way of ['permit', 'authorization', 'approve'] as const) {
    it(`by ${way} takes the coins and leaves no allowance`, async () => {
      const given = await giveSync(chain.clientOf(donor), { campaign, shares, way })
      expect(given).to.deep.include({ way, gift: 0n, amount: AMOUNT })
      expect(given.lots[0]?.donor).to.equal(donor.address)
      expect(await allowanceOf(donor.address)).to.equal(0n)
    })
  }

  it('says what it sent', async () => {
    const sent = await give(chain.clientOf(donor), { campaign, shares })
    expect(sent.way).to.equal('permit')
    expect(sent.way !== 'calls' && sent.hash).to.match(/^0x[\da-f]{64}$/)
  })

  it('with an allowance that is there asks for nothing else', async () => {
    await allow(AMOUNT)
    const sent: string[] = []
    const client = chain.clientOf(donor, (request, ask) => {
      if (/send/i.test(request.method)) sent.push(request.method)
      return ask(request as never)
    })
    expect((await giveSync(client, { campaign, shares })).way).to.equal('allowance')
    expect(sent).to.have.length(1)
  })

  it('together makes the allowance and the gift one transaction, or nothing', async () => {
    const { client, asked } = await atomicWallet(chain, donor)
    const wallet = client.extend(amanaWalletActions())
    const given = await wallet.giveSync({ campaign, shares })
    expect(given).to.deep.include({ way: 'calls', amount: AMOUNT })
    expect(given.lots[0]?.donor).to.equal(donor.address)
    expect(asked.filter((method) => method === 'wallet_sendCalls')).to.have.length(1)
    expect(asked.filter((method) => /sendRaw|sendTransaction|sign/i.test(method))).to.deep.equal([])
    expect(await allowanceOf(donor.address)).to.equal(0n)

    await mint(donor.address, AMOUNT)
    const tooMuch = { campaign, shares: [{ milestone: 0, amount: AMOUNT, maxStart: 0n }] }
    const error = await failure(wallet.giveSync(tooMuch))
    expect(error).to.be.instanceOf(CallsFailedError).and.include({ statusCode: 500 })
    expect(await allowanceOf(donor.address)).to.equal(0n)
  })

  describe('asks for an allowance', () => {
    const approvals: bigint[] = []
    const watched: Between = async (request, ask) => {
      const result = await ask(request as never)
      if (request.method === 'eth_sendRawTransaction') {
        const logs = await chain.ask({ method: 'eth_getLogs', params: [{ fromBlock: 'latest' }] } as never)
        for (const { topics, data } of logs as { topics: Hex[]; data: Hex }[]) {
          if (topics[0]?.startsWith('0x8c5be1e5')) approvals.push(BigInt(data))
        }
      }
      return result
    }
    beforeEach(() => approvals.splice(0))

    it('of exactly the amount, never more', async () => {
      await giveSync(chain.clientOf(donor, watched), { campaign, shares, way: 'approve' })
      expect(approvals).to.deep.equal([AMOUNT])
    })

    it('again where one is too small, in one step', async () => {
      await allow(1n)
      await giveSync(chain.clientOf(donor, watched), { campaign, shares, way: 'approve' })
      expect(approvals).to.deep.equal([AMOUNT])
    })

    it('of zero first where the token refuses to change one, as USDT', async () => {
      const usdt = await strange('tokens/StrictToken.sol/StrictToken', [0])
      await allow(1n, usdt)
      await giveSync(chain.clientOf(donor, watched), { campaign: usdt.campaign, shares })
      expect(approvals).to.deep.equal([0n, AMOUNT])
    })

    it('never of zero where there is none, as BNB would refuse', async () => {
      const bnb = await strange('tokens/StrictToken.sol/StrictToken', [2])
      await giveSync(chain.clientOf(donor, watched), { campaign: bnb.campaign, shares })
      expect(approvals).to.deep.equal([AMOUNT])
    })

    it('of a token whose approve returns nothing', async () => {
      const silent: Between = (request, ask) => {
        const [call] = (request.params ?? []) as [{ data?: Hex }]
        return request.method === 'eth_call' && call.data?.startsWith('0x095ea7b3')
          ? Promise.resolve('0x')
          : ask(request as never)
      }
      expect((await giveSync(chain.clientOf(donor, silent), { campaign, shares, way: 'approve' })).amount).to.equal(
        AMOUNT,
      )
    })
  })

  it('signs and sends nothing when the coins are not there, or the way is closed', async () => {
    const sent: string[] = []
    const client = chain.clientOf(donor, (request, ask) => {
      if (/send/i.test(request.method)) sent.push(request.method)
      return ask(request as never)
    })
    for (const way of ['permit', 'authorization', 'approve'] as GivingWay[]) {
      const more = [{ milestone: 0, amount: AMOUNT + 1n }]
      const poor = await failure(give(client, { campaign, shares: more, way }))
      expect(isSolidityError(poor, 'ERC20InsufficientBalance') && poor.args).to.deep.equal([
        donor.address,
        AMOUNT,
        AMOUNT + 1n,
      ])
    }
    for (const way of ['calls', 'allowance'] as const) {
      const closed = await failure(give(client, { campaign, shares, way }))
      expect(closed).to.be.instanceOf(GivingWayClosedError)
      expect((closed as GivingWayClosedError).option.way).to.equal(way)
    }
    expect(sent).to.deep.equal([])
  })

  it('takes what is left where the donor accepts less than he offers', async () => {
    await giveUsually(chain, campaign, 1, [{ milestone: 0, amount: 90n * USDC }])
    const offer = [{ milestone: 0, amount: 40n * USDC, minAmount: USDC }]
    expect((await giveSync(chain.clientOf(donor), { campaign, shares: offer })).amount).to.equal(10n * USDC)
  })

  it('signs a gift that somebody else carries', async () => {
    const gift = await signDonation(chain.clientOf(donor), { campaign, token: chain.token, shares })
    const { lots } = await donateWithAuthorizationSync(chain.clientOf(chain.accounts.carrier), gift)
    expect(lots[0]).to.include({ donor: donor.address, amount: AMOUNT })
    const again = await signDonation(chain.clientOf(donor), { campaign, token: chain.token, shares })
    expect(again.authorization.salt).not.to.equal(gift.authorization.salt)
  })

  it('signs for twenty minutes of the chain, unless told otherwise', async () => {
    const client = chain.clientOf(donor)
    const request = { campaign, token: chain.token, amount: AMOUNT }
    expect((await signPermit(client, request)).deadline).to.equal((await chain.now()) + 1200n)
    expect((await signPermit(client, { ...request, deadline: 7n })).deadline).to.equal(7n)
    const { authorization } = await signDonation(client, { ...request, shares })
    expect(authorization.validBefore).to.equal((await chain.now()) + 1200n)
  })

  it('signs nothing for a token that nobody knows, unless its domain is given', async () => {
    const { token, ...other } = await strange('DemoToken.sol/DemoToken', ['Some Token', 'ST'])
    const client = chain.clientOf(donor)
    const request = { campaign: other.campaign, token, amount: AMOUNT, shares }
    expect(await failure(signPermit(client, request))).to.be.instanceOf(UnknownTokenError)
    expect(await failure(signDonation(client, request))).to.be.instanceOf(UnknownTokenError)
    const gift = await signDonation(client, { ...request, domain: { name: 'Some Token', version: '1' } })
    expect((await donateWithAuthorizationSync(client, gift)).amount).to.equal(AMOUNT)
  })

  /** A campaign for another token, of which the donor holds enough. */
  async function strange(artifact: string, args: readonly unknown[]): Promise<{ campaign: Address; token: Address }> {
    const { abi, bytecode } = readArtifact(`mocks/${artifact}`)
    const token = await chain.deploy(abi as Abi, bytecode as Hex, args)
    const { campaign: other } = await campaignOn(chain, (usual) => ({ ...usual, token }))
    await mint(donor.address, AMOUNT, token)
    return { campaign: other, token }
  }

  async function mint(to: Address, amount: bigint, token = chain.token) {
    await writeContract(chain.client, { address: token, abi: demoTokenAbi, functionName: 'mint', args: [to, amount] })
  }

  async function allow(amount: bigint, { campaign: spender, token } = { campaign, token: chain.token }) {
    const contract = { address: token, abi: erc20Abi } as const
    await writeContract(chain.clientOf(donor), { ...contract, functionName: 'approve', args: [spender, amount] })
  }

  function allowanceOf(owner: Address): Promise<bigint> {
    const contract = { address: chain.token, abi: erc20Abi } as const
    return readContract(chain.client, { ...contract, functionName: 'allowance', args: [owner, campaign] })
  }
})

function failure(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => undefined,
    (error: unknown) => error,
  )
}
