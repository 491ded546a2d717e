import { createHash } from 'node:crypto'
import { expect } from 'chai'
import * as fc from 'fast-check'
import { type Hex, stringToHex } from 'viem'
import { canonicalBytes, canonicalJson, type Json } from '../../sdk/src/canonical-json.ts'
import { cidToHash, contentHash, hashToCid, isContent } from '../../sdk/src/content.ts'
import { ZERO_HASH } from '../../sdk/src/parameters.ts'
import {
  evidenceSchema,
  noteSchema,
  parseDocument,
  signedDecisionSchema,
  termsSchema,
  withoutBidiControls,
} from '../../sdk/src/schemas.ts'
import { decodeSourceTag, encodeSourceTag } from '../../sdk/src/source-tag.ts'

const HASH: Hex = `0x${'ab'.repeat(32)}`
const ACCOUNT = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const TERMS = {
  name: 'مخبز القرية',
  description: 'A bakery\nfor all',
  language: 'en',
  organiser: { name: 'Association', kind: 'association', country: 'FR' },
  milestones: [{ title: 'Oven', description: 'A new oven', budget: [{ label: 'Oven', amount: '100000000' }] }],
  recipients: [{ address: ACCOUNT, name: 'Oven maker', kind: 'supplier' }],
  translations: {
    fr: { name: 'Le four', description: 'Pour tous', milestones: [{ title: 'Four', description: 'Neuf' }] },
  },
}

describe('canonical JSON', () => {
  it('writes the same bytes whatever the order of the keys, and reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean())), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).to.equal(canonicalJson(value))
        expect(JSON.parse(new TextDecoder().decode(canonicalBytes(value)))).to.deep.equal({ ...value })
      }),
    )
  })

  it('follows RFC 8785 on order and escapes', () => {
    const value: Json = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '1': 'One',
      '\ud83d\ude00': 'Smile',
      '\ufb33': 'Dalet',
      a: [null, -0],
    }
    expect(canonicalJson(value)).to.equal(
      '{"\\r":"CR","1":"One","a":[null,0],"\u20ac":"Euro","\ud83d\ude00":"Smile","\ufb33":"Dalet"}',
    )
    expect(canonicalJson({ b: undefined, a: '\u001f"' })).to.equal('{"a":"\\u001f\\""}')
  })

  it('refuses what has no one form', () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, '\ud83d']) expect(() => canonicalJson(value)).to.throw(RangeError)
  })
})

describe('content', () => {
  it('names bytes by SHA-256, and the hash by a CID that IPFS computes too', async () => {
    const bytes = new TextEncoder().encode('hello world')
    const hash = await contentHash(bytes)
    expect(hash).to.equal(`0x${createHash('sha256').update(bytes).digest('hex')}`)
    expect(hashToCid(hash)).to.equal('bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')
    expect(await isContent(bytes, hash)).to.equal(true)
    expect(await isContent(bytes.subarray(1), hash)).to.equal(false)
  })

  it('reads back every CID in base 32 and base 16, and no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
        const hash: Hex = `0x${Buffer.from(digest).toString('hex')}`
        expect(cidToHash(hashToCid(hash))).to.equal(hash)
        expect(cidToHash(`ipfs://f01551220${hash.slice(2)}`)).to.equal(hash)
      }),
    )
    const cid = hashToCid(HASH)
    const wrong = [
      cid.slice(0, -1),
      `${cid}a`,
      cid.replace('bafk', 'bafy'),
      `${cid.slice(0, -1)}9`,
      'QmYwAPJzv5CZsnA',
      '',
    ]
    for (const other of wrong) expect(() => cidToHash(other), other).to.throw(RangeError)
  })
})

describe('documents from outside', () => {
  it('reads terms, with amounts as strings and addresses in one case', () => {
    const terms = parseDocument(
      termsSchema,
      canonicalBytes({ ...TERMS, recipients: [{ ...TERMS.recipients[0], address: ACCOUNT.toLowerCase() }] } as Json),
    )
    expect(terms.recipients[0]?.address).to.equal(ACCOUNT)
    expect(terms.milestones[0]?.budget?.[0]?.amount).to.equal('100000000')
    expect(terms.translations?.fr?.name).to.equal('Le four')
  })

  const bad: [string, object][] = [
    ['a name that reorders the text around it', { name: 'abc\u202egpj.exe' }],
    ['a name of two lines', { name: 'a\nb' }],
    ['a name that is too long', { name: 'x'.repeat(121) }],
    ['a link that runs code', { external_link: 'javascript:alert(1)' }],
    ['a link with a quote', { image: 'https://a.example/"onload=' }],
    ['a fraction of a unit', { gifts: [{ label: 'a loaf', amount: '1.5' }] }],
    ['a translation that lacks a milestone', { translations: { fr: { name: 'a', description: 'b', milestones: [] } } }],
    [
      'a translation that lacks a budget label',
      {
        translations: { fr: { ...TERMS.translations.fr, milestones: [{ title: 'a', description: 'b', budget: [] }] } },
      },
    ],
    [
      'a translation with a gift too many',
      { translations: { fr: { ...TERMS.translations.fr, gifts: ['a', 'b', 'c'] } } },
    ],
    ['no milestone', { milestones: [] }],
    ['an unknown language', { language: 'xx' }],
  ]
  for (const [what, change] of bad) {
    it(`refuses terms with ${what}`, () => {
      expect(() => parseDocument(termsSchema, canonicalBytes({ ...TERMS, ...change } as Json))).to.throw()
    })
  }

  it('reads what public records of grants and aid ask for', () => {
    const openData = {
      publisherPrefix: '360G-example',
      sector: '14031',
      humanitarian: true,
      countries: [
        { country: 'JO', percentage: 70 },
        { country: 'LB', percentage: 30 },
      ],
    }
    const organiser = { ...TERMS.organiser, identifier: 'GB-CHC-1234567', type: '22' }
    const recipients = [{ ...TERMS.recipients[0], identity: 'individual' }]
    const terms = parseDocument(termsSchema, canonicalBytes({ ...TERMS, organiser, recipients, openData } as Json))
    expect(terms.openData).to.deep.equal(openData)
    expect([terms.organiser.identifier, terms.recipients[0]?.identity]).to.deep.equal(['GB-CHC-1234567', 'individual'])

    const refused = [
      { organiser: { ...organiser, identifier: 'GB-CHC-12/34' } }, // no identifier of an activity may hold it
      { organiser: { ...organiser, identifier: '1234567' } },
      { organiser: { ...organiser, type: '99' } },
      { recipients: [{ ...recipients[0], identity: 'Jane' }] },
      { openData: { ...openData, publisherPrefix: 'example' } },
      { openData: { ...openData, sector: '1403' } },
      { openData: { ...openData, countries: openData.countries.slice(1) } },
      { openData: { ...openData, countries: [50, 50].map((percentage) => ({ country: 'JO', percentage })) } },
    ]
    for (const change of refused) {
      const bytes = canonicalBytes({ ...TERMS, organiser, recipients, openData, ...change } as Json)
      expect(() => parseDocument(termsSchema, bytes), JSON.stringify(change)).to.throw()
    }
  })

  it('refuses bytes that are too many, no UTF-8 or no JSON', () => {
    expect(() => parseDocument(termsSchema, canonicalBytes(TERMS as Json), 10)).to.throw(SyntaxError)
    expect(() => parseDocument(noteSchema, Uint8Array.of(0xff))).to.throw(TypeError)
    expect(() => parseDocument(noteSchema, new TextEncoder().encode('{'))).to.throw(SyntaxError)
  })

  it('reads evidence of one campaign only by its full name', () => {
    const evidence = {
      campaign: `eip155:1:${ACCOUNT}`,
      milestone: 0,
      title: 'Oven',
      statement: 'It bakes.',
      files: [{ name: 'oven.jpg', type: 'image/jpeg', size: 10, sha256: HASH, alt: 'An oven' }],
    }
    expect(parseDocument(evidenceSchema, canonicalBytes(evidence)).files[0]?.sha256).to.equal(HASH)
    for (const change of [
      { campaign: ACCOUNT },
      { milestone: -1 },
      { milestone: 0.5 + 1 },
      { files: [{ ...evidence.files[0], size: 0 }] },
    ]) {
      expect(() =>
        parseDocument(evidenceSchema, new TextEncoder().encode(JSON.stringify({ ...evidence, ...change }))),
      ).to.throw()
    }
  })

  it('reads a signed decision of either kind', () => {
    const signed = {
      chainId: 1,
      campaign: ACCOUNT,
      milestone: 0,
      attempt: 1,
      evidence: HASH,
      payouts: HASH,
      reason: ZERO_HASH,
      validUntil: 1,
      signature: HASH,
    }
    const attestation = { kind: 'attestation', ...signed, approved: true, verifier: ACCOUNT }
    const ruling = { kind: 'ruling', ...signed, cause: 'Silence', confirmed: false, panelist: ACCOUNT }
    expect(parseDocument(signedDecisionSchema, canonicalBytes(attestation)).kind).to.equal('attestation')
    expect(parseDocument(signedDecisionSchema, canonicalBytes(ruling)).kind).to.equal('ruling')
    expect(() => parseDocument(signedDecisionSchema, canonicalBytes({ ...ruling, cause: 'None' }))).to.throw()
    expect(() => parseDocument(signedDecisionSchema, canonicalBytes({ ...attestation, signature: '0x' }))).to.throw()
  })

  it('takes reordering characters out of what was typed, and leaves Arabic marks', () => {
    expect(withoutBidiControls('a\u202eb\u2066c\u2069\u200f')).to.equal('abc\u200f')
  })
})

describe('source tags', () => {
  it('reads back what it wrote', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,30}$/)
    fc.assert(
      fc.property(fc.constantFrom('paid', 'earned', 'owned'), name, (kind, label) => {
        expect(decodeSourceTag(encodeSourceTag({ kind, name: label }))).to.deep.equal({ kind, name: label })
      }),
    )
    const ambassador = { kind: 'ambassador', address: ACCOUNT } as const
    expect(decodeSourceTag(encodeSourceTag(ambassador))).to.deep.equal(ambassador)
    expect(decodeSourceTag(encodeSourceTag(undefined))).to.equal(undefined)
  })

  it('does not read what is no tag', () => {
    for (const text of ['x:abc', 'p:', 'p:ABC', 'p:a\nb', 'hello']) {
      expect(decodeSourceTag(stringToHex(text, { size: 32 })), text).to.equal(undefined)
    }
    expect(decodeSourceTag(HASH)).to.equal(undefined)
    expect(() => encodeSourceTag({ kind: 'paid', name: 'Two Words' })).to.throw(RangeError)
  })
})
