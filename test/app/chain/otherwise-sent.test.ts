// What goes another way than as one transaction of the account: signed for a relay, proposed, or made together.
import { expect } from 'chai'
import {
  type Address,
  createClient,
  custom,
  encodeAbiParameters,
  type Hash,
  keccak256,
  pad,
  toFunctionSelector,
  toHex,
} from 'viem'
import type { SignedEntry, SignedTransfer, Submission } from '../../../app/src/chain/submission.ts'
import {
  createTransactionRunner,
  type SubmitStep,
  type TransactionRunner,
} from '../../../app/src/chain/transaction-runner.ts'
import type { WalletClientSource } from '../../../app/src/chain/wallet-client-source.ts'
import { viemChain } from '../../../app/src/data/client.ts'
import { type ChainConfig, siteConfigSchema } from '../../../app/src/data/config.ts'
import { DONOR, StubNode } from './stub-node.ts'
import { StubRelay } from './stub-relay.ts'

const token: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const campaign: Address = '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512'
const salt: Hash = `0x${'5a'.repeat(32)}`
const word = (value: bigint) => pad(toHex(value), { size: 32 })
const STATE = toFunctionSelector('authorizationState(address,bytes32)')
const NONCES = toFunctionSelector('nonces(address)')
const ERRAND = { id: hashOf('errand'), transaction: null, reason: null }

describe('sent otherwise than as a transaction', () => {
  let node: StubNode
  let relay: StubRelay
  let chain: ChainConfig
  let storage: Map<string, string>
  let runners: TransactionRunner[]

  beforeEach(async () => {
    node = new StubNode()
    relay = new StubRelay()
    const [rpcUrl] = await Promise.all([node.start(), relay.start()])
    const config = { chainId: 31337, name: 'Stub', rpcUrl, factory: token, startBlock: 0, tokens: [] }
    const chains = [{ ...config, pollingInterval: 250 }]
    const [parsed] = siteConfigSchema.parse({ defaultChain: 31337, chains }).chains
    if (!parsed) throw new Error('no chain')
    chain = parsed
    node.views.set(STATE, word(0n))
    node.views.set(NONCES, word(0n))
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
    await Promise.all([node.stop(), relay.stop()])
    Reflect.deleteProperty(globalThis, 'localStorage')
  })

  describe('a signature that a relay carries', () => {
    it('is kept before anybody is asked, is handed over, and is done when the chain shows it', async () => {
      relay.answer = { status: 202, body: { ...ERRAND, state: 'sent' } }
      const runner = started()
      await until(() => 'submission' in runner.snapshot().state && signedOf(runner).errand === ERRAND.id)
      expect(statusOf(runner)).to.equal('submitted')
      expect(storage.size).to.equal(1)
      const hash = carried()
      await until(() => statusOf(runner) === 'included')
      expect(runner.snapshot().state).to.have.nested.property('inclusion.hash', hash)
      node.finalized = 99
      await until(() => storage.size === 0)
    })

    it('stays on the device while the network is lost, through a reload, and arrives when it is back', async () => {
      await relay.stop()
      const before = started()
      await until(() => statusOf(before) === 'kept')
      before.stop()

      const after = watched()
      after.resume()
      await until(() => statusOf(after) === 'kept')
      relay.answer = { status: 202, body: { ...ERRAND, state: 'sent' } }
      await relay.start()
      after.askAgain()
      await until(() => statusOf(after) === 'submitted' && signedOf(after).errand !== undefined)
      expect(relay.handed).to.equal(1)
    })

    it('is done whoever carried it, the relay or its donor', async () => {
      await relay.stop()
      const runner = started()
      await until(() => statusOf(runner) === 'kept')
      carried()
      await until(() => statusOf(runner) === 'included')
    })

    it('is not mistaken for another transfer between the two', async () => {
      await relay.stop()
      const runner = started()
      await until(() => statusOf(runner) === 'kept')
      carried(`0x${'77'.repeat(32)}`)
      await pause(700)
      expect(statusOf(runner)).to.equal('kept')
    })

    it('is kept when the relay says no, with its reason, and is not handed over again unasked', async () => {
      relay.answer = { status: 429, body: { type: '/problems/budget-spent', status: 429 } }
      const runner = started()
      await until(() => statusOf(runner) === 'declined')
      expect(runner.snapshot().state).to.have.deep.property('refusal', { code: 'budget-spent' })
      await pause(700)
      expect(relay.handed).to.equal(1)
      relay.answer = { status: 422, body: { type: '/x/refused-by-contract', error: { code: 'StartTooHigh' } } }
      runner.askAgain()
      await until(() => relay.handed === 2)
      await until(() => {
        const { state } = runner.snapshot()
        return state.status === 'declined' && state.refusal.code === 'StartTooHigh'
      })
      expect(storage.size, 'kept on the device').to.equal(1)
    })

    it('takes a page of a proxy, or nonsense, for silence and not for an answer', async () => {
      for (const body of [{}, { id: 'x', state: 'sent' }, 'gone', { ...ERRAND, state: 'paid' }]) {
        relay.answer = { status: 200, body }
        const runner = started(`give ${JSON.stringify(body)}`)
        await until(() => statusOf(runner) === 'kept')
      }
    })

    it('does not call a carrier’s failed transaction the end: the signature still holds', async () => {
      relay.answer = { status: 200, body: { ...ERRAND, state: 'reverted', transaction: hashOf('failed') } }
      const runner = started()
      await until(() => statusOf(runner) === 'declined')
      carried()
      await until(() => statusOf(runner) === 'included')
    })

    it('lapses when its time is over, and nothing was taken', async () => {
      await relay.stop()
      const runner = started()
      await until(() => statusOf(runner) === 'kept')
      node.timestamp = 100n
      await until(() => statusOf(runner) === 'lapsed')
      expect(runner.snapshot().state).to.include({ reason: 'expired' })
      expect(storage.size).to.equal(0)
    })
  })

  describe('an entry of the journal that a relay carries', () => {
    it('is kept, handed over through a reload, and done when the journal shows it, whoever wrote it', async () => {
      await relay.stop()
      const before = started('write', entry())
      await until(() => statusOf(before) === 'kept')
      before.stop()

      const after = watched('write')
      after.resume()
      await until(() => statusOf(after) === 'kept')
      expect(after.snapshot().state).to.have.deep.property('submission', entry())
      const hash = written(entry().content)
      await until(() => statusOf(after) === 'included')
      expect(after.snapshot().state).to.have.nested.property('inclusion.hash', hash)
    })

    it('can never be written once its number was used for something else, and that is said', async () => {
      relay.answer = { status: 409, body: { type: '/problems/number-taken', status: 409 } }
      const runner = started('write', entry())
      await until(() => statusOf(runner) === 'declined')
      written(hashOf('other words'))
      await until(() => statusOf(runner) === 'lapsed')
      expect(runner.snapshot().state).to.have.property('reason', 'overtaken')
      expect(storage.size).to.equal(0)
    })

    it('is over when its time is, and nobody used it', async () => {
      relay.answer = { status: 202, body: { ...ERRAND, state: 'sent' } }
      const runner = started('write', entry())
      await until(() => statusOf(runner) === 'submitted')
      node.timestamp = 100n
      await until(() => statusOf(runner) === 'lapsed')
      expect(runner.snapshot().state).to.have.property('reason', 'expired')
    })
  })

  describe('a proposal to the owners of a Safe', () => {
    const number = hashOf('proposal')
    const proposal: Submission = { kind: 'proposal', hash: number, from: DONOR, sinceBlock: 10n }

    for (const [which, indexed] of [
      ['newer', true],
      ['older', false],
    ] as const) {
      it(`is done when a Safe of the ${which} kind has recorded its number`, async () => {
        const runner = started('give', proposal)
        await until(() => statusOf(runner) === 'submitted')
        executed('ExecutionSuccess', number, indexed)
        await until(() => statusOf(runner) === 'included')
      })
    }

    it('has failed when the Safe says so, though the transaction went through', async () => {
      const runner = started('give', proposal)
      executed('ExecutionFailure', number, true)
      await until(() => statusOf(runner) === 'reverted')
    })

    it('is not done by another proposal', async () => {
      const runner = started('give', proposal)
      executed('ExecutionSuccess', hashOf('another'), true)
      await pause(700)
      expect(statusOf(runner)).to.equal('submitted')
    })
  })

  describe('calls that a wallet makes together', () => {
    const calls: Submission = { kind: 'calls', id: '0x5afe', from: DONOR, sinceBlock: 10n }

    it('are asked for by the wallet’s own name, and believed when the node has the receipt', async () => {
      let status: object = { status: 100, receipts: [] }
      const runner = started('give', calls, () => status)
      await pause(600)
      expect(statusOf(runner)).to.equal('submitted')
      const receipt = {
        transactionHash: hashOf('nowhere'),
        status: '0x1',
        logs: [],
        blockNumber: '0xb',
        gasUsed: '0x1',
      }
      status = { status: 200, receipts: [receipt] }
      await pause(600)
      expect(statusOf(runner), 'a receipt that only the wallet has').to.equal('submitted')
      status = { status: 200, receipts: [{ ...receipt, transactionHash: node.send(campaign, '0x12') }] }
      await until(() => statusOf(runner) === 'included')
    })

    it('lapse when the wallet gives them up', async () => {
      const runner = started('give', calls, () => ({ status: 400 }))
      await until(() => statusOf(runner) === 'lapsed')
      expect(runner.snapshot().state).to.include({ reason: 'wallet' })
    })
  })

  function watched(key = 'give'): TransactionRunner {
    const runner = createTransactionRunner(chain, key)
    runners.push(runner)
    return runner
  }

  function started(key = 'give', submission: Submission = signed(), status: () => object = () => ({})) {
    const runner = watched(key)
    const step: SubmitStep = {
      label: 'give',
      submit: async ({ ask }) => {
        await ask()
        return submission
      },
    }
    void runner.run([step], wallet(status))
    return runner
  }

  function signed(): SignedTransfer {
    return {
      kind: 'signed',
      from: DONOR,
      sinceBlock: 10n,
      token,
      to: campaign,
      nonce: hashOf('nonce'),
      salt,
      validBefore: 100n,
      relayUrl: relay.url,
      body: '{"kind":"donateWithAuthorization"}',
      errand: undefined,
    }
  }

  function entry(): SignedEntry {
    return {
      kind: 'entry',
      from: DONOR,
      sinceBlock: 10n,
      journal: token,
      campaign,
      content: hashOf('words'),
      nonce: 0n,
      validBefore: 100n,
      relayUrl: relay.url,
      body: '{"kind":"writeSignedEntry"}',
      errand: undefined,
    }
  }

  /** Somebody carries an entry with the author's first number, and the journal takes it. */
  function written(content: Hash): Hash {
    const hash = node.send(token, '0x12345678')
    const data = encodeAbiParameters([{ type: 'bytes32' }, { type: 'bytes32' }], [pad('0x'), content])
    const signature = keccak256(toHex('EntryWritten(address,uint8,address,bytes32,bytes32)'))
    const topics = [signature, pad(campaign), word(2n), pad(DONOR)]
    node.logs.push({ address: token, topics, data, block: node.blockNumber, transactionHash: hash })
    node.views.set(NONCES, word(1n))
    return hash
  }

  function signedOf(runner: TransactionRunner): SignedTransfer {
    const { state } = runner.snapshot()
    if (!('submission' in state) || state.submission.kind !== 'signed') throw new Error('nothing signed')
    return state.submission
  }

  /** Somebody carries the signature, and the token takes it. */
  function carried(inside: Hash = salt): Hash {
    const hash = node.send(campaign, `0x12345678${inside.slice(2)}`)
    const topics = [keccak256(toHex('Transfer(address,address,uint256)')), pad(DONOR), pad(campaign)] as Hash[]
    node.logs.push({ address: token, topics, data: word(5n), block: node.blockNumber, transactionHash: hash })
    node.views.set(STATE, word(1n))
    return hash
  }

  function executed(event: string, number: Hash, indexed: boolean): void {
    const transactionHash = node.send(DONOR, '0x6a761202')
    const topic = keccak256(toHex(`${event}(bytes32,uint256)`))
    const data = encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [number, 0n])
    node.logs.push({
      address: DONOR,
      topics: indexed ? [topic, number] : [topic],
      data: indexed ? word(0n) : data,
      block: node.blockNumber,
      transactionHash,
    })
  }

  function wallet(status: () => object): WalletClientSource {
    return async () => {
      const request = async ({ method }: { method: string }) => {
        if (method === 'eth_chainId') return '0x7a69'
        if (method === 'wallet_getCallsStatus')
          return { version: '2.0.0', chainId: '0x7a69', atomic: true, ...status() }
        throw new Error(`unexpected ${method}`)
      }
      const transport = custom({ request }, { retryCount: 0 })
      return createClient({ account: DONOR, chain: viemChain(chain), transport }) as never
    }
  }
})

function statusOf(runner: TransactionRunner): string {
  return runner.snapshot().state.status
}

function hashOf(text: string): Hash {
  return keccak256(toHex(text))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 8000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('did not happen within 8 s')
    await pause(20)
  }
}
