import { expect } from 'chai'
import * as fc from 'fast-check'
import { type Address, type Hex, toHex } from 'viem'
import { getBlock } from 'viem/actions'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { canonicalJson, type Json } from '../../../sdk/src/canonical-json.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { type AuditCampaignParameters, auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import type { CheckId } from '../../../sdk/src/ledger/check.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import { historyData, parseHistory } from '../../../sdk/src/ledger/history.ts'
import { getEvents } from '../../../sdk/src/logs/get-events.ts'
import { fuzz } from '../../contracts/support/tier.ts'
import { type Between, type LocalChain, localChain } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'

type EventData = { eventName: string; args: Record<string, Json>; timestamp: string; [field: string]: unknown }

describe('an audit that is given more than one node', () => {
  let chain: LocalChain
  let campaign: Address
  let list: EventData[]

  before(async () => {
    chain = await localChain()
    campaign = await fullCampaign(chain)
    list = JSON.parse(canonicalJson(historyData(await eventsOf(campaign)))) as EventData[]
  })

  describe('a list of events from elsewhere', () => {
    it('is enough, without one of the campaign’s events from the node', async () => {
      const asked: Hex[] = []
      const between: Between = (request, ask) => {
        const [filter] = (request.params ?? []) as [{ address?: Hex }]
        if (request.method === 'eth_getLogs' && filter.address) asked.push(filter.address)
        return ask(request as never)
      }
      const { verdict } = await audit({ source: list }, between)
      expect(verdict).to.equal('ok')
      expect(asked).to.not.include(campaign)
    })

    it('need not say in which transactions its events were', async () => {
      const bare = list.map(({ eventName, args, timestamp, blockNumber }) => ({
        eventName,
        args,
        timestamp,
        blockNumber,
      }))
      const { verdict } = await audit({ source: bare })
      expect(verdict).to.equal('ok')
    })

    it('is cut at the block that the audit is about', async () => {
      const { verdict, totals } = await audit({ source: list, toBlock: 20n })
      expect(verdict).to.equal('ok')
      expect(totals?.refunded).to.equal(0n)
    })

    it('that ends early is incomplete, and the first event after it is named', async () => {
      const { verdict, checks } = await audit({ source: list.slice(0, -1) })
      expect(verdict).to.equal('incomplete')
      const ledger = checks.find(({ id }) => id === 'ledger')
      expect(ledger).to.include({ outcome: 'missing', found: 'the end' })
      expect(ledger?.evidence[0]).to.equal(`event ${list.length - 1} of the list`)
    })

    it('that says nothing an event can say is incomplete, whatever it is', async () => {
      for (const source of [
        {},
        'history',
        [null],
        [{ ...list[0], timestamp: -1 }],
        list.map((one) => ({ ...one, args: {} })),
      ]) {
        const { verdict, interruption } = await audit({ source })
        expect([verdict, interruption?.kind]).to.deep.equal(['incomplete', 'garbled'])
      }
    })

    it('M9: with one event dropped, added, altered or moved is a mismatch, and names the event', async () => {
      const anyChange = fc.record({
        kind: fc.constantFrom('drop', 'add', 'alter', 'move'),
        // Without its last event a list is merely early.
        index: fc.nat({ max: list.length - 2 }),
        other: fc.nat({ max: list.length - 2 }),
        field: fc.nat(),
        digit: fc.nat(),
      })
      await fc.assert(
        fc.asyncProperty(anyChange, async ({ kind, index, other, field, digit }) => {
          const changed = structuredClone(list)
          const event = changed[index] as EventData
          if (kind === 'drop') changed.splice(index, 1)
          if (kind === 'add') changed.splice(index, 0, structuredClone(changed[other] as EventData))
          if (kind === 'alter') alter(event, field, digit)
          if (kind === 'move') changed.splice(other, 0, ...changed.splice(index, 1))
          const isSame = hashed(changed) === hashed(list)
          const { verdict, checks } = await audit({ source: changed })
          expect(verdict).to.equal(isSame ? 'ok' : 'mismatch')
          if (isSame) return
          const named = checks.find(({ id }) => id === 'ledger')?.evidence[0]
          const first = list.findIndex(
            (_, place) => hashed(changed.slice(place, place + 1)) !== hashed(list.slice(place, place + 1)),
          )
          expect(named?.startsWith(`event ${first} of the list`), named).to.equal(true)
        }),
        fuzz(0.2),
      )
    })
  })

  describe('a block hash that the user trusts', () => {
    it('proves the ledger hash down to the state of that block', async () => {
      const { hash, number } = await getBlock(chain.client)
      const { verdict, checks, block } = await audit({ blockHash: hash })
      expect([verdict, block?.number]).to.deep.equal(['ok', number])
      expect(checks.find(({ id }) => id === 'proof')?.outcome).to.equal('agrees')
    })

    it('leaves the audit incomplete where the node gives no proof; without one, that is only said', async () => {
      const { hash } = await getBlock(chain.client)
      const between: Between = (request, ask) => {
        if (request.method === 'eth_getProof') throw Object.assign(new Error('no such method'), { code: -32601 })
        return ask(request as never)
      }
      const asked = await audit({ blockHash: hash }, between)
      expect([asked.verdict, outcome(asked, 'proof')]).to.deep.equal(['incomplete', 'missing'])
      const unasked = await audit({}, between)
      expect([unasked.verdict, outcome(unasked, 'proof')]).to.deep.equal(['ok', 'unasked'])
    })

    it('does not take the node’s word for a block of another fork', async () => {
      const { hash } = await getBlock(chain.client)
      const between: Between = async (request, ask) => {
        const answer = await ask(request as never)
        // As if the whole state were another one: consistent, but not what the hash stands for.
        return request.method === 'eth_getBlockByHash'
          ? { ...(answer as object), stateRoot: toHex(7n, { size: 32 }) }
          : answer
      }
      const found = await audit({ blockHash: hash }, between)
      expect([found.verdict, outcome(found, 'proof')]).to.deep.equal(['incomplete', 'missing'])
    })

    it('that the node does not know leaves everything open', async () => {
      const found = await audit({ blockHash: toHex(7n, { size: 32 }) })
      expect(found.verdict).to.equal('incomplete')
      expect(found.checks.every(({ outcome: one }) => one === 'missing')).to.equal(true)
    })

    it('M9: contradicts a storage slot and a view that lie alike', async () => {
      const { hash } = await getBlock(chain.client)
      const between: Between = async (request, ask) => {
        const answer = await ask(request as never)
        const isProof = request.method === 'eth_getProof'
        return isProof ? withoutProof(answer as { storageProof: object[] }) : answer
      }
      const found = await audit({ blockHash: hash }, between)
      expect([found.verdict, outcome(found, 'proof')]).to.deep.equal(['mismatch', 'contradicts'])
    })

    it('is not named together with a number', async () => {
      const use = audit({ blockHash: toHex(7n, { size: 32 }), toBlock: 1n })
      expect(await use.catch((error: unknown) => error)).to.be.instanceOf(RangeError)
    })
  })

  describe('further nodes', () => {
    it('agree when they say the same', async () => {
      const found = await audit({ nodes: [chain.client, chain.client] })
      expect([found.verdict, outcome(found, 'nodes')]).to.deep.equal(['ok', 'agrees'])
    })

    const lies: [string, string, (answer: unknown) => unknown][] = [
      ['another block', 'eth_getBlockByNumber', (block) => ({ ...(block as object), hash: toHex(7n, { size: 32 }) })],
      ['another ledger hash', 'eth_getStorageAt', () => toHex(7n, { size: 32 })],
      ['other totals', 'eth_call', (data) => `${(data as string).slice(0, -1)}7`],
      ['another chain', 'eth_chainId', () => '0x1'],
    ]
    for (const [what, method, lie] of lies) {
      it(`M9: contradict when one of them says ${what}`, async () => {
        const between: Between = async (request, ask) => {
          const answer = await ask(request as never)
          return request.method === method ? lie(answer) : answer
        }
        const liar = chain.clientOf(chain.accounts.carrier, between)
        const found = await audit({ nodes: [chain.client, liar] })
        expect([found.verdict, outcome(found, 'nodes')]).to.deep.equal(['mismatch', 'contradicts'])
      })
    }

    it('leave the audit incomplete when one of them does not answer', async () => {
      const silent = chain.clientOf(chain.accounts.carrier, () => Promise.reject(new Error('no route')))
      const found = await audit({ nodes: [silent] })
      expect([found.verdict, outcome(found, 'nodes')]).to.deep.equal(['incomplete', 'missing'])
    })
  })

  function audit(parameters: Partial<AuditCampaignParameters>, between?: Between) {
    const client = chain.clientOf(chain.accounts.carrier, between)
    return auditCampaign(client, { campaign, retryCount: 1, retryDelay: 1, ...parameters })
  }

  function eventsOf(address: Address): Promise<LedgerEvent[]> {
    return getEvents(chain.client, { address, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, fromBlock: 0n })
  }
})

function outcome({ checks }: Awaited<ReturnType<typeof auditCampaign>>, wanted: CheckId) {
  return checks.find(({ id }) => id === wanted)?.outcome
}

/** What of a list is hashed. */
function hashed(events: readonly unknown[]): string {
  const parsed = parseHistory(events).map(({ eventName, args, timestamp }) => ({ eventName, args, timestamp }))
  return canonicalJson(historyData(parsed as LedgerEvent[]))
}

/** Another value of the same kind in one field. */
function alter(event: EventData, field: number, digit: number): void {
  const names = [...Object.keys(event.args), 'timestamp']
  const name = names[field % names.length] as string
  const holder = name === 'timestamp' ? (event as Record<string, unknown>) : event.args
  const value = holder[name]
  if (typeof value === 'boolean') holder[name] = !value
  else if (typeof value === 'number') holder[name] = (value + 1) % 200
  else if (String(value).startsWith('0x')) {
    const hex = String(value).toLowerCase()
    const index = 2 + (digit % (hex.length - 2))
    holder[name] = `${hex.slice(0, index)}${hex[index] === '7' ? '8' : '7'}${hex.slice(index + 1)}`
  } else holder[name] = String(BigInt(String(value)) + 1n)
}

/** A proof that stops before its end. */
function withoutProof(answer: { storageProof: object[] }) {
  return { ...answer, storageProof: answer.storageProof.map((one) => ({ ...one, proof: [] })) }
}
