// Where gas is measured: a chain inside this process, the contracts as they are compiled now, and accounts with tokens.
// Every transaction has a block and a second of its own, and every name its own account, so a figure never varies.
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import type { CampaignParameters } from '@amana/sdk/parameters'
import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  getAddress,
  type Hex,
  keccak256,
  type Log,
  type RpcTransactionReceipt,
  sha256,
  stringToHex,
} from 'viem'
import { formatLog } from 'viem/utils'
import { readArtifact } from '../artifact.ts'
import { ReplayChain } from '../replay/chain.ts'
import { GasTally } from '../replay/gas.ts'
import {
  charityAddress,
  donorAddress,
  fallbackAddress,
  OPERATOR,
  PANEL,
  recipientAddress,
  VERIFIERS,
} from '../replay/people.ts'
import { DAY } from '../replay/schedule.ts'
import { PLAIN_TOKEN, SIGNING_DOMAIN, SIGNING_TOKEN } from './tokens.ts'

export const TOKEN = 10n ** 18n
/** What every milestone asks for: room for 10,000 lots of one token and a gift or two. */
export const MILESTONE = 10_100n * TOKEN

const GENESIS = Date.UTC(2026, 0, 1) / 1000
const SECONDS_PER_BLOCK = 12
const TRANSACTION_GAS = 100_000_000n

/** Written text, as terms are: no zero bytes, which would be cheaper. */
export const TERMS = stringToHex('A well for the village. '.repeat(86).slice(0, 2_048))

export interface Campaign {
  address: Address
  charity: Address
  parameters: CampaignParameters
}

export interface Call {
  to?: Address
  data: Hex
}

/** A write of the SDK. */
interface Action<args, result> {
  call(args: args): Call
  extractEvent(logs: Log[]): result
}

export class Stage {
  readonly chain: ReplayChain
  readonly factory: Address
  readonly plainToken: Address
  readonly signingToken: Address
  #campaigns = 0

  private constructor(chain: ReplayChain, [factory, plainToken, signingToken]: [Address, Address, Address]) {
    this.chain = chain
    this.factory = factory
    this.plainToken = plainToken
    this.signingToken = signingToken
  }

  static async open(): Promise<Stage> {
    const chain = await ReplayChain.open(GENESIS, new GasTally())
    const create = async (data: Hex): Promise<Address> => {
      const { contractAddress } = await sendAlone(chain, OPERATOR, { data })
      if (!contractAddress) throw new Error('the creation made no contract')
      return getAddress(contractAddress)
    }
    const journal = await create(readArtifact('Journal.sol/Journal').bytecode)
    const { abi, bytecode } = readArtifact('CampaignFactory.sol/CampaignFactory')
    const factory = await create(encodeDeployData({ abi, bytecode, args: [journal] }))
    const plain = await create(PLAIN_TOKEN)
    const signing = await create(
      encodeDeployData({ abi: demoTokenAbi, bytecode: SIGNING_TOKEN, args: [SIGNING_DOMAIN.name, 'SIGN'] }),
    )
    return new Stage(chain, [factory, plain, signing])
  }

  /** The whole transaction's gas, alone in its block. It must succeed. */
  async gasOf(from: Address, call: Call): Promise<number> {
    return Number((await sendAlone(this.chain, from, call)).gasUsed)
  }

  /** As `gasOf`, for what the call did. */
  async resultOf<args, result>(from: Address, action: Action<args, result>, args: args): Promise<result> {
    const { logs } = await sendAlone(this.chain, from, action.call(args))
    return action.extractEvent(logs.map((log) => formatLog(log)))
  }

  /** Lets time pass. */
  async wait(seconds: number): Promise<void> {
    await this.chain.mine(this.chain.time + seconds)
  }

  /** A call that creates a campaign nobody has created yet, with as many milestones of one payout each. */
  creation(
    milestones: number,
    token = this.plainToken,
  ): { charity: Address; parameters: CampaignParameters; call: Call } {
    const number = ++this.#campaigns
    const charity = charityAddress(number)
    const fundBy = this.chain.time + 60 * DAY
    const parameters: CampaignParameters = {
      token,
      fallbackRecipient: fallbackAddress(number),
      terms: sha256(TERMS),
      salt: keccak256(stringToHex(`campaign ${number}`)),
      rules: {
        fundBy,
        reviewWindow: 7 * DAY,
        objectionWindow: 7 * DAY,
        appealWindow: 14 * DAY,
        objectionBps: 1_000,
        minDonation: TOKEN,
        sequential: false,
        upfront: false,
      },
      verifiers: { threshold: 2, members: VERIFIERS.map(({ address }) => address) },
      panel: { threshold: 1, members: PANEL.slice(0, 1).map(({ address }) => address) },
      milestones: Array.from({ length: milestones }, (_, index) => ({
        claimBy: fundBy + (index + 1) * 30 * DAY,
        payouts: [{ recipient: recipientAddress(number, index, 0), amount: MILESTONE }],
      })),
    }
    return { charity, parameters, call: createCampaign.call({ factory: this.factory, parameters, terms: TERMS }) }
  }

  async createCampaign(milestones: number, token = this.plainToken): Promise<Campaign> {
    const { charity, parameters, call } = this.creation(milestones, token)
    const { campaign } = await this.resultOf(charity, { ...createCampaign, call: () => call }, undefined)
    return { address: campaign, charity, parameters }
  }

  async mint(owner: Address, amount: bigint, token = this.plainToken): Promise<void> {
    const data = encodeFunctionData({ abi: demoTokenAbi, functionName: 'mint', args: [owner, amount] })
    await sendAlone(this.chain, OPERATOR, { to: token, data })
  }

  /** A finite allowance, larger than anything that is given here. */
  async allow(owner: Address, spender: Address, token = this.plainToken): Promise<void> {
    const data = encodeFunctionData({ abi: demoTokenAbi, functionName: 'approve', args: [spender, 10n * MILESTONE] })
    await sendAlone(this.chain, owner, { to: token, data })
  }

  /** A donor of this name with a finite allowance of the campaign and more tokens than he gives. */
  async donor(name: string, { address, parameters }: Campaign, tokens = 10n * MILESTONE): Promise<Address> {
    const donor = donorAddress(name)
    await this.mint(donor, tokens, parameters.token)
    await this.allow(donor, address, parameters.token)
    return donor
  }
}

async function sendAlone(chain: ReplayChain, from: Address, call: Call): Promise<RpcTransactionReceipt> {
  await chain.send({ ...call, from, gas: TRANSACTION_GAS, purpose: 'setup' })
  const [receipt] = await chain.mine(chain.time + SECONDS_PER_BLOCK)
  if (!receipt) throw new Error('the block is empty')
  return receipt
}
