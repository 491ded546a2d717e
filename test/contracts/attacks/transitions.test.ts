import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { REACH, type StateName } from '../Campaign/states.ts'
import { amana, EVIDENCE, give, intent, State, share } from '../fixture.ts'
import { DAY, mineAt, networkHelpers } from '../support/chain.ts'
import { OBJECTION, SILENCE, signAttestations, signRulings } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { signAuthorization, signPermit } from '../support/token-signatures.ts'
import type { Scene } from './stage.ts'

type Call = (scene: Scene) => Promise<unknown>

const gift = [[share(0, COIN)], intent()] as const

async function decide({ campaign, verifiers }: Scene, approved: boolean, count: number) {
  const attestations = await signAttestations(campaign, 0, { approved, signers: verifiers.slice(0, count) })
  return approved ? campaign.approve(0, attestations) : campaign.reject(0, attestations)
}

async function rule({ campaign, panel }: Scene, confirmed: boolean, cause: bigint) {
  const signers = panel.slice(0, 2)
  return campaign.rule(0, confirmed, await signRulings(campaign, 0, { confirmed, cause, signers }))
}

/** Every call that changes something, made by whoever may make it and with all that it asks for. */
const CALLS: Record<string, Call> = {
  donate: ({ campaign, donors }) => campaign.connect(donors[0]).donate(...gift),
  donateWithPermit: async ({ campaign, donors: [donor], token }) => {
    const permit = await signPermit(token, donor, { spender: await campaign.getAddress(), value: COIN })
    return campaign.connect(donor).donateWithPermit(...gift, permit)
  },
  donateWithAuthorization: async ({ campaign, donors: [donor], token }) => {
    return campaign.donateWithAuthorization(donor, ...gift, await signAuthorization(token, campaign, donor, gift))
  },
  absorb: ({ campaign }) => campaign.absorb(0),
  claim: ({ campaign, charity }) => campaign.connect(charity).claim(0, EVIDENCE),
  approve: (scene) => decide(scene, true, 2),
  'reject by one': (scene) => decide(scene, false, 1),
  'reject by two': (scene) => decide(scene, false, 2),
  object: ({ campaign, donors }) => campaign.connect(donors[1]).object(0, [100n * COIN], ZeroHash),
  'rule confirm, on silence': (scene) => rule(scene, true, SILENCE),
  'rule reject, on silence': (scene) => rule(scene, false, SILENCE),
  'rule confirm, on objections': (scene) => rule(scene, true, OBJECTION),
  'rule reject, on objections': (scene) => rule(scene, false, OBJECTION),
  cancel: ({ campaign, charity }) => campaign.connect(charity).cancel(0),
  poke: ({ campaign }) => campaign.poke(0),
  settle: ({ campaign }) => campaign.settle(0, 0),
  // The first lot objects in the states that come after an objection.
  refund: ({ campaign }) => campaign.refund(0, [0n]),
}

/** What a state may say no with, the last to a ruling on the other cause; any other error would be a mistake here. */
const REFUSALS = ['WrongState', 'MilestoneFull', 'NotFull', 'NothingDue', 'RulingTooEarly', 'InvalidSignature']

interface Row {
  reach: (scene: Scene) => Promise<unknown>
  state: StateName
  /** The calls that succeed, and the state each leads to. */
  allowed: Record<string, StateName>
}

const reached = (state: StateName, allowed: Row['allowed']): Row => ({
  reach: ({ campaign }) => REACH[state](campaign, 0),
  state,
  allowed,
})

const TABLE: Record<string, Row> = {
  'Funding, not full': {
    reach: ({ campaign, donors }) => give(campaign, donors[0], 0, 2n * COIN),
    state: 'Funding',
    allowed: {
      donate: 'Funding',
      donateWithPermit: 'Funding',
      donateWithAuthorization: 'Funding',
      absorb: 'Funding',
      cancel: 'Refunded',
    },
  },
  'Funding, full': reached('Funding', { claim: 'Claimed', cancel: 'Refunded' }),
  Claimed: reached('Claimed', { approve: 'Approved', 'reject by one': 'Claimed', 'reject by two': 'Funding' }),
  Approved: reached('Approved', { object: 'AppealedObjection' }),
  ApprovedByPanel: reached('ApprovedByPanel', { object: 'ApprovedByPanel' }),
  AppealedSilence: reached('AppealedSilence', {
    'reject by one': 'AppealedSilence',
    'reject by two': 'Funding',
    'rule confirm, on silence': 'ApprovedByPanel',
    'rule reject, on silence': 'Funding',
  }),
  'AppealedObjection, in the donors’ window': reached('AppealedObjection', { object: 'AppealedObjection' }),
  'AppealedObjection, in the panel’s window': {
    reach: async ({ campaign }) => {
      await REACH.AppealedObjection(campaign, 0)
      await mineAt((await campaign.milestone(0)).time - 14n * DAY)
    },
    state: 'AppealedObjection',
    allowed: {
      object: 'AppealedObjection',
      'rule confirm, on objections': 'Released',
      'rule reject, on objections': 'Refunded',
    },
  },
  Released: reached('Released', { settle: 'Released' }),
  Split: reached('Split', { settle: 'Split', refund: 'Split' }),
  Refunded: reached('Refunded', { refund: 'Refunded' }),
}

describe('Attacks on the order of things', () => {
  let scene: Scene

  beforeEach(async () => {
    const world = await amana()
    const campaign = await world.createCampaign()
    // Something to absorb, wherever it may be absorbed.
    await world.token.mint(campaign, COIN)
    scene = { ...world, campaign }
  })

  for (const [words, { reach, state, allowed }] of Object.entries(TABLE)) {
    it(`L3: from ${words} nothing succeeds but ${Object.keys(allowed).join(', ')}`, async () => {
      const { campaign } = scene
      await reach(scene)
      expect((await campaign.milestone(0)).state).to.equal(State[state])
      const start = await networkHelpers.takeSnapshot()
      const outcomes: Record<string, bigint> = {}
      for (const [name, call] of Object.entries(CALLS)) {
        const refusal = await call(scene).then(
          () => undefined,
          (error) => campaign.interface.parseError(error.data)?.name ?? String(error),
        )
        if (refusal) {
          expect(REFUSALS, name).to.include(refusal)
          continue
        }
        outcomes[name] = (await campaign.milestone(0)).state
        await start.restore()
      }
      const expected = Object.entries(allowed).map(([name, next]) => [name, State[next]])
      expect(outcomes).to.deep.equal(Object.fromEntries(expected))
    })
  }

  it('L3: the table leaves out no state and no function', () => {
    expect([...new Set(Object.values(TABLE).map(({ state }) => state))]).to.have.members(Object.keys(State))
    const changing: string[] = []
    scene.campaign.interface.forEachFunction(({ name, stateMutability }) => {
      if (stateMutability !== 'view' && name !== 'initialize') changing.push(name)
    })
    expect([...new Set(Object.keys(CALLS).map((name) => name.split(' ')[0]))]).to.have.members(changing)
  })
})
