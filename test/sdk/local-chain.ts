import { network } from 'hardhat'
import {
  type Address,
  bytesToHex,
  type Chain,
  createClient,
  custom,
  type EIP1193Parameters,
  getAddress,
  type Hex,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import {
  deployContract,
  mine,
  setCode,
  setNextBlockTimestamp,
  waitForTransactionReceipt,
  writeContract,
} from 'viem/actions'
import { hardhat } from 'viem/chains'
import { MULTICALL3_ADDRESS, MULTICALL3_CODE } from '../../scripts/demo/multicall3.ts'
import { createMissing } from '../../scripts/deploy/create.ts'
import { demoTokenCreations, PROTOCOL, PROTOCOL_CREATIONS } from '../../scripts/deploy/creations.ts'
import { Sender } from '../../scripts/deploy/sender.ts'
import { createCampaignSync } from '../../sdk/src/actions/createCampaign.ts'
import { donateSync } from '../../sdk/src/actions/donate.ts'
import { canonicalBytes } from '../../sdk/src/canonical-json.ts'
import { contentHash } from '../../sdk/src/content.ts'
import { demoTokenAbi } from '../../sdk/src/generated/abis.ts'
import { deployments } from '../../sdk/src/generated/deployments.ts'
import { ascendingBySigner, type CampaignParameters, type Share, ZERO_HASH } from '../../sdk/src/parameters.ts'

export const DAY = 86_400
export const USDC = 1_000_000n
export const EVIDENCE: Hex = `0x${'e1'.repeat(32)}`

type Request = (request: EIP1193Parameters) => Promise<unknown>
/** Stands between a client and the node: may answer itself or change what the node says. */
export type Between = (request: { method: string; params?: unknown }, ask: Request) => Promise<unknown>

const MNEMONIC = 'test test test test test test test test test test test junk'

/** The deployed contracts and the cast on a fresh in-process chain. */
export async function localChain({ multicall = true }: { multicall?: boolean } = {}) {
  const { provider } = await network.create()
  const ask = ((request) => provider.request(request as never)) as Request
  const signer = (addressIndex: number) => mnemonicToAccount(MNEMONIC, { addressIndex })
  const clientOf = (account: ReturnType<typeof signer>, between: Between = (request, next) => next(request as never)) =>
    createClient({
      account,
      chain: hardhat as Chain,
      pollingInterval: 10,
      cacheTime: 0,
      transport: custom({ request: (request) => between(request, ask) }, { retryCount: 0 }),
    })
  const deployer = clientOf(signer(0))
  const testClient = Object.assign(deployer, { mode: 'hardhat' as const })
  if (multicall) await setCode(testClient as never, { address: MULTICALL3_ADDRESS, bytecode: MULTICALL3_CODE })

  const deploy = async (abi: readonly unknown[], bytecode: Hex, args: readonly unknown[]): Promise<Address> => {
    const hash = await deployContract(deployer, { abi, bytecode, args } as never)
    const { contractAddress } = await waitForTransactionReceipt(deployer, { hash })
    if (!contractAddress) throw new Error('no contract')
    return getAddress(contractAddress)
  }
  const [usdc] = demoTokenCreations(deployments[hardhat.id]?.tokens ?? {})
  if (!usdc) throw new Error('the SDK knows no demo token')
  await createMissing(new Sender({ client: deployer, account: signer(0) }), [...PROTOCOL_CREATIONS, usdc])
  const journal = PROTOCOL.journal.address
  const factory = PROTOCOL.factory.address
  const token = usdc.address

  const accounts = {
    charity: signer(1),
    fallback: signer(2),
    carrier: signer(3),
    donors: [signer(4), signer(5), signer(6)] as const,
    recipients: [signer(7).address, signer(8).address, signer(9).address] as const,
    verifiers: sortedAccounts([signer(10), signer(11), signer(12)]),
    panel: sortedAccounts([signer(13), signer(14), signer(15)]),
  }
  const now = async (): Promise<bigint> => {
    const block = (await ask({ method: 'eth_getBlockByNumber', params: ['latest', false] } as never)) as {
      timestamp: Hex
    }
    return BigInt(block.timestamp)
  }
  return {
    ask,
    deploy,
    journal,
    factory,
    token,
    accounts,
    now,
    client: deployer,
    clientOf,
    /** Mines an empty block at this second. */
    async mineAt(timestamp: bigint) {
      await setNextBlockTimestamp(testClient as never, { timestamp })
      await mine(testClient as never, { blocks: 1 })
    },
    async fund(account: ReturnType<typeof signer>, campaign: Address, amount: bigint) {
      const client = clientOf(account)
      const contract = { address: token, abi: demoTokenAbi } as const
      await writeContract(client, { ...contract, functionName: 'mint', args: [account.address, amount] })
      await writeContract(client, { ...contract, functionName: 'approve', args: [campaign, amount] })
    },
  }
}

export type LocalChain = Awaited<ReturnType<typeof localChain>>

function sortedAccounts<account extends { address: Address }>(accounts: account[]) {
  const sorted = ascendingBySigner(accounts.map((account) => ({ ...account, signer: account.address })))
  return sorted.map(({ address }) => accounts.find((account) => account.address === address)) as account[]
}

export const TERMS = { name: 'A well', description: 'Water for the village', language: 'en' }

/** Three milestones of 100, 60 and 40 USDC, the last one split between two recipients. */
export async function parametersOn(chain: LocalChain): Promise<{ parameters: CampaignParameters; terms: Hex }> {
  const { accounts, token } = chain
  const start = Number(await chain.now())
  const bytes = canonicalBytes(TERMS)
  const [one, two, three] = accounts.recipients
  return {
    terms: bytesToHex(bytes),
    parameters: {
      token,
      fallbackRecipient: accounts.fallback.address,
      terms: await contentHash(bytes),
      salt: ZERO_HASH,
      rules: {
        fundBy: start + 30 * DAY,
        reviewWindow: 7 * DAY,
        objectionWindow: 5 * DAY,
        appealWindow: 10 * DAY,
        objectionBps: 1000,
        minDonation: USDC,
        sequential: false,
        upfront: false,
      },
      verifiers: { threshold: 2, members: accounts.verifiers.map(({ address }) => address) },
      panel: { threshold: 2, members: accounts.panel.map(({ address }) => address) },
      milestones: [
        { claimBy: start + 90 * DAY, payouts: [{ recipient: one, amount: 100n * USDC }] },
        { claimBy: start + 120 * DAY, payouts: [{ recipient: two, amount: 60n * USDC }] },
        {
          claimBy: start + 150 * DAY,
          payouts: [
            { recipient: two, amount: 25n * USDC },
            { recipient: three, amount: 15n * USDC },
          ],
        },
      ],
    },
  }
}

/** A new campaign on the chain, with whatever `change` makes of the parameters. */
export async function campaignOn(
  chain: LocalChain,
  change: (parameters: CampaignParameters) => CampaignParameters = (parameters) => parameters,
) {
  const usual = await parametersOn(chain)
  const { terms } = usual
  const parameters = change(usual.parameters)
  const charity = chain.clientOf(chain.accounts.charity)
  const { campaign, receipt } = await createCampaignSync(charity, { factory: chain.factory, parameters, terms })
  return { campaign, parameters, terms, receipt }
}

/** A gift of a donor who gets the tokens for it first. */
export async function give(chain: LocalChain, campaign: Address, donor: 0 | 1 | 2, shares: Share[], passOn = false) {
  const account = chain.accounts.donors[donor]
  const amount = shares.reduce((total, share) => total + share.amount, 0n)
  await chain.fund(account, campaign, amount)
  return donateSync(chain.clientOf(account), { campaign, shares, intent: { passOn } })
}
