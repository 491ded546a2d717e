// Deploys the journal and the factory to a chain.
//
//   AMANA_DEPLOYER_KEY=0x… npm run deploy -- --rpc URL [--again]
//
// On the local chain (31337) also the two demo tokens. Refuses a chain that sdk/src/generated/deployments.ts already
// names, unless told to deploy once more. The key is read from the environment only and never shown.
import { parseArgs } from 'node:util'
import { deployments } from '@amana/sdk/generated/deployments'
import { type Address, BaseError, createClient, getAddress, type Hex, HttpRequestError, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { getBalance, getChainId, getCode, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { LOCAL_CHAIN_ID } from './chain.ts'
import { type Deploy, deployDemoTokens, deployProtocol } from './deploy-contracts.ts'
import { UsageError } from './start/ports.ts'

const USAGE = 'usage: AMANA_DEPLOYER_KEY=0x… npm run deploy -- --rpc URL [--again]'

try {
  await main()
} catch (error) {
  // A stack or a request body could hold what nobody should see; the sentence is enough.
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { rpc, again } = readArguments()
  const account = privateKeyToAccount(readKey())
  const client = createClient({ account, transport: http(rpc) })
  const chainId = await getChainId(client)
  const known = deployments[chainId]
  if (known && !again && (await getCode(client, { address: known.factory }))) {
    throw new UsageError(
      `Chain ${chainId} already has Amana: factory ${known.factory}, journal ${known.journal}. Add --again to deploy once more.`,
    )
  }

  if ((await getBalance(client, { address: account.address })) === 0n) {
    throw new UsageError(`${account.address} has no coins on chain ${chainId} to pay for the deployment; send it some.`)
  }

  let startBlock: bigint | undefined
  const deploy: Deploy = async (creation) => {
    const hash = await sendTransaction(client, { data: creation, chain: null })
    const { contractAddress, blockNumber, status } = await waitForTransactionReceipt(client, { hash })
    if (status !== 'success' || !contractAddress) throw new Error(`The creation in ${hash} was reverted.`)
    startBlock ??= blockNumber
    return getAddress(contractAddress)
  }
  const { journal, factory } = await deployProtocol(deploy)
  print('chain', String(chainId))
  print('deployer', account.address)
  print('journal', journal)
  print('factory', factory)
  print('start block', String(startBlock))
  if (chainId !== LOCAL_CHAIN_ID || !known) return
  const symbols = Object.values(known.tokens).map(({ symbol }) => symbol)
  const tokens: Address[] = await deployDemoTokens(deploy, known.tokens)
  for (const [index, address] of tokens.entries()) print(symbols[index] ?? 'token', address)
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : 'The deployment failed.'
  if (error.walk((cause) => cause instanceof HttpRequestError)) return 'No node answers at the address in --rpc.'
  return [error.shortMessage, error.details].filter(Boolean).join(' ')
}

function readArguments(): { rpc: string; again: boolean } {
  let values: { rpc?: string; again?: boolean }
  try {
    values = parseArgs({ options: { rpc: { type: 'string' }, again: { type: 'boolean' } } }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
  const { rpc, again = false } = values
  if (!rpc || !/^https?:\/\//.test(rpc) || !URL.canParse(rpc)) {
    throw new UsageError(`--rpc needs the http(s) address of a node.\n${USAGE}`)
  }
  return { rpc, again }
}

function readKey(): Hex {
  const { AMANA_DEPLOYER_KEY } = process.env
  const key = AMANA_DEPLOYER_KEY?.trim()
  if (!key) throw new UsageError(`AMANA_DEPLOYER_KEY is not set.\n${USAGE}`)
  if (!/^0x[\da-f]{64}$/i.test(key)) {
    throw new UsageError('AMANA_DEPLOYER_KEY is no private key: it needs 0x and 64 hexadecimal digits.')
  }
  return key as Hex
}

function print(what: string, value: string): void {
  console.log(`${what.padEnd(12)} ${value}`)
}
