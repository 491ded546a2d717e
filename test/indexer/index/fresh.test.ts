// What changes: new blocks, the caches on the way, the live wall, and a chain that is re-organised.
import { giveSync } from '@amana/sdk/actions/give'
import { formatAccountId } from '@amana/sdk/caip'
import { expect } from 'chai'
import { createClient, custom, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { hardhat } from 'viem/chains'
import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import { LOCAL_CHAIN_ID } from '../../../scripts/chain.ts'
import { type IndexedWorld, indexedWorld } from '../support/indexed-world.ts'

const COIN = 1_000_000n

describe('the index as the chain goes on', function () {
  this.timeout(240_000)
  let world: IndexedWorld
  let open: IndexedCampaign
  let path: string
  let milestone: number

  before(async () => {
    world = await indexedWorld()
    const campaigns = await world.truth.campaigns({ limit: 100 })
    const isOpen = ({ state, amount, funded }: { state: string; amount: bigint; funded: bigint }) =>
      state === 'Funding' && amount - funded > 500n * COIN
    open = campaigns.find(
      ({ state, parameters }) => state.milestones.some(isOpen) && !parameters.rules.sequential,
    ) as IndexedCampaign
    milestone = open.state.milestones.findIndex(isOpen)
    path = `/v1/campaigns/${formatAccountId({ chainId: LOCAL_CHAIN_ID, address: open.campaign })}`
  })

  async function give(amount: bigint, donor = 0) {
    const privateKey = (world.cast.personas.filter(({ role }) => role === 'donor')[donor] as { privateKey: Hex })
      .privateKey
    const transport = custom({ request: world.chain.request })
    const client = createClient({
      chain: hardhat,
      transport,
      account: privateKeyToAccount(privateKey),
      pollingInterval: 50,
    })
    const given = await giveSync(client, { campaign: open.campaign, shares: [{ milestone, amount }] } as never)
    return given
  }

  const givenNow = async () =>
    BigInt((await world.api.get<{ campaign: { money: { given: string } } }>(path)).campaign.money.given)

  it('keeps an answer until the next block, and says 304 to whoever has it', async () => {
    await world.caughtUp()
    const first = await world.api.request(path)
    const etag = first.headers.get('etag') as string
    expect(first.headers.get('cache-control')).to.match(/^public, max-age=\d+, s-maxage=\d+/)
    await first.text()
    const again = await world.api.request(path, { headers: { 'if-none-match': etag } })
    expect(again.status).to.equal(304)
    expect(await again.text()).to.equal('')
    await world.mine()
    await world.caughtUp()
    const later = await world.api.request(path, { headers: { 'if-none-match': etag } })
    expect(later.status).to.equal(200)
    expect(later.headers.get('etag')).not.to.equal(etag)
    const ledger = await world.api.request(`${path}/ledger`)
    await ledger.text()
    const known = { headers: { 'if-none-match': ledger.headers.get('etag') as string } }
    expect((await world.api.request(`${path}/ledger`, known)).status).to.equal(304)
  })

  it('shows a gift as soon as its block is in', async () => {
    const before = await givenNow()
    await give(3n * COIN)
    await world.caughtUp()
    expect(await givenNow()).to.equal(before + 3n * COIN)
    const { gifts } = await world.api.get<{ gifts: { amount: string }[] }>(`${path}/gifts?limit=1`)
    expect(gifts[0]?.amount).to.equal(String(3n * COIN))
  })

  it('tells those who listen, and those who come back what they missed', async () => {
    const campaign = encodeURIComponent(formatAccountId({ chainId: LOCAL_CHAIN_ID, address: open.campaign }))
    const listener = await listen(`/v1/live?campaign=${campaign}`)
    await give(4n * COIN, 1)
    const seen = await listener.next('LotGiven')
    expect(JSON.parse(seen.data)).to.have.nested.property('args.amount', String(4n * COIN))
    await listener.close()

    await give(5n * COIN, 1)
    await give(6n * COIN, 1)
    await world.caughtUp()
    const back = await listen(`/v1/live?campaign=${campaign}`, seen.id)
    const missed = [await back.next('LotGiven'), await back.next('LotGiven')]
    expect(missed.map(({ data }) => JSON.parse(data).args.amount)).to.deep.equal([String(5n * COIN), String(6n * COIN)])
    await give(7n * COIN, 1)
    const live = await back.next('LotGiven')
    expect(JSON.parse(live.data).args.amount).to.equal(String(7n * COIN))
    await back.close()
    const refused = await world.api.request('/v1/live', { headers: { 'last-event-id': 'x' } })
    expect(refused.status).to.equal(400)
  })

  it('takes back what the chain takes back', async () => {
    await world.caughtUp()
    const before = await givenNow()
    const snapshot = await world.chain.request({ method: 'evm_snapshot', params: [] } as never)
    const listener = await listen('/v1/live')
    await give(8n * COIN)
    await listener.next('LotGiven')
    expect(await givenNow()).to.equal(before + 8n * COIN)
    await world.chain.request({ method: 'evm_revert', params: [snapshot] } as never)
    await give(9n * COIN, 1)
    await world.mine()
    await listener.next('reorganised')
    await world.caughtUp()
    expect(await givenNow()).to.equal(before + 9n * COIN)
    await listener.close()
    const { ledgerHash, count } = await world.api.get<{ ledgerHash: string; count: number }>(`${path}/ledger`)
    const truth = (await world.truth.campaign({ chainId: LOCAL_CHAIN_ID, address: open.campaign })) as IndexedCampaign
    expect(ledgerHash).to.equal(truth.ledgerHash)
    expect(count).to.equal(truth.events)
  })

  it('shows what time alone has made due, and where a keeper finds it', async () => {
    const { campaign } = await world.api.get<{ campaign: { milestones: { next: { time: number } | null }[] } }>(path)
    const next = campaign.milestones[milestone]?.next?.time as number
    const snapshot = await world.chain.request({ method: 'evm_snapshot', params: [] } as never)
    await world.chain.request({ method: 'evm_setNextBlockTimestamp', params: [next] } as never)
    await world.mine()
    await world.caughtUp()
    const truth = (await world.truth.campaign({ chainId: LOCAL_CHAIN_ID, address: open.campaign })) as IndexedCampaign
    const after = await world.api.get<{ campaign: { milestones: { state: string }[] } }>(path)
    expect(after.campaign.milestones[milestone]?.state).to.equal(truth.state.milestones[milestone]?.state)
    expect(after.campaign.milestones[milestone]?.state).to.equal('Refunded')
    const { campaigns } = await world.api.get<{ campaigns: string[] }>('/v1/due?chain=31337')
    expect(campaigns).to.include(formatAccountId({ chainId: LOCAL_CHAIN_ID, address: open.campaign }))
    await world.chain.request({ method: 'evm_revert', params: [snapshot] } as never)
    await world.mine()
    await world.mine()
    await world.caughtUp()
  })

  async function listen(path: string, last?: string) {
    const abort = new AbortController()
    const response = await world.api.request(path, {
      signal: abort.signal,
      headers: last === undefined ? {} : { 'last-event-id': last },
    })
    expect(response.headers.get('content-type')).to.match(/^text\/event-stream/)
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as never)
      .getReader()
    let text = ''
    const next = async (event: string): Promise<{ id: string; data: string }> => {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end < 0) {
          const { value, done } = (await reader.read()) as { value?: string; done: boolean }
          if (done) throw new Error('the server ended the stream')
          text += value
          continue
        }
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const),
        )
        text = text.slice(end + 2)
        if (fields.get('event') === event) return { id: fields.get('id') ?? '', data: fields.get('data') ?? '' }
      }
    }
    // The first thing said: from here on nothing is missed.
    return {
      next,
      close: async () => {
        abort.abort()
        await reader.cancel().catch(() => undefined)
      },
    }
  }
})
