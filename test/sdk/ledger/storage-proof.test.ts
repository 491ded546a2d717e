import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { type Address, bytesToHex, type Hash, type Hex, hexToBytes, keccak256, toHex, toRlp } from 'viem'
import { headerOf } from '../../../sdk/src/ledger/block-header.ts'
import { ProofError, provenSlot, provenValue } from '../../../sdk/src/ledger/storage-proof.ts'
import { fuzz } from '../../contracts/support/tier.ts'
import { type LocalChain, localChain } from '../local-chain.ts'

const SLOT: Hash = `0x${'0'.repeat(64)}`
const ACCOUNT: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

/** A trie of these values under hashed keys, and the proof for one key. */
async function trieOf(entries: readonly (readonly [Hex, Hex])[], key: Hex) {
  const trie = await createMPT()
  for (const [name, value] of entries) await trie.put(hexToBytes(keccak256(name)), hexToBytes(value))
  const proof = await createMerkleProof(trie, hexToBytes(keccak256(key)))
  return { root: bytesToHex(trie.root()) as Hash, proof: proof.map((node) => bytesToHex(node)) }
}

const hexOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => bytesToHex(bytes))
const anyWord = fc.bigInt({ min: 1n, max: 2n ** 256n - 1n })
const anyEntries = fc.uniqueArray(fc.tuple(hexOf(32), anyWord), {
  selector: ([key]) => key,
  minLength: 1,
  maxLength: 40,
})

describe('a proof of storage', () => {
  it('shows what another implementation put there, and that there is nothing where it put nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, hexOf(32), async (entries, other) => {
        const stored = entries.map(([key, value]) => [key, toRlp(toHex(value))] as const)
        for (const key of [entries[0]?.[0] as Hex, other]) {
          const { root, proof } = await trieOf(stored, key)
          const value = entries.find(([name]) => name === key)?.[1]
          expect(provenValue(root, keccak256(key), proof)).to.equal(
            value === undefined ? undefined : toRlp(toHex(value)),
          )
        }
      }),
      fuzz(0.25),
    )
  })

  it('shows short values, which lie inside their branch, and none in an empty trie', async () => {
    const entries = Array.from({ length: 200 }, (_, index) => [toHex(index, { size: 32 }), '0x07'] as const)
    const { root, proof } = await trieOf(entries, toHex(7, { size: 32 }))
    expect(provenValue(root, keccak256(toHex(7, { size: 32 })), proof)).to.equal('0x07')
    const empty = await createMPT()
    expect(provenValue(bytesToHex(empty.root()), keccak256('0x00'), [])).to.equal(undefined)
  })

  it('M9: with any of its digits changed, a node left out or one more, proves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyEntries,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('alter', 'drop', 'add'),
        async (entries, at, digit, kind) => {
          const key = entries[0]?.[0] as Hex
          const { root, proof } = await trieOf(
            entries.map(([name, value]) => [name, toRlp(toHex(value))] as const),
            key,
          )
          const forged = [...proof]
          const index = at % forged.length
          if (kind === 'drop') forged.splice(index, 1)
          else if (kind === 'add') forged.splice(index, 0, forged[index] as Hex)
          else forged[index] = altered(forged[index] as Hex, digit)
          expect(() => provenValue(root, keccak256(key), forged)).to.throw(ProofError)
        },
      ),
      fuzz(0.25),
    )
  })

  it('leads from the root of the state through the account to the word', async () => {
    const word = toHex(2n ** 255n + 7n)
    const storage = await trieOf([[SLOT, toRlp(word)]], SLOT)
    const codeHash = keccak256('0xc0de')
    const account = toRlp(['0x01', '0x', storage.root, codeHash])
    const state = await trieOf([[ACCOUNT, account]], ACCOUNT)
    const claim = {
      stateRoot: state.root,
      address: ACCOUNT,
      slot: SLOT,
      accountProof: state.proof,
      storageProof: storage.proof,
    }
    expect(provenSlot(claim)).to.deep.equal({ word, codeHash })
    const elsewhere = await trieOf([[SLOT, toRlp(toHex(1n))]], SLOT)
    expect(() => provenSlot({ ...claim, storageProof: elsewhere.proof })).to.throw('another hash')
    expect(() => provenSlot({ ...claim, stateRoot: elsewhere.root })).to.throw('another hash')
    expect(() => provenSlot({ ...claim, accountProof: [] })).to.throw('too early')
  })
})

describe('a block’s header', () => {
  let chain: LocalChain
  let shown: { [field: string]: unknown; hash: Hash; stateRoot: Hash }
  before(async () => {
    chain = await localChain()
    const request = { method: 'eth_getBlockByNumber', params: ['latest', false] }
    shown = (await chain.ask(request as never)) as typeof shown
  })

  it('hashes to what the node says it does, with every field up to Osaka', () => {
    expect(shown).to.include.keys(
      'baseFeePerGas',
      'withdrawalsRoot',
      'blobGasUsed',
      'parentBeaconBlockRoot',
      'requestsHash',
    )
    expect(headerOf(shown)).to.deep.equal({ hash: shown.hash, stateRoot: shown.stateRoot })
  })

  it('hashes as Ethereum’s own blocks of earlier forks did', () => {
    // Block 0 of Ethereum, before any fork.
    const genesis = {
      parentHash: SLOT,
      sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
      miner: `0x${'0'.repeat(40)}`,
      stateRoot: '0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544',
      transactionsRoot: '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421',
      receiptsRoot: '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421',
      logsBloom: `0x${'0'.repeat(512)}`,
      difficulty: '0x400000000',
      number: '0x0',
      gasLimit: '0x1388',
      gasUsed: '0x0',
      timestamp: '0x0',
      extraData: '0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa',
      mixHash: SLOT,
      nonce: '0x0000000000000042',
    }
    expect(headerOf(genesis)?.hash).to.equal('0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3')
  })

  it('M9: has another hash when any digit of any field is another, and none without a field', () => {
    const { hash } = shown
    const names = Object.keys(shown).filter((name) => HASHED.has(name))
    expect(names.length).to.equal(HASHED.size)
    for (const name of names) {
      const value = shown[name] as Hex
      expect(headerOf({ ...shown, [name]: altered(value, value.length - 3) })?.hash, name).to.not.equal(hash)
      const { [name]: _, ...without } = shown
      expect(headerOf(without)?.hash, name).to.not.equal(hash)
    }
    expect(headerOf(null)).to.equal(undefined)
    expect(headerOf({ ...shown, stateRoot: 'a page' })).to.equal(undefined)
  })
})

const HASHED = new Set(
  `parentHash sha3Uncles miner stateRoot transactionsRoot receiptsRoot logsBloom difficulty number gasLimit gasUsed
  timestamp extraData mixHash nonce baseFeePerGas withdrawalsRoot blobGasUsed excessBlobGas parentBeaconBlockRoot
  requestsHash`.split(/\s+/),
)

function altered(hex: Hex, digit: number): Hex {
  const index = 2 + (digit % (hex.length - 2))
  return `${hex.slice(0, index)}${hex[index] === '7' ? '8' : '7'}${hex.slice(index + 1)}` as Hex
}
