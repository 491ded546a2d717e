import { expect } from 'chai'
import type { Hex } from 'viem'
import { canonicalBytes } from '../../sdk/src/canonical-json.ts'
import { contentHash } from '../../sdk/src/content.ts'
import { BLOCK_BYTES, nameFile, readFile } from '../../sdk/src/file-blocks.ts'

describe('files', () => {
  it('of one block are named by their SHA-256, the empty one too', async () => {
    for (const size of [0, 1, BLOCK_BYTES]) {
      const bytes = pattern(size)
      const { hash, list, blocks } = await nameFile(new Blob([bytes]))
      expect([hash, list, blocks], `${size}`).to.deep.equal([await contentHash(bytes), undefined, [hash]])
    }
  })

  it('of several blocks are named by the list of them', async () => {
    const bytes = pattern(2 * BLOCK_BYTES + 1)
    const named = await nameFile(new Blob([bytes]))
    const blocks = await Promise.all(
      [0, 1, 2].map((block) => contentHash(bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES))),
    )
    expect(named.blocks).to.deep.equal(blocks)
    expect(named.hash).to.equal(await contentHash(canonicalBytes({ blocks, size: bytes.length })))
  })

  for (const size of [1, BLOCK_BYTES, BLOCK_BYTES + 1, 3 * BLOCK_BYTES]) {
    it(`of ${size} bytes are read back from whatever keeps their documents`, async () => {
      const bytes = pattern(size)
      const { store, hash } = await stored(bytes)
      const file = await readFile({ hash, size }, store)
      expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), bytes)).to.equal(0)
    })
  }

  it('are refused when one bit of a block or of the list is another', async () => {
    const { store, hash, size, documents } = await stored(pattern(BLOCK_BYTES + 5))
    expect(documents.size).to.equal(3)
    for (const changed of documents.keys()) {
      const liar = async (asked: Hex) => {
        const bytes = Uint8Array.from(await store(asked))
        if (asked === changed) bytes[0] = (bytes[0] ?? 0) ^ 1
        return bytes
      }
      expect(await failure(readFile({ hash, size }, liar)), changed).to.be.instanceOf(RangeError)
    }
  })

  it('are refused under another size than their own', async () => {
    const long = await stored(pattern(BLOCK_BYTES + 5))
    for (const size of [5, BLOCK_BYTES, BLOCK_BYTES + 4, BLOCK_BYTES + 6, 3 * BLOCK_BYTES]) {
      expect(await failure(readFile({ hash: long.hash, size }, long.store)), `${size}`).to.be.instanceOf(Error)
    }
    const short = await stored(pattern(7))
    expect(await failure(readFile({ hash: short.hash, size: 8 }, short.store))).to.be.instanceOf(RangeError)
  })

  it('are refused when their list is shorter than it says, or its blocks are', async () => {
    const block = await contentHash(pattern(5))
    for (const blocks of [[block], [block, block, block], [block, block]]) {
      const list = canonicalBytes({ size: BLOCK_BYTES + 5, blocks })
      const hash = await contentHash(list)
      const store = async (asked: Hex) => (asked === hash ? list : pattern(5))
      expect(await failure(readFile({ hash, size: BLOCK_BYTES + 5 }, store))).to.be.instanceOf(Error)
    }
  })
})

async function stored(bytes: Uint8Array<ArrayBuffer>) {
  const { hash, size, blocks, list } = await nameFile(new Blob([bytes]))
  const documents = new Map(
    blocks.map((block, index) => [block, bytes.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES)]),
  )
  if (list) documents.set(hash, list as Uint8Array<ArrayBuffer>)
  const store = async (asked: Hex) => documents.get(asked) ?? new Uint8Array()
  return { hash, size, store, documents }
}

/** Blocks of it differ. */
function pattern(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >>> 12)) & 255)
}

function failure(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => undefined,
    (error: unknown) => error,
  )
}
