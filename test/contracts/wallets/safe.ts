import { createRequire } from 'node:module'
import {
  type BaseContract,
  type ContractTransactionResponse,
  concat,
  type InterfaceAbi,
  type TypedDataDomain,
  TypedDataEncoder,
  type TypedDataField,
  ZeroAddress,
} from 'ethers'
import { ethers } from '../support/chain.ts'
import type { Key, Signer } from '../support/decisions.ts'

const OPERATION = { Call: 0, DelegateCall: 1 } as const

const SAFE_TX = {
  SafeTx: [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
    { name: 'operation', type: 'uint8' },
    { name: 'safeTxGas', type: 'uint256' },
    { name: 'baseGas', type: 'uint256' },
    { name: 'gasPrice', type: 'uint256' },
    { name: 'gasToken', type: 'address' },
    { name: 'refundReceiver', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ],
}
const SAFE_MESSAGE = { SafeMessage: [{ name: 'message', type: 'bytes' }] }

type Types = Record<string, TypedDataField[]>

/** The contracts of Safe, as its package ships them compiled. */
async function deploy(path: string, ...args: unknown[]): Promise<BaseContract> {
  const artifact = createRequire(import.meta.url)(`@safe-global/safe-smart-account/build/artifacts/contracts/${path}`)
  const { abi, bytecode } = artifact as { abi: InterfaceAbi; bytecode: string }
  const [deployer] = await ethers.getSigners()
  return new ethers.ContractFactory(abi, bytecode, deployer).deploy(...args)
}

export type SafeFactory = Awaited<ReturnType<typeof safeContracts>>

/** What Safe has on every chain, and how a Safe is made of it. */
export async function safeContracts() {
  const singleton = await deploy('Safe.sol/Safe.json')
  const proxies = await deploy('proxies/SafeProxyFactory.sol/SafeProxyFactory.json')
  const handler = await deploy('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json')
  const signMessageLib = await deploy('libraries/SignMessageLib.sol/SignMessageLib.json')
  let made = 0n

  /** A Safe of these owners, with the fallback handler that its own interface installs. */
  async function make(owners: readonly Signer[], threshold: number): Promise<Safe> {
    const { interface: functions } = singleton
    const addresses = owners.map(({ address }) => address)
    const setup = [addresses, threshold, ZeroAddress, '0x', await handler.getAddress(), ZeroAddress, 0, ZeroAddress]
    const args = [await singleton.getAddress(), functions.encodeFunctionData('setup', setup), made++]
    const create = proxies.getFunction('createProxyWithNonce')
    const address: string = await create.staticCall(...args)
    await create(...args)
    const signers = owners.slice(0, threshold)
    return new Safe(
      new ethers.Contract(address, functions, owners[0]),
      address,
      signers,
      await signMessageLib.getAddress(),
    )
  }
  return { make }
}

/** A Safe, acting with as many of its owners as it needs. It signs typed data as ERC-1271 wants it from a Safe. */
export class Safe implements Key {
  readonly contract: BaseContract
  readonly address: string
  readonly #signers: readonly Signer[]
  readonly #signMessageLib: string

  constructor(contract: BaseContract, address: string, signers: readonly Signer[], signMessageLib: string) {
    this.contract = contract
    this.address = address
    this.#signers = signers
    this.#signMessageLib = signMessageLib
  }

  /** The same Safe with fewer owners, or other people, at hand. */
  with(signers: readonly Signer[]): Safe {
    return new Safe(this.contract, this.address, signers, this.#signMessageLib)
  }

  /** Calls a contract of this project through the Safe. */
  async execute(target: BaseContract, name: string, args: readonly unknown[]): Promise<ContractTransactionResponse> {
    return this.#execute(await target.getAddress(), target.interface.encodeFunctionData(name, args), OPERATION.Call)
  }

  /** The owners' signatures, one behind the other. */
  async signTypedData(domain: TypedDataDomain, types: Types, value: Record<string, unknown>): Promise<string> {
    const digest = TypedDataEncoder.hash(domain, types, value)
    return this.#signatures(SAFE_MESSAGE, { message: digest })
  }

  /** Marks typed data as signed in the Safe's own storage; the signature to carry is then empty. */
  async signOnChain(domain: TypedDataDomain, types: Types, value: Record<string, unknown>): Promise<string> {
    const library = new ethers.Interface(['function signMessage(bytes)'])
    const digest = TypedDataEncoder.hash(domain, types, value)
    const call = library.encodeFunctionData('signMessage', [digest])
    await this.#execute(this.#signMessageLib, call, OPERATION.DelegateCall)
    return '0x'
  }

  async #execute(to: string, data: string, operation: number): Promise<ContractTransactionResponse> {
    const nonce: bigint = await this.contract.getFunction('nonce')()
    const gas = { safeTxGas: 0, baseGas: 0, gasPrice: 0, gasToken: ZeroAddress, refundReceiver: ZeroAddress }
    const signatures = await this.#signatures(SAFE_TX, { to, value: 0, data, operation, ...gas, nonce })
    const execute = this.contract.getFunction('execTransaction')
    return execute(to, 0, data, operation, ...Object.values(gas), signatures)
  }

  async #signatures(types: Types, value: Record<string, unknown>): Promise<string> {
    const { chainId } = await ethers.provider.getNetwork()
    const domain = { chainId, verifyingContract: this.address }
    const ascending = [...this.#signers].sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1))
    return concat(await Promise.all(ascending.map((owner) => owner.signTypedData(domain, types, value))))
  }
}
