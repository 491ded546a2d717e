import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { canonicalJson, type Json } from '@amana/sdk/canonical-json'
import { nameFile } from '@amana/sdk/file-blocks'
import { expect } from 'chai'
import { accept } from '../../../indexer/src/api/content/documents.ts'
import { shapeProblem } from '../../../indexer/src/api/content/json-shape.ts'
import { evidenceOf, get, NOTE, nameOnChain, openWorld, permitFor, png, put, type World } from './support.ts'

const text = (content: string) => new TextEncoder().encode(content)
const note = canonicalJson(NOTE)
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

const PAGE = text('<!doctype html><script>alert(1)</script>')

/** What somebody may try to have handed out, each with what it would be. */
const CORPUS: Record<string, Uint8Array> = {
  'SVG with a script': text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'SVG behind a declaration': text('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'),
  'SVG behind white space': text(' \t\r\n<svg/>'),
  'SVG behind a byte order mark': text('\ufeff<svg/>'),
  HTML: PAGE,
  'a comment and then HTML': text('<!-- --><html></html>'),
  'a script element': text('<SCRIPT src="//evil.example"></SCRIPT>'),
  'a right-to-left override': text('invoice\u202egpj.exe'),
  'a bidirectional isolate': text('\u2067from right to left'),
  'a zero byte': text('a\u0000b'),
  'an escape sequence of terminals': text('\u001b[2J'),
  'invalid UTF-8': Uint8Array.of(0x61, 0xff, 0x62),
  'UTF-8 of a surrogate': Uint8Array.of(0xed, 0xa0, 0x80),
  'an overlong slash': Uint8Array.of(0xc0, 0xaf),
  'UTF-16': Uint8Array.of(0xff, 0xfe, 0x3c, 0x00),
  gzip: gzipSync(Buffer.alloc(1_000_000)),
  zip: text('PK\u0003\u0004'),
  'a program': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 1, 1),
  GIF: text('GIF89a\u0001\u0000'),
  'JSON that is no document': text('{"a":1}'),
  'a list that is no document': text('[1,2,3]'),
  'JSON behind a byte order mark': text(`\ufeff${note}`),
  'JSON that does not end': text('{"text":"For the well.","language":"en"'),
  'JSON with something after it': text(`${note}x`),
  'a key twice': text('{"language":"en","text":"good","text":"bad"}'),
  'a key twice, once escaped': text('{"language":"en","text":"good","t\\u0065xt":"bad"}'),
  'a key twice, far inside': text(`{"language":"en","more":[{"a":[{"b":1, "b" : 2}]}],"text":"a"}`),
  'nine levels': text(`{"language":"en","more":${deep(8)},"text":"a"}`),
  'a hundred thousand levels': text(deep(100_000)),
  'a hundred thousand levels that do not end': text('['.repeat(100_000)),
  'a text with an override, escaped': text('{"language":"en","text":"a\\u202eb"}'),
  'a text of 8,001 letters': text(`{"language":"en","text":"${'a'.repeat(8_001)}"}`),
  'a document of 300 kB': text(`{"language":"en","more":"${'a'.repeat(300_000)}","text":"a"}`),
  'a half surrogate as a key': text('{"\\ud800":1}'),
  'a prototype': text('{"__proto__":{"text":"a","language":"en"}}'),
  'evidence with a file that has no length': text(
    canonicalJson(evidenceOf([{ name: 'a', type: 'a/b', size: 0, sha256: `0x${'a'.repeat(64)}` }])),
  ),
  'evidence with 51 files': text(
    canonicalJson(
      evidenceOf(
        Array.from({ length: 51 }, () => ({ name: 'a', type: 'a/b', size: 1, sha256: `0x${'a'.repeat(64)}` })),
      ),
    ),
  ),
  'a list with a block too few': text(canonicalJson({ size: 3_000_000, blocks: [`0x${'a'.repeat(64)}`] } as Json)),
  'a list of a file without end': text(canonicalJson({ size: 2 ** 53 - 1, blocks: [`0x${'a'.repeat(64)}`] } as Json)),
}

describe('hostile content', () => {
  let world: World
  before(async () => {
    world = await openWorld()
  })
  after(() => world.end())

  for (const [what, bytes] of Object.entries(CORPUS)) {
    it(`is refused although the chain names it: ${what}`, async () => {
      await nameOnChain(world, bytes)
      const began = performance.now()
      const refused = await put(world, bytes)
      expect(performance.now() - began).to.be.lessThan(3_000)
      expect(refused).to.include({ status: 415, code: 'unsupported-content' })
      expect(refused.body.detail).to.be.a('string')
      expect((await get(world, refused.hash)).status).to.equal(404)
    })
  }

  it('is refused with a permit too', async () => {
    for (const bytes of Object.values(CORPUS)) {
      expect(await put(world, bytes, { permit: await permitFor(world, bytes) })).to.include({ status: 415 })
    }
    expect(readdirSync(world.directory)).to.deep.equal([])
  })

  it('of 10 MB is refused by its length, before it is read or hashed', async () => {
    const bytes = text(`{"language":"en","text":"${'a'.repeat(10_000_000)}"}`)
    await nameOnChain(world, bytes)
    expect(await put(world, bytes)).to.include({ status: 413 })
  })

  it('as a block of a named list is kept, and handed out as bytes to save', async () => {
    const page = PAGE
    const first = png(2 ** 20)
    first.fill(0x20, 0, 8)
    const { list, blocks } = await nameFile(new Blob([first, page as Uint8Array<ArrayBuffer>]))
    await nameOnChain(world, list as Uint8Array)
    expect(await put(world, list as Uint8Array)).to.include({ status: 201 })
    expect(await put(world, page)).to.include({ status: 201 })
    const response = await get(world, blocks[1] as string)
    expect(response.headers.get('content-type')).to.equal('application/octet-stream')
    expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="[\da-f]{64}"$/)
    expect(response.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox")
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff')
  })
})

describe('the shape of JSON', () => {
  it('is told for what is parsed the same by everybody, and only then', () => {
    for (const fine of [
      note,
      deep(8),
      '{"a":"{\\"a\\":1}","b":"\\\\"}',
      '[{"a":1},{"a":1}]',
      '{"a":{"a":{"a":1}}}',
      '{"a":["a","a"]}',
      '{"a":"b","b":"a"}',
    ]) {
      expect(shapeProblem(fine), fine).to.equal(undefined)
    }
    for (const wrong of [deep(9), '{"a":1,"a":1}', '{"a":{},"b":[],"a":1}', '{"":1,"":2}', '{"a"\n:1,"a"\t:2}']) {
      expect(shapeProblem(wrong), wrong).to.be.a('string')
    }
  })

  it('lets every kind of document through', async () => {
    const kinds: Json[] = [
      NOTE,
      evidenceOf([]),
      { title: 'News', text: 'It runs.', language: 'en' },
      { amount: '5', language: 'ar' },
      { reason: 'Private', language: 'fr' },
    ]
    for (const kind of kinds)
      expect(accept(text(canonicalJson(kind))), canonicalJson(kind)).to.include({ type: 'application/json' })
    // White space is no harm: whoever wrote it so has named it so.
    expect(accept(text(JSON.stringify(evidenceOf([]), undefined, 2)))).to.include({ type: 'application/json' })
  })

  it('lets pictures, PDF and plain text through by what they are', () => {
    const start = (bytes: string) => Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
    const kinds: Record<string, Uint8Array> = {
      'image/png': png(20),
      'image/jpeg': start('\xff\xd8\xff\xe0\0\x10JFIF'),
      'image/webp': start('RIFF\x10\0\0\0WEBPVP8 '),
      'image/avif': start('\0\0\0\x20ftypavif'),
      'application/pdf': start('%PDF-1.7\n'),
      'text/plain; charset=utf-8': text('تم حفر البئر\nreceipt 17 < 20'),
    }
    for (const [type, bytes] of Object.entries(kinds)) expect(accept(bytes), type).to.include({ type })
  })
})
