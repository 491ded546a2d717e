// A Safe of several owners, from the contracts that its package ships, and the wallet that a page meets.
import { createRequire } from 'node:module'
import {
  type Abi,
  type Address,
  type Client,
  concat,
  createClient,
  encodeFunctionData,
  type Hash,
  type Hex,
  http,
  type PrivateKeyAccount,
  zeroAddress,
} from 'viem'
import { deployContract, readContract, waitForTransactionReceipt, writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { type AskedTransaction, asked, ordinaryWallet, type Wallet } from './announced-wallet.ts'

export interface SafeWallet {
  address: Address
  wallet: Wallet
  /** What waits for its owners, by the Safe's own numbers. */
  proposals: Map<Hash, AskedTransaction>
  /** All owners agree, and one of them has it carried out. */
  execute: (number: Hash) => Promise<void>
}

interface Artifact {
  abi: Abi
  bytecode: Hex
}

function artifact(path: string): Artifact {
  return createRequire(import.meta.url)(`@safe-global/safe-smart-account/build/artifacts/contracts/${path}`)
}

/**
 * Every owner has to agree. It answers for their signatures by ERC-1271, as every Safe does that Safe's own app makes. The wallet answers "send this" with the Safe's number for it, as Safe's own app does. */
export async function safeWallet(owners: readonly PrivateKeyAccount[], rpcUrl: string): Promise<SafeWallet> {
  const [first] = owners
  if (!first) throw new Error('a Safe needs an owner')
  const client = createClient({ account: first, chain: hardhat, transport: http(rpcUrl), cacheTime: 0 })
  const safe = artifact('Safe.sol/Safe.json')
  const address = await deploySafe(client, safe, owners)
  const contract = { address, abi: safe.abi } as const
  const proposals = new Map<Hash, AskedTransaction>()
  const ordinary = ordinaryWallet(first, rpcUrl)

  const argsOf = ({ to, value, data }: AskedTransaction) =>
    [to, value, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress] as const

  async function propose(transaction: AskedTransaction): Promise<Hash> {
    const nonce = await readContract(client, { ...contract, functionName: 'nonce' })
    const args = [...argsOf(transaction), nonce]
    const number = (await readContract(client, { ...contract, functionName: 'getTransactionHash', args })) as Hash
    proposals.set(number, transaction)
    return number
  }

  return {
    address,
    proposals,
    async wallet(request) {
      const { method, params } = request
      if (method === 'eth_requestAccounts' || method === 'eth_accounts') return [address]
      if (method === 'eth_sendTransaction') return propose(asked(params))
      if (/sign/i.test(method)) throw { code: 4200, message: 'a contract has no key' }
      return ordinary(request)
    },
    async execute(number) {
      const transaction = proposals.get(number)
      if (!transaction) throw new Error(`nobody proposed ${number}`)
      const ascending = [...owners].sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1))
      const signatures = concat(await Promise.all(ascending.map((owner) => owner.sign({ hash: number }))))
      const args = [...argsOf(transaction), signatures]
      const hash = await writeContract(client, { ...contract, functionName: 'execTransaction', args, gas: 3_000_000n })
      await waitForTransactionReceipt(client, { hash, pollingInterval: 100 })
    },
  }
}

type OwnerClient = Client<ReturnType<typeof http>, typeof hardhat, PrivateKeyAccount>

async function deploySafe(client: OwnerClient, safe: Artifact, owners: readonly PrivateKeyAccount[]): Promise<Address> {
  const deploy = async ({ abi, bytecode }: Artifact) => {
    const hash = await deployContract(client, { abi, bytecode, args: [] })
    const { contractAddress } = await waitForTransactionReceipt(client, { hash, pollingInterval: 100 })
    if (!contractAddress) throw new Error('nothing was deployed')
    return contractAddress
  }
  const factory = artifact('proxies/SafeProxyFactory.sol/SafeProxyFactory.json')
  const singleton = await deploy(safe)
  const proxies = await deploy(factory)
  const handler = await deploy(artifact('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json'))
  const addresses = owners.map((owner) => owner.address)
  const args = [addresses, addresses.length, zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress]
  const setup = encodeFunctionData({ abi: safe.abi, functionName: 'setup', args })
  const creation = {
    address: proxies,
    abi: factory.abi,
    functionName: 'createProxyWithNonce',
    args: [singleton, setup, 0n],
  }
  const address = (await readContract(client, creation)) as Address
  const hash = await writeContract(client, creation)
  await waitForTransactionReceipt(client, { hash, pollingInterval: 100 })
  return address
}
