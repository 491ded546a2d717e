import { createRequire } from 'node:module'
import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
  parseAbi,
  size,
} from 'viem'
import { sendTransaction, signAuthorization } from 'viem/actions'
import type { Between, LocalChain } from './local-chain.ts'

interface Call {
  to: Address
  data: Hex
}

type Account = LocalChain['accounts']['charity']

const ARTIFACT =
  '@safe-global/safe-smart-account/build/artifacts/contracts/libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json'
const multiSendAbi = parseAbi(['function multiSend(bytes transactions) payable'])

/**
 * A wallet that keeps EIP-5792's promise for real: the account of `account` gets the code of Safe's batch contract
 * (EIP-7702), and all calls are one transaction. What the page asked the wallet for is in `asked`.
 */
export async function atomicWallet(chain: LocalChain, account: Account) {
  const { abi, bytecode } = createRequire(import.meta.url)(ARTIFACT) as { abi: Abi; bytecode: Hex }
  const contractAddress = await chain.deploy(abi, bytecode, [])
  // Hardhat mines a transaction that reverts and then complains; other nodes just return the hash.
  const own = chain.clientOf(account, (request, ask) => {
    const [raw] = (request.params ?? []) as [Hex]
    const answer = ask(request as never)
    return request.method === 'eth_sendRawTransaction' ? answer.catch(() => keccak256(raw)) : answer
  })
  const asked: string[] = []
  const sent = new Map<string, Hex>()

  async function sendCalls({ calls, from }: { calls: readonly Call[]; from: Address }) {
    if (from.toLowerCase() !== account.address.toLowerCase()) throw new Error('another account')
    const authorization = await signAuthorization(own, { contractAddress, executor: 'self' })
    const data = encodeFunctionData({ abi: multiSendAbi, functionName: 'multiSend', args: [packed(calls)] })
    const request = { to: account.address, data, authorizationList: [authorization], gas: 1_000_000n }
    const id = numberToHex(sent.size + 1)
    sent.set(id, await sendTransaction(own, request))
    return { id }
  }

  async function statusOf(id: string) {
    const receipt = await chain.ask({ method: 'eth_getTransactionReceipt', params: [sent.get(id)] } as never)
    const { status } = receipt as { status: Hex }
    return {
      version: '2.0.0',
      chainId: '0x7a69',
      id,
      atomic: true,
      status: status === '0x1' ? 200 : 500,
      receipts: [receipt],
    }
  }

  const between: Between = async ({ method, params }, ask) => {
    const [first] = (params ?? []) as [never]
    asked.push(method)
    if (method === 'wallet_getCapabilities') return { '0x7a69': { atomic: { status: 'supported' } } }
    if (method === 'wallet_sendCalls') return sendCalls(first)
    if (method === 'wallet_getCallsStatus') return statusOf(first)
    return ask({ method, params } as never)
  }
  return { client: chain.clientOf(account, between), asked }
}

/** As MultiSend reads them: operation, target, value, length, data. */
function packed(calls: readonly Call[]): Hex {
  return concat(
    calls.flatMap(({ to, data }) => [
      '0x00',
      to,
      numberToHex(0, { size: 32 }),
      numberToHex(size(data), { size: 32 }),
      data,
    ]),
  )
}
