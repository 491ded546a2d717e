import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import {
  amana,
  appealedObjection,
  appealedSilence,
  approved,
  approvedByPanel,
  claimed,
  EVIDENCE,
  fill,
  give,
} from '../fixture.ts'
import { at, DAY, networkHelpers, now } from '../support/chain.ts'
import { type CampaignContract, OBJECTION, SILENCE, signAttestations, signRulings } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import type { Scene } from './stage.ts'

/** A call, and the error it ends in on the side of the boundary where it is not possible. */
interface Possibility {
  call: () => Promise<unknown>
  error: string
}

/** What can be done up to a boundary, and what from it on. */
interface Boundary {
  time: bigint
  before?: Possibility
  from?: Possibility
}

const expiry = (campaign: CampaignContract): Possibility => ({ call: () => campaign.poke(0), error: 'NothingDue' })

async function approval({ campaign, verifiers }: Scene, validUntil: bigint): Promise<() => Promise<unknown>> {
  const signers = verifiers.slice(0, 2)
  const attestations = await signAttestations(campaign, 0, { approved: true, signers, validUntil })
  return () => campaign.approve(0, attestations)
}

async function ruling({ campaign, panel }: Scene, cause: bigint, validUntil: bigint): Promise<() => Promise<unknown>> {
  const signers = panel.slice(0, 2)
  const rulings = await signRulings(campaign, 0, { confirmed: true, cause, signers, validUntil })
  return () => campaign.rule(0, true, rulings)
}

const objection = ({ campaign, donors }: Scene, lot = 100n * COIN) =>
  campaign.connect(donors[1]).object(0, [lot], ZeroHash)

/** Every boundary in the life of a campaign: there, `before` must turn into `from` without a gap and without overlap. */
const BOUNDARIES: Record<string, (scene: Scene) => Promise<Boundary>> = {
  'fundBy of a milestone that is not full': async ({ campaign, donors }) => {
    await give(campaign, donors[0], 0, COIN)
    const { fundBy } = (await campaign.parameters()).rules
    const before = { call: () => give(campaign, donors[0], 0, COIN), error: 'WrongState' }
    return { time: fundBy, before, from: expiry(campaign) }
  },
  'claimBy of a full milestone': async ({ campaign, charity }) => {
    await fill(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    const before = { call: () => campaign.connect(charity).claim(0, EVIDENCE), error: 'WrongState' }
    return { time: claimBy, before, from: expiry(campaign) }
  },
  'claimBy, until which a charity may cancel': async ({ campaign, charity }) => {
    await fill(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    const before = { call: () => campaign.connect(charity).cancel(0), error: 'WrongState' }
    return { time: claimBy, before, from: expiry(campaign) }
  },
  'the end of the review': async (scene) => {
    const { reviewEnd } = await claimed(scene.campaign, 0)
    const before = { call: await approval(scene, reviewEnd + DAY), error: 'WrongState' }
    return { time: reviewEnd, before, from: expiry(scene.campaign) }
  },
  'the opening of the panel after silence': async (scene) => {
    const { reviewEnd } = await claimed(scene.campaign, 0)
    const before = { call: await approval(scene, reviewEnd + DAY), error: 'WrongState' }
    return {
      time: reviewEnd,
      before,
      from: { call: await ruling(scene, SILENCE, reviewEnd + DAY), error: 'WrongState' },
    }
  },
  'the end of the objections': async (scene) => {
    const { windowEnd } = await approved(scene.campaign, 0)
    const before = { call: () => objection(scene), error: 'WrongState' }
    return { time: windowEnd, before, from: expiry(scene.campaign) }
  },
  'the end of the objections after the panel’s approval': async (scene) => {
    const { windowEnd } = await approvedByPanel(scene.campaign, 0)
    const before = { call: () => objection(scene), error: 'WrongState' }
    return { time: windowEnd, before, from: expiry(scene.campaign) }
  },
  'the end of an appeal after silence': async (scene) => {
    const { windowEnd } = await appealedSilence(scene.campaign, 0)
    const before = { call: await ruling(scene, SILENCE, windowEnd + DAY), error: 'WrongState' }
    return { time: windowEnd, before, from: expiry(scene.campaign) }
  },
  'the end of an appeal after objections': async (scene) => {
    const { windowEnd } = await appealedObjection(scene.campaign, 0)
    const before = { call: await ruling(scene, OBJECTION, windowEnd + DAY), error: 'WrongState' }
    return { time: windowEnd, before, from: expiry(scene.campaign) }
  },
  'the end of an appeal, until which donors may object': async (scene) => {
    const { windowEnd } = await appealedObjection(scene.campaign, 0)
    return {
      time: windowEnd,
      before: { call: () => objection(scene), error: 'WrongState' },
      from: expiry(scene.campaign),
    }
  },
  'the opening of the ruling on objections': async (scene) => {
    const { opensAt } = await appealedObjection(scene.campaign, 0)
    return { time: opensAt, from: { call: await ruling(scene, OBJECTION, opensAt + DAY), error: 'RulingTooEarly' } }
  },
  'the second after a release': async ({ campaign }) => {
    const { windowEnd } = await approved(campaign, 0)
    return { time: windowEnd + 1n, from: { call: () => campaign.settle(0, 0), error: 'TooSoon' } }
  },
  'the second after a split, for recipients': async ({ campaign }) => {
    const { windowEnd } = await appealedObjection(campaign, 0)
    return { time: windowEnd + 1n, from: { call: () => campaign.settle(0, 0), error: 'TooSoon' } }
  },
  'the second after a split, for donors': async ({ campaign }) => {
    const { windowEnd, objected } = await appealedObjection(campaign, 0)
    return { time: windowEnd + 1n, from: { call: () => campaign.refund(0, [objected]), error: 'TooSoon' } }
  },
  'the second after claimBy, for donors': async ({ campaign }) => {
    const { lots } = await fill(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    return { time: claimBy + 1n, from: { call: () => campaign.refund(0, lots), error: 'TooSoon' } }
  },
  'validUntil of an attestation': async (scene) => {
    await claimed(scene.campaign, 0)
    const time = (await now()) + DAY
    return { time, before: { call: await approval(scene, time), error: 'SignatureExpired' } }
  },
  'validUntil of a ruling': async (scene) => {
    await appealedSilence(scene.campaign, 0)
    const time = (await now()) + DAY
    return { time, before: { call: await ruling(scene, SILENCE, time), error: 'SignatureExpired' } }
  },
  '30 days before validUntil of an attestation': async (scene) => {
    await claimed(scene.campaign, 0)
    const time = (await now()) + DAY
    return { time, from: { call: await approval(scene, time + 30n * DAY), error: 'SignatureValidTooLong' } }
  },
  'the deadline of a gift': async ({ campaign, donors }) => {
    const time = (await now()) + DAY
    const before = { call: () => give(campaign, donors[0], 0, COIN, { deadline: time }), error: 'DeadlinePassed' }
    return { time, before }
  },
}

describe('Attacks on a second', () => {
  for (const [words, stage] of Object.entries(BOUNDARIES)) {
    it(`L1: ${words} leaves no second in which both things or neither is possible`, async () => {
      const world = await amana()
      const campaign = await world.createCampaign()
      const { time, before, from } = await stage({ ...world, campaign })
      const start = await networkHelpers.takeSnapshot()
      for (const offset of [-1n, 0n, 1n]) {
        for (const [possibility, isPossible] of [
          [before, offset < 0n],
          [from, offset >= 0n],
        ] as const) {
          if (!possibility) continue
          await at(time + offset)
          if (isPossible) await possibility.call()
          else await expect(possibility.call()).to.be.revertedWithCustomError(campaign, possibility.error)
          await start.restore()
        }
      }
    })
  }
})
