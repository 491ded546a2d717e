import { expect } from 'chai'
import { type Address, type Hex, HttpRequestError, hexToBigInt, RpcRequestError, TimeoutError, toHex } from 'viem'
import { type AuditCampaignParameters, auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import { type Between, type LocalChain, localChain } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'

const URL = 'https://node.invalid'
const HTML = '<!doctype html><title>502 Bad Gateway</title>'

/** Ways in which a node fails that pass: what comes instead of the answer. */
const PASSING: Record<string, () => unknown> = {
  'has too many questions': () => {
    throw new HttpRequestError({ status: 429, url: URL })
  },
  'says so inside an answer': () => {
    throw new RpcRequestError({ body: {}, url: URL, error: { code: -32005, message: 'rate limit exceeded' } })
  },
  'drops the connection': () => {
    throw new HttpRequestError({ url: URL })
  },
  'is being restarted': () => {
    throw new HttpRequestError({ status: 503, url: URL })
  },
  'shows a page of its gateway': () => HTML,
  'answers nothing': () => undefined,
}

describe('an audit of a node that fails', () => {
  let chain: LocalChain
  let campaign: Address

  before(async () => {
    chain = await localChain()
    campaign = await fullCampaign(chain)
  })

  for (const [what, fail] of Object.entries(PASSING)) {
    it(`agrees in the end with one that now and then ${what}`, async () => {
      let asked = 0
      const { verdict, interruption } = await audit((request, ask) => {
        asked += 1
        return asked % 4 === 1 ? Promise.resolve().then(fail) : ask(request as never)
      })
      expect([verdict, interruption]).to.deep.equal(['ok', undefined])
    })

    it(`is incomplete, with the reason, on one that always ${what}`, async () => {
      const { verdict, checks, interruption, block } = await audit(() => Promise.resolve().then(fail))
      expect([verdict, block]).to.deep.equal(['incomplete', undefined])
      expect(checks.every(({ outcome }) => outcome === 'missing')).to.equal(true)
      expect(interruption?.kind).to.be.oneOf(['unreachable', 'garbled', 'refused'])
      expect(interruption?.message).to.match(/^[^\n]{5,200}$/)
    })
  }

  it('agrees with one that takes few blocks at a time, and asks for no more once it knows', async () => {
    const spans: bigint[] = []
    const { verdict } = await audit(async (request, ask) => {
      const span = spanOf(request)
      if (span !== undefined) spans.push(span)
      if (span !== undefined && span > 7n) {
        const error = { code: -32602, message: 'eth_getLogs is limited to a 7 block range' }
        throw new RpcRequestError({ body: {}, url: URL, error })
      }
      return ask(request as never)
    })
    expect(verdict).to.equal('ok')
    expect(spans.filter((span) => span > 7n).length).to.be.lessThan(12)
  })

  it('agrees with one that is too slow for many blocks', async () => {
    const { verdict } = await audit(async (request, ask) => {
      if ((spanOf(request) ?? 0n) > 10n) throw new TimeoutError({ body: {}, url: URL })
      return ask(request as never)
    })
    expect(verdict).to.equal('ok')
  })

  it('is incomplete on one that has no state of the block', async () => {
    const { verdict, interruption } = await audit((request, ask) => {
      if (request.method !== 'eth_call') return ask(request as never)
      throw new RpcRequestError({ body: {}, url: URL, error: { code: -32000, message: 'missing trie node' } })
    })
    expect([verdict, interruption?.kind]).to.deep.equal(['incomplete', 'refused'])
    expect(interruption?.message).to.include('missing trie node')
  })

  it('says what it could check on one that answers nothing about logs', async () => {
    const { verdict, checks } = await audit((request, ask) => {
      if (request.method !== 'eth_getLogs') return ask(request as never)
      throw new RpcRequestError({ body: {}, url: URL, error: { code: -32601, message: 'not here' } })
    })
    const of = (wanted: string) => checks.filter(({ outcome }) => outcome === wanted).map(({ id }) => id)
    expect(verdict).to.equal('incomplete')
    expect(of('agrees')).to.deep.equal(['code', 'proof', 'balance', 'block'])
    expect(of('contradicts')).to.deep.equal([])
  })

  it('starts again when the block it spoke about goes away, and agrees with the next one', async () => {
    const { verdict, interruption } = await audit(reorganising(1))
    expect([verdict, interruption]).to.deep.equal(['ok', undefined])
  })

  it('is incomplete, and accuses nobody, when blocks keep going away', async () => {
    const { verdict, interruption, checks } = await audit(reorganising(Number.POSITIVE_INFINITY))
    expect([verdict, interruption?.kind]).to.deep.equal(['incomplete', 'reorganised'])
    expect(checks.filter(({ outcome }) => outcome === 'contradicts')).to.deep.equal([])
  })

  it('says that there is no campaign at an address without code', async () => {
    const client = chain.clientOf(chain.accounts.carrier)
    const { verdict, checks } = await auditCampaign(client, { campaign: chain.accounts.carrier.address, retryCount: 0 })
    expect(verdict).to.equal('mismatch')
    expect(checks.find(({ id }) => id === 'code')).to.include({ outcome: 'contradicts', found: 'no code' })
  })

  describe('or that is stopped', () => {
    it('is incomplete, with something to resume from, and asks nothing more', async () => {
      const { stopped, askedAfter } = await stoppedAfter(3)
      expect([stopped.verdict, stopped.interruption?.kind]).to.deep.equal(['incomplete', 'cancelled'])
      expect(stopped.resume).to.be.an('object')
      expect(askedAfter()).to.equal(0)
    })

    it('resumes from what was kept as JSON, and does not ask for those events again', async () => {
      const { stopped } = await stoppedAfter(3)
      const kept = JSON.parse(JSON.stringify(stopped.resume)) as { readTo: string; createdIn: string }
      const asked: bigint[] = []
      const { verdict, totals } = await audit(
        (request, ask) => {
          const [filter] = (request.params ?? []) as [{ address?: Hex; fromBlock: Hex }?]
          if (spanOf(request) !== undefined && filter?.address === campaign) asked.push(hexToBigInt(filter.fromBlock))
          return ask(request as never)
        },
        { resume: kept },
      )
      expect(verdict).to.equal('ok')
      expect(totals?.given).to.equal(165n * 1_000_000n)
      expect(asked.every((from) => from > BigInt(kept.readTo))).to.equal(true)
    })

    it('M9: believes nothing of what was kept: altered, it is read anew', async () => {
      const { stopped } = await stoppedAfter(6)
      const kept = JSON.parse(JSON.stringify(stopped.resume)) as { events: { args: { amount?: string } }[] }
      const changes: ((one: typeof kept) => unknown)[] = [
        (one) => one.events.pop(),
        (one) => one.events.push(...one.events.slice(-1)),
        (one) => Object.assign(one.events[0]?.args ?? {}, { amount: '1' }),
        (one) => Object.assign(one, { createdIn: '3', readTo: '40' }),
        (one) => Object.assign(one, { readTo: String(2n ** 60n) }),
        (one) => Object.assign(one, { campaign: chain.token }),
        (one) => Object.assign(one, { kind: 'something else' }),
      ]
      for (const [index, change] of changes.entries()) {
        const resume = structuredClone(kept)
        change(resume)
        const { verdict, totals } = await audit(undefined, { resume })
        expect([verdict, totals?.given], `change ${index}`).to.deep.equal(['ok', 165n * 1_000_000n])
      }
    })

    /** An audit that is stopped after so many answers about logs of the campaign. */
    async function stoppedAfter(answers: number) {
      const controller = new AbortController()
      let answered = 0
      let later = 0
      const between: Between = async (request, ask) => {
        if (controller.signal.aborted) later += 1
        if ((spanOf(request) ?? 0n) > 4n) throw new Error('at most 4 blocks')
        return ask(request as never)
      }
      const stopped = await audit(between, {
        signal: controller.signal,
        onProgress: ({ step }) => {
          if (step === 'events') answered += 1
          if (answered === answers) controller.abort(new Error('enough'))
        },
      })
      const before = later
      return { stopped, askedAfter: () => later - before }
    }
  })

  function audit(between?: Between, parameters: Partial<AuditCampaignParameters> = {}) {
    const client = chain.clientOf(chain.accounts.carrier, between)
    return auditCampaign(client, { campaign, retryCount: 3, retryDelay: 1, ...parameters })
  }
})

/** How many blocks a question about logs spans. */
function spanOf({ method, params }: { method: string; params?: unknown }): bigint | undefined {
  if (method !== 'eth_getLogs') return undefined
  const [{ fromBlock, toBlock }] = params as [{ fromBlock: Hex; toBlock: Hex }]
  return hexToBigInt(toBlock) - hexToBigInt(fromBlock) + 1n
}

/** A node whose latest block is replaced by another each time that somebody has read it, so many times. */
function reorganising(times: number): Between {
  let asked = 0
  return async (request, ask) => {
    const answer = await ask(request as never)
    if (request.method !== 'eth_getBlockByNumber') return answer
    asked += 1
    const isGone = asked % 2 === 0 && asked / 2 <= times
    return isGone ? { ...(answer as object), hash: toHex(asked, { size: 32 }) } : answer
  }
}
