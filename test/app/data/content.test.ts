import { createHash } from 'node:crypto'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { ContentError, fetchContent, fetchFromAny, sha256Of } from '../../../app/src/data/content.ts'

const bytes = new TextEncoder().encode('{"kind":"evidence"}')
const hash: Hex = `0x${createHash('sha256').update(bytes).digest('hex')}`

describe('content', () => {
  const original = globalThis.fetch
  afterEach(() => {
    globalThis.fetch = original
  })

  it('hashes as everybody does', async () => {
    expect(await sha256Of(bytes)).to.equal(hash)
  })

  it('shows a document whose bytes are the ones on the chain', async () => {
    const asked = answerWith(() => new Response(bytes, { headers: { 'content-type': 'application/json' } }))
    const content = await fetchContent('/content/', hash)
    expect(asked).to.deep.equal([`/content/${hash.slice(2)}`])
    expect(content).to.deep.equal({ bytes, type: 'application/json' })
  })

  it('refuses one changed bit', async () => {
    const changed = bytes.slice()
    changed[3] = (changed[3] ?? 0) ^ 1
    answerWith(() => new Response(changed))
    expect(await problem()).to.equal('mismatch')
  })

  it('tells a missing document and a withheld one from a host that does not answer', async () => {
    answerWith(() => new Response('', { status: 404 }))
    expect(await problem()).to.equal('missing')
    answerWith(() => new Response('{}', { status: 451 }))
    expect(await problem()).to.equal('withheld')
    answerWith(() => new Response('', { status: 503 }))
    expect(await problem()).to.equal('unreachable')
    answerWith(() => {
      throw new TypeError('network')
    })
    expect(await problem()).to.equal('unreachable')
  })

  it('takes a page that a server gives for everything as no answer, not as other bytes', async () => {
    answerWith(() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }))
    expect(await problem()).to.equal('missing')
  })

  it('asks the next place where the first has nothing or other bytes, and says the worst when none has it', async () => {
    const answers = (first: Response) => {
      globalThis.fetch = async (url) => (String(url).startsWith('/a/') ? first : new Response(bytes))
    }
    for (const first of [new Response('', { status: 404 }), new Response('other'), new Response('', { status: 503 })]) {
      answers(first)
      expect((await fetchFromAny(['/a/', '/b/'], hash)).bytes).to.deep.equal(bytes)
    }
    globalThis.fetch = async (url) => new Response('other', { status: String(url).startsWith('/a/') ? 200 : 404 })
    const error = await fetchFromAny(['/a/', '/b/'], hash).catch((thrown: unknown) => thrown)
    expect(error).to.include({ problem: 'mismatch' })
  })

  function answerWith(response: () => Response): string[] {
    const asked: string[] = []
    globalThis.fetch = async (url) => {
      asked.push(String(url))
      return response()
    }
    return asked
  }

  async function problem(): Promise<string | undefined> {
    try {
      await fetchContent('/content/', hash)
      return undefined
    } catch (error) {
      return error instanceof ContentError ? error.problem : String(error)
    }
  }
})
