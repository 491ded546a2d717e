// What the API says is what the chain says, field by field.

import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { getLedgerHash } from '@amana/sdk/actions/getLedgerHash'
import { formatAccountId } from '@amana/sdk/caip'
import { decodeCreation } from '@amana/sdk/creation'
import { deployments } from '@amana/sdk/generated/deployments'
import { auditCampaign } from '@amana/sdk/ledger/audit'
import { donorView } from '@amana/sdk/ledger/donor'
import { ledgerHashOf, ledgerStart } from '@amana/sdk/ledger/hash'
import { parseHistory } from '@amana/sdk/ledger/history'
import { panelistView, verifierView } from '@amana/sdk/ledger/member'
import type { CampaignHistory } from '@amana/sdk/ledger/moment'
import { recipientView } from '@amana/sdk/ledger/recipient'
import { traceGifts } from '@amana/sdk/ledger/trace'
import { expect } from 'chai'
import { type Address, getAddress, type Hex } from 'viem'
import { campaignAnswer } from '../../../indexer/src/api/index/campaign-view.ts'
import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import { plainJson } from '../../../indexer/src/api/platform/json.ts'
import type { Listing } from '../../../indexer/src/api/platform/listing.ts'
import { LOCAL_CHAIN_ID } from '../../../scripts/chain.ts'
import { type IndexedWorld, indexedWorld } from '../support/indexed-world.ts'

interface CreationLine {
  address: Address
  creation: Hex
}

/** No campaign of the demo world names a domain: none is put forward. */
const NOBODY_PROVEN: Listing = {
  isFeatured: () => false,
  hidden: () => undefined,
  hiddenCampaigns: () => [],
  featuredCampaigns: () => [],
}

describe('the index of the demo world', function () {
  this.timeout(240_000)
  let world: IndexedWorld
  let campaigns: IndexedCampaign[]

  before(async () => {
    world = await indexedWorld()
    campaigns = await world.truth.campaigns({ limit: 100 })
  })

  const path = ({ campaign }: { campaign: Address }) =>
    `/v1/campaigns/${formatAccountId({ chainId: LOCAL_CHAIN_ID, address: campaign })}`
  const key = ({ campaign }: { campaign: Address }) => ({ chainId: LOCAL_CHAIN_ID, address: campaign })

  async function historyOf(one: IndexedCampaign): Promise<CampaignHistory> {
    const events = await world.truth.latestEvents(key(one), 100_000)
    return {
      parameters: one.parameters,
      events: events.reverse().map(({ event }) => event),
      timestamp: one.state.timestamp,
    }
  }

  it('has every campaign, as its contract and its events say', async () => {
    expect(campaigns).to.have.length(7)
    for (const one of campaigns) {
      const answer = await world.api.get<{ campaign: object }>(path(one))
      expect(answer.campaign).to.deep.equal(json(campaignAnswer(one, NOBODY_PROVEN)))
    }
  })

  it('says how each began in the bytes of the factory’s event, with the contract’s own parameters and terms in them', async () => {
    const factory = deployments[LOCAL_CHAIN_ID]?.factory ?? '0x'
    const began = await getCampaigns(world.client, { factory, fromBlock: 0n })
    const { creations } = await world.api.get<{ creations: CreationLine[] }>(`/v1/creations?chain=${LOCAL_CHAIN_ID}`)
    expect(creations.map(({ address }) => address)).to.deep.equal(began.map(({ campaign }) => campaign))
    for (const [place, { campaign, ...one }] of began.entries()) {
      const line = creations[place]
      expect(decodeCreation(line?.creation ?? '0x')).to.deep.equal({ parameters: one.parameters, terms: one.terms })
      expect(line).to.include({
        charity: one.charity,
        createdBlock: String(one.blockNumber),
        createdAt: String(one.timestamp),
        createdTransaction: one.transactionHash,
      })
      const id = formatAccountId({ chainId: LOCAL_CHAIN_ID, address: campaign })
      const alone = await world.api.get<{ creations: CreationLine[] }>(`/v1/creations?campaign=${id}`)
      expect(alone.creations).to.deep.equal([line])
    }
  })

  it('agrees with the audit about all money', async () => {
    for (const one of campaigns) {
      const result = await audit(one)
      expect(result.verdict).to.equal('ok')
      const { campaign } = await world.api.get<{ campaign: { money: object; absorbed: string } }>(path(one))
      const { absorbed, surplus: _, ...money } = result.totals ?? {}
      expect(campaign.money).to.deep.equal(json(money))
      expect(campaign.absorbed).to.equal(String(absorbed))
    }
  })

  const audit = ({ campaign }: IndexedCampaign) => auditCampaign(world.client, { campaign })

  it('streams a ledger that hashes to what the contract stores', async () => {
    for (const one of campaigns) {
      const { campaign, charity, parameters } = one
      const ledger = await world.api.get<{ events: unknown[]; count: number; ledgerHash: string }>(
        `${path(one)}/ledger`,
      )
      const events = parseHistory(ledger.events)
      const start = ledgerStart({ chainId: LOCAL_CHAIN_ID, campaign, charity, parameters })
      const stored = await getLedgerHash(world.client, { campaign })
      expect(ledgerHashOf(start, events)).to.equal(stored)
      expect(ledger.ledgerHash).to.equal(stored)
      expect(ledger.count).to.equal(events.length)
    }
  })

  it('traces gifts of every campaign as its whole history does', async () => {
    for (const one of campaigns) {
      const gifts = traceGifts(await historyOf(one))
      // Those of several lots, and every tenth of the others.
      for (const traced of gifts.filter(({ lots }, place) => lots.length > 1 || place % 10 === 0)) {
        const { gift } = await world.api.get<{ gift: Record<string, unknown> }>(`${path(one)}/gifts/${traced.gift}`)
        const { hearings: _, ...withoutHearings } = gift
        expect(withoutHearings).to.deep.equal(json(traced))
      }
    }
  })

  it('shows everybody in every part as the whole history does', async () => {
    const VIEWS = { donor: donorView, recipient: recipientView, verifier: verifierView, panel: panelistView }
    for (const [part, viewOf] of Object.entries(VIEWS)) {
      for (const person of await peopleIn(part as keyof typeof VIEWS)) {
        const answer = await world.api.get<{ campaigns: { campaign: { address: Address }; view: object }[] }>(
          `/v1/addresses/${person}/${part}`,
        )
        expect(answer.campaigns, `${person} as ${part}`).not.to.have.length(0)
        for (const { campaign, view } of answer.campaigns) {
          const one = campaigns.find((candidate) => candidate.campaign === campaign.address) as IndexedCampaign
          expect(view, `${person} as ${part}`).to.deep.equal(json(viewOf(await historyOf(one), person)))
        }
      }
    }
  })

  async function peopleIn(part: 'donor' | 'recipient' | 'verifier' | 'panel'): Promise<Set<Address>> {
    if (part === 'donor') {
      const [one] = campaigns
      const gifts = traceGifts(await historyOf(one as IndexedCampaign))
      return new Set(gifts.slice(0, 10).map(({ donor }) => getAddress(donor)))
    }
    const members = campaigns.flatMap(({ parameters }) =>
      part === 'recipient'
        ? parameters.milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient))
        : (part === 'verifier' ? parameters.verifiers : parameters.panel).members,
    )
    return new Set(members.map((member) => getAddress(member)))
  }

  it('sums up all campaigns by token', async () => {
    const { tokens } = await world.api.get<{ tokens: { token: string; money: Record<string, string> }[] }>('/v1/totals')
    expect(tokens).to.have.length(2)
    for (const { token, money } of tokens) {
      for (const part of ['given', 'waiting', 'released', 'paid', 'refundable', 'refunded'] as const) {
        const sum = campaigns
          .filter(({ parameters }) => getAddress(parameters.token) === token)
          .reduce((total, { state }) => total + state.totals[part], 0n)
        expect(money[part], `${part} of ${token}`).to.equal(String(sum))
      }
    }
  })

  it('counts everybody who gave once, whatever they gave to', async () => {
    const { donors } = await world.api.get<{ donors: number }>('/v1/totals')
    const gave = new Set<string>()
    for (const one of campaigns) {
      for (const { donor } of traceGifts(await historyOf(one as IndexedCampaign))) gave.add(getAddress(donor))
    }
    expect(gave.size).to.be.below(campaigns.reduce((total, { donors: each }) => total + each, 0))
    expect(donors).to.equal(gave.size)
  })

  it('knows what the chain names as a document, and everything that was said', async () => {
    for (const one of campaigns) {
      const { entries } = await world.api.get<{ entries: object[] }>(`${path(one)}/entries?limit=100`)
      const truth = await world.truth.entries(key(one), 100)
      expect(entries.map((entry) => (entry as { content: string }).content)).to.deep.equal(
        truth.map(({ content }) => content),
      )
    }
  })
})

/** As it is after a journey as JSON. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(plainJson(value)))
}
