import { expect } from 'chai'
import * as fc from 'fast-check'
import { createClient, custom } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { type Campaign, getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { getCampaignEvents } from '../../../sdk/src/actions/getCampaignEvents.ts'
import { type CampaignCreation, getCampaigns } from '../../../sdk/src/actions/getCampaigns.ts'
import { getLots } from '../../../sdk/src/actions/getLots.ts'
import { sum } from '../../../sdk/src/coin-line.ts'
import { isFinal } from '../../../sdk/src/enumerations.ts'
import { charityView } from '../../../sdk/src/ledger/charity.ts'
import { donorView } from '../../../sdk/src/ledger/donor.ts'
import { foldEvents, stateAt } from '../../../sdk/src/ledger/fold.ts'
import { ledgerHashOf, ledgerStart } from '../../../sdk/src/ledger/hash.ts'
import { hearingsOf } from '../../../sdk/src/ledger/hearings.ts'
import { panelistView, verifierView } from '../../../sdk/src/ledger/member.ts'
import type { CampaignHistory } from '../../../sdk/src/ledger/moment.ts'
import { FATES, moneyIdentity } from '../../../sdk/src/ledger/money.ts'
import { recipientView } from '../../../sdk/src/ledger/recipient.ts'
import { sourceViews } from '../../../sdk/src/ledger/source.ts'
import { traceGifts } from '../../../sdk/src/ledger/trace.ts'
import { live } from '../../contracts/lives/life.ts'
import { shapes } from '../../contracts/lives/shape.ts'
import { newStage, type Stage } from '../../contracts/lives/stage.ts'
import { steps } from '../../contracts/lives/step.ts'
import { networkHelpers, provider } from '../../contracts/support/chain.ts'
import { tier, wholeLives } from '../../contracts/support/tier.ts'

/** Reading every block of a life takes as long as living some more. */
const LIVES = Math.max(4, Math.round(tier.invariantRuns / 8))
const client = createClient({
  chain: hardhat,
  cacheTime: 0,
  transport: custom({ request: (one) => provider.request(one) }),
})

describe('whole lives of campaigns, read and folded', () => {
  const { invariantDepth: depth, seed } = tier
  let stage: Stage
  let beginning: Awaited<ReturnType<typeof networkHelpers.takeSnapshot>>
  before(async () => {
    stage = await newStage()
    beginning = await networkHelpers.takeSnapshot()
  })

  it(`agree with the contract at every block: ${LIVES} lives of ${depth} steps, seed ${seed}`, async function () {
    this.timeout(0)
    const life = fc.tuple(shapes, fc.array(steps, { minLength: depth, maxLength: depth }))
    await fc.assert(
      fc.asyncProperty(life, async ([shape, plan]) => {
        await beginning.restore()
        const { birth } = await live(stage, shape, plan)
        const creation = await creationOf(stage, birth.model.address)
        const events = await getCampaignEvents(client, { campaign: creation.campaign, fromBlock: creation.blockNumber })
        const last = await getBlockNumber(client)
        for (let block = creation.blockNumber; block <= last; block++) {
          const until = events.filter(({ blockNumber }) => blockNumber <= block)
          await expectAgreement(creation, until, block)
        }
      }),
      wholeLives(LIVES),
    )
  })
})

async function creationOf(stage: Stage, address: string): Promise<CampaignCreation> {
  const factory = (await stage.world.factory.getAddress()) as `0x${string}`
  const creations = await getCampaigns(client, { factory, fromBlock: 0n })
  const found = creations.find(({ campaign }) => campaign === address)
  if (!found) throw new Error('the campaign was created')
  return found
}

async function expectAgreement(
  { campaign, charity, parameters }: CampaignCreation,
  events: Awaited<ReturnType<typeof getCampaignEvents>>,
  blockNumber: bigint,
): Promise<void> {
  const contract = await getCampaign(client, { campaign, blockNumber })
  const { timestamp } = contract.block
  const start = ledgerStart({ chainId: hardhat.id, campaign, charity, parameters })
  expect(ledgerHashOf(start, events), 'the ledger hash').to.equal(contract.ledgerHash)

  const ledger = foldEvents(parameters, events)
  const { milestones, totals } = stateAt(ledger, timestamp)
  const { surplus, ...shown } = contract.totals
  expect(milestones).to.deep.equal(contract.milestones)
  expect(totals).to.deep.equal(shown)
  expect(surplus >= 0n).to.equal(true)

  const starts = [...ledger.lots.keys()]
  const lots = await getLots(client, { campaign, starts, blockNumber })
  const folded = [...ledger.lots.values()].map(({ start, amount, donor, objected, passOn, milestone, refundedTo }) => {
    const { state } = milestones[milestone] ?? { state: 'Funding' }
    const refundable = state === 'Refunded' || (state === 'Split' && objected)
    return refundedTo ? undefined : { start, amount, donor, objected, passOn, refundable }
  })
  expect(folded).to.deep.equal(lots)
  expectViews({ parameters, events, timestamp, charity }, contract)
}

/** What the views say, against what the contract says. */
function expectViews(history: CampaignHistory & { charity: `0x${string}` }, contract: Campaign): void {
  const { parameters, charity } = history
  const { totals, milestones } = contract
  const identity = moneyIdentity(milestones)
  expect(identity.holds).to.equal(true)
  expect(identity.campaign).to.deep.equal(
    Object.fromEntries(['given', ...FATES].map((part) => [part, totals[part as 'given']])),
  )

  const gifts = traceGifts(history)
  const given = totals.given - totals.absorbed
  const donors = [...new Set(gifts.map(({ donor }) => donor))].map((donor) => donorView(history, donor))
  expect(sum(donors.map(({ money }) => money.given))).to.equal(given)
  for (const { money } of donors) expect(sum(FATES.map((fate) => money[fate]))).to.equal(money.given)
  expect(donors.flatMap((view) => view.gifts)).to.have.deep.members(gifts)
  expect(sum(sourceViews(history).map((view) => view.public.amount + view.insiders.amount))).to.equal(given)

  const recipients = new Set(parameters.milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient)))
  const received = [...recipients].map((recipient) => recipientView(history, recipient))
  expect(sum(received.map((view) => view.received))).to.equal(totals.paid)
  expect(sum(received.map((view) => view.outstanding))).to.equal(totals.released)
  for (const { promised, undecided, outstanding, received: got, lost } of received) {
    expect(undecided + outstanding + got + lost).to.equal(promised)
  }
  expect(charityView(history, charity).milestones.map(({ state }) => state)).to.deep.equal(
    milestones.map(({ state }) => state),
  )
  expectHearings(history, contract)
}

/** A milestone has an open question exactly while the contract waits for its answer, and the answers are the contract's. */
function expectHearings(history: CampaignHistory, { milestones }: Campaign): void {
  const { verifiers, panel } = history.parameters
  const hearings = hearingsOf(history)
  for (const { index, state, time, attempt, rejections } of milestones) {
    const waiting = hearings.filter(({ milestone, standing }) => milestone === index && !ENDED.includes(standing))
    const asked = { Claimed: 'review', AppealedSilence: 'silence', AppealedObjection: 'objection' }[state as 'Claimed']
    expect(waiting.map(({ kind }) => kind)).to.deep.equal(asked ? [asked] : [])
    for (const { closes, attempt: of } of waiting) expect([closes, of]).to.deep.equal([time, attempt])

    verifiers.members.forEach((member, place) => {
      const { answers } = verifierView(history, member)
      const rejected = answers.some(
        ({ hearing, answer }) => answer === 'no' && hearing.milestone === index && hearing.attempt === attempt,
      )
      expect(rejected).to.equal((rejections & (1n << BigInt(place))) !== 0n)
    })
  }
  if (!milestones.every(({ state }) => isFinal(state))) return
  const views = [
    ...verifiers.members.map((member) => verifierView(history, member)),
    ...panel.members.map((member) => panelistView(history, member)),
  ]
  for (const { answers, count, onTime, late } of views) {
    expect(count.open).to.equal(0)
    expect(onTime + late + count.silent + count.notNeeded).to.equal(answers.length)
  }
}

const ENDED: readonly string[] = ['decided', 'expired']
