import { isSolidityError } from '@amana/sdk/errors/solidity-error'
import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { expect } from 'chai'
import {
  type Address,
  createClient,
  custom,
  encodeErrorResult,
  encodeFunctionData,
  type Hex,
  UserRejectedRequestError,
} from 'viem'
import {
  createTransactionRunner,
  type TransactionRunner,
  type TransactionStep,
} from '../../../app/src/chain/transaction-runner.ts'
import type { WalletClient } from '../../../app/src/chain/wallet-engine.ts'
import { viemChain } from '../../../app/src/data/client.ts'
import { type ChainConfig, siteConfigSchema } from '../../../app/src/data/config.ts'
import { DONOR, StubNode } from './stub-node.ts'

const campaign: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'

describe('transaction runner', () => {
  let node: StubNode
  let chain: ChainConfig
  let storage: Map<string, string>
  let runners: TransactionRunner[]

  beforeEach(async () => {
    node = new StubNode()
    const rpcUrl = await node.start()
    const config = {
      chainId: 31337,
      name: 'Stub',
      rpcUrl,
      factory: campaign,
      startBlock: 0,
      tokens: [],
      pollingInterval: 250,
    }
    const [parsed] = siteConfigSchema.parse({ defaultChain: 31337, chains: [config] }).chains
    if (!parsed) throw new Error('no chain')
    chain = parsed
    storage = new Map()
    runners = []
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (name: string) => storage.get(name) ?? null,
        setItem: (name: string, value: string) => storage.set(name, value),
        removeItem: (name: string) => storage.delete(name),
      },
    })
  })

  afterEach(async () => {
    for (const runner of runners) runner.stop()
    await node.stop()
    Reflect.deleteProperty(globalThis, 'localStorage')
  })

  it('sends each step after the one before is in a block, and gives the last receipt', async () => {
    const { runner, states } = watched()
    node.finalized = 99
    const receipt = await runner.run([poke(0), poke(1)], walletClient())
    expect(node.sent.map(({ data, block }) => [data, block])).to.deep.equal([
      [dataOf(0), 11],
      [dataOf(1), 12],
    ])
    expect(receipt).to.include({ transactionHash: node.sent[1]?.hash, status: 'success' })
    expect(states.filter((status) => status !== 'final')).to.deep.equal([
      ...['checking', 'signing', 'submitted', 'included'],
      ...['checking', 'signing', 'submitted', 'included'],
    ])
  })

  it('becomes final only when the chain says so, and is then forgotten', async () => {
    const { runner } = watched()
    await runner.run([poke(0)], walletClient())
    expect(runner.snapshot().state.status).to.equal('included')
    expect(storage.size).to.equal(1)
    node.finalized = 11
    await until(() => runner.snapshot().state.status === 'final')
    expect(storage.size).to.equal(0)
  })

  it('leaves out a step that is not needed', async () => {
    const { runner } = watched()
    const unneeded: TransactionStep = { label: 'allow', prepare: async () => undefined }
    await runner.run([unneeded, poke(1)], walletClient())
    expect(node.sent.map(({ data }) => data)).to.deep.equal([dataOf(1)])
    const { runner: other } = watched('other')
    expect(await other.run([unneeded], walletClient())).to.equal(undefined)
    expect(other.snapshot().state.status).to.equal('idle')
  })

  it('sends nothing that the contract would refuse, and knows why', async () => {
    const { runner } = watched()
    node.refusals.set(dataOf(0), encodeErrorResult({ abi: campaignAbi, errorName: 'NothingDue', args: [0n] }))
    await runner.run([poke(0), poke(1)], walletClient())
    const { state } = runner.snapshot()
    expect(state.status).to.equal('simulationFailed')
    expect(isSolidityError(toAmanaError('error' in state && state.error), 'NothingDue')).to.equal(true)
    expect(node.sent).to.have.length(0)
  })

  it('takes a no for a no', async () => {
    const { runner } = watched()
    const refuse = () => {
      throw new UserRejectedRequestError(new Error('no'))
    }
    await runner.run([poke(0)], walletClient(refuse))
    expect(runner.snapshot().state).to.deep.equal({ status: 'rejected' })
    expect(storage.size).to.equal(0)
  })

  it('does not guess what a wallet did that broke down', async () => {
    const { runner } = watched()
    const breakDown = (to: string, data: Hex) => {
      node.send(to, data)
      throw new Error('socket closed')
    }
    await runner.run([poke(0)], walletClient(breakDown))
    expect(runner.snapshot().state.status).to.equal('unclear')
  })

  const allowance = encodeErrorResult({
    abi: campaignAbi,
    errorName: 'ERC20InsufficientAllowance',
    args: [campaign, 1n, 2n],
  })
  const revert = { code: 3, message: 'execution reverted', data: allowance }
  for (const [where, thrown] of [
    ['as the node says it', revert],
    ['wrapped by the wallet', { code: -32603, message: 'Internal JSON-RPC error.', data: { originalError: revert } }],
    ['only in words', { code: -32603, message: `reverted with custom error (return data: ${allowance})` }],
  ] as const) {
    it(`knows that a wallet sent nothing when its own check was refused: ${where}`, async () => {
      const { runner } = watched()
      await runner.run([poke(0)], walletClient(refusing(thrown)))
      const { state } = runner.snapshot()
      expect(state.status).to.equal('simulationFailed')
      expect(isSolidityError('error' in state && state.error, 'ERC20InsufficientAllowance')).to.equal(true)
    })
  }

  it('knows it without a known reason too', async () => {
    const { runner } = watched()
    await runner.run([poke(0)], walletClient(refusing({ code: 3, message: 'execution reverted' })))
    expect(runner.snapshot().state.status).to.equal('simulationFailed')
  })

  it('claims nothing when the refusal names a transaction, which was sent then', async () => {
    const transactionHash = `0x${'ab'.repeat(32)}`
    for (const sent of [
      { code: -32603, message: 'execution reverted', data: { transactionHash, data: allowance } },
      { code: -32603, message: `execution reverted in ${transactionHash}` },
    ]) {
      const { runner } = watched()
      await runner.run([poke(0)], walletClient(refusing(sent)))
      expect(runner.snapshot().state.status, sent.message).to.equal('unclear')
    }
  })

  it('asks for the right chain before anything is signed', async () => {
    const { runner } = watched()
    await runner.run([poke(0)], async () => {
      throw Object.assign(new Error('elsewhere'), { name: 'ConnectorChainMismatchError' })
    })
    expect(runner.snapshot().state).to.deep.equal({ status: 'wrongChain', expected: 31337 })
  })

  it('P4: a wallet that is moved to another chain while the page prepares is not asked to sign', async () => {
    const { runner } = watched()
    let chainId = '0x7a69'
    const moved: TransactionStep = {
      ...poke(0),
      prepare: async (context) => {
        chainId = '0x1'
        return poke(0).prepare(context)
      },
    }
    await runner.run(
      [moved],
      walletClient(undefined, () => chainId),
    )
    expect(runner.snapshot().state).to.deep.equal({ status: 'wrongChain', expected: 31337 })
    expect(node.sent).to.have.length(0)
  })

  it('calls only a reverted receipt a failure, and stops there', async () => {
    const { runner } = watched()
    node.outcome = '0x0'
    expect(await runner.run([poke(0), poke(1)], walletClient())).to.equal(undefined)
    expect(runner.snapshot().state.status).to.equal('reverted')
    expect(node.sent).to.have.length(1)
  })

  it('does not send twice what is on its way', async () => {
    const { runner } = watched()
    node.mines = false
    const first = runner.run([poke(0)], walletClient())
    await until(() => runner.snapshot().state.status === 'submitted')
    expect(await runner.run([poke(0)], walletClient())).to.equal(undefined)
    node.mine()
    expect(await first).to.have.property('status', 'success')
    expect(node.sent).to.have.length(1)
  })

  it('takes up after a reload what was sent before', async () => {
    node.mines = false
    const { runner: before } = watched()
    void before.run([poke(0)], walletClient())
    await until(() => storage.size === 1)

    const { runner: after } = watched()
    after.resume()
    expect(after.snapshot().state.status).to.equal('submitted')
    node.mine()
    await until(() => after.snapshot().state.status === 'included')
    node.finalized = 11
    await until(() => after.snapshot().state.status === 'final' && before.snapshot().state.status === 'final')
  })

  it('says after a reload which step it was, in the words of that time', async () => {
    node.mines = false
    const { runner: before } = watched()
    void before.run([poke(0), poke(1)], walletClient())
    await until(() => storage.size === 1)
    const { runner: after } = watched()
    after.resume()
    expect(after.snapshot().step).to.deep.equal({ index: 0, count: 2, label: 'poke 0' })
  })

  it('lets every tab see the same end', async () => {
    node.mines = false
    const tabs = [watched(), watched(), watched()].map(({ runner }) => runner)
    const [first, ...others] = tabs
    void first?.run([poke(0)], walletClient())
    await until(() => storage.size === 1)
    // What the storage event of the browser tells the other tabs.
    for (const tab of others) tab.resume()
    for (const tab of others) expect(await tab.run([poke(0)], walletClient()), 'sent again').to.equal(undefined)
    node.mine()
    node.finalized = 11
    await until(() => tabs.every((tab) => tab.snapshot().state.status === 'final'))
    expect(node.sent).to.have.length(1)
  })

  it('is not misled by nonsense in storage', () => {
    for (const nonsense of ['{', '[]', '{"give":1}', '{"give":{"hash":"0x12"}}']) {
      storage.set('amana.transactions', nonsense)
      const { runner } = watched()
      runner.resume()
      expect(runner.snapshot().state.status, nonsense).to.equal('idle')
    }
  })

  function watched(key = 'give') {
    const runner = createTransactionRunner(chain, key)
    runners.push(runner)
    const states: string[] = []
    runner.subscribe(() => {
      const { status } = runner.snapshot().state
      if (states.at(-1) !== status && status !== 'idle') states.push(status)
    })
    return { runner, states }
  }

  function walletClient(onSend = (to: string, data: Hex): Hex => node.send(to, data), chainId = () => '0x7a69') {
    return async (): Promise<WalletClient> => {
      const request = async ({ method, params }: { method: string; params: [{ to: string; data: Hex }] }) => {
        if (method === 'eth_chainId') return chainId()
        if (method === 'eth_sendTransaction') return onSend(params[0].to, params[0].data)
        throw new Error(`unexpected ${method}`)
      }
      const transport = custom({ request }, { retryCount: 0 })
      return createClient({ account: DONOR, chain: viemChain(chain), transport }) as WalletClient
    }
  }
})

function refusing(thrown: { code: number; message: string; data?: unknown }): () => never {
  return () => {
    throw Object.assign(new Error(thrown.message), thrown)
  }
}

function poke(milestone: number): TransactionStep {
  const args = [BigInt(milestone)]
  return {
    label: `poke ${milestone}`,
    prepare: async () => ({ address: campaign, abi: campaignAbi, functionName: 'poke', args }),
  }
}

function dataOf(milestone: number): Hex {
  return encodeFunctionData({ abi: campaignAbi, functionName: 'poke', args: [BigInt(milestone)] })
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('did not happen within 5 s')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
