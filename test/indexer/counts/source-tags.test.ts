import { expect } from 'chai'
import fc from 'fast-check'
import { bytesToHex, type Hex } from 'viem'
import { shownCounts } from '../../../indexer/src/api/counts/shown.ts'
import { sourceOf, storedSource } from '../../../indexer/src/api/counts/source-text.ts'
import { decodeSourceTag, encodeSourceTag } from '../../../sdk/src/source-tag.ts'

const { AMANA_TIER } = process.env
const RUNS = { numRuns: AMANA_TIER === 'deep' ? 50_000 : 3_000 }
const NAME = /^[a-z0-9-]{1,30}$/
const ADDRESS = /^0x[\da-fA-F]{40}$/

/** 32 bytes as chance makes them, and as somebody makes them who means ill. */
const anyTag = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytesToHex(bytes)),
  fc
    .tuple(
      fc.constantFrom('p:', 'e:', 'o:', 'x:', '', 'P:', 'p:\n', '\0p:'),
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'abcxyz019-'), maxLength: 32 }),
        fc.string({ unit: 'binary', maxLength: 32 }),
        fc.constantFrom(
          'https://evil.example',
          '//evil.example',
          'javascript:alert(1)',
          '<img src=x onerror=1>',
          '"><script>',
          '../../admin',
          'a b',
          'a\u202eb',
          'caf\u00e9',
          'a\0b',
          "'; DROP TABLE",
        ),
      ),
    )
    .map(([prefix, text]) => {
      const bytes = new Uint8Array(32)
      bytes.set(new TextEncoder().encode(prefix + text).subarray(0, 32))
      return bytesToHex(bytes)
    }),
  fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .map((bytes) => `0x${'00'.repeat(12)}${bytesToHex(bytes).slice(2)}` as Hex),
)

describe('source tags of anybody’s making (M7)', () => {
  it('are read as a kind and a plain name, an address, or not at all', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(anyTag, (tag) => {
        const source = decodeSourceTag(tag)
        kinds.add(source?.kind ?? 'nothing')
        if (source === undefined) return
        if (source.kind === 'ambassador') expect(source.address).to.match(ADDRESS)
        else expect(source.name).to.match(NAME)
        // What was read is all that the bytes say: nothing is hidden behind it.
        expect(encodeSourceTag(source)).to.equal(tag)
      }),
      RUNS,
    )
    expect([...kinds].sort()).to.deep.equal(['ambassador', 'earned', 'nothing', 'owned', 'paid'])
  })

  it('never become anything else in what the API answers', () => {
    fc.assert(
      fc.property(anyTag, fc.nat(20), (tag, amount) => {
        const stored = storedSource(tag)
        expect(stored).to.match(/^(?:none|other|[peo]:[a-z0-9-]{1,30}|0x[\da-f]{40})$/)
        const count = { day: '2026-06-15', source: stored, step: 'view' as const, amount }
        const { source } = shownCounts([count], '2026-06-16').days[0]?.counts[0] ?? {}
        const values = Object.values(source ?? {})
        expect(
          values.every((value) => NAME.test(value) || ADDRESS.test(value)),
          JSON.stringify(source),
        ).to.equal(true)
        expect(JSON.stringify(source)).to.not.match(/[<>&'/\\]|:\/\//)
      }),
      RUNS,
    )
  })

  it('do not get out of a database that somebody has written into', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'peo:-0xab<') })),
        (stored) => {
          const source = sourceOf(stored)
          const isPlain =
            'name' in source ? NAME.test(source.name) : !('address' in source) || ADDRESS.test(source.address)
          expect(isPlain).to.equal(true)
        },
      ),
      RUNS,
    )
  })

  it('go the whole way and come back as they were', () => {
    const address = `0x${'ab'.repeat(20)}` as const
    for (const [tag, source] of [
      [encodeSourceTag({ kind: 'paid', name: 'a-1' }), { kind: 'paid', name: 'a-1' }],
      [encodeSourceTag({ kind: 'owned', name: '-'.repeat(30) }), { kind: 'owned', name: '-'.repeat(30) }],
      [`0x${'00'.repeat(32)}`, { kind: 'none' }],
      ['none', { kind: 'none' }],
      [`0x${'ff'.repeat(32)}`, { kind: 'other' }],
    ] as const) {
      expect(sourceOf(storedSource(tag))).to.deep.equal(source)
    }
    const ambassador = sourceOf(storedSource(encodeSourceTag({ kind: 'ambassador', address })))
    expect(ambassador).to.deep.include({ kind: 'ambassador' })
  })
})
