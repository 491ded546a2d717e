import { MaxUint256, ZeroHash } from 'ethers'
import { at, ethers, mineAt, networkHelpers, now, timeOf } from './support/chain.ts'
import { type CampaignContract, SILENCE, type Signer, signAttestations, signRulings } from './support/decisions.ts'
import {
  type CampaignParams,
  COIN,
  campaignParameters,
  hashOf,
  type ParameterOverrides,
  TERMS,
} from './support/parameters.ts'
import type { ContractOf } from './support/typed-contract.ts'

/** States of a milestone, as `MilestoneState` numbers them. */
export const State = {
  Funding: 0n,
  Claimed: 1n,
  Approved: 2n,
  ApprovedByPanel: 3n,
  AppealedSilence: 4n,
  AppealedObjection: 5n,
  Released: 6n,
  Split: 7n,
  Refunded: 8n,
} as const

export const EVIDENCE = hashOf('evidence')

/** Higher than any coin: the donor does not mind where the coins lie. */
export const ANYWHERE = (1n << 96n) - 1n

export interface GiftOptions {
  minAmount?: bigint
  maxStart?: bigint
  passOn?: boolean
  deadline?: bigint
  source?: string
  note?: string
}

export interface FillOptions extends GiftOptions {
  /** They give equal shares, the last one the rest. Default: the first three donors. */
  donors?: readonly Signer[]
}

export type Amana = Awaited<ReturnType<typeof deployAmana>>

/** The deployed contracts and the cast, on a fresh copy of the chain. Call it in every test or `beforeEach`. */
export async function amana(): Promise<Amana> {
  return networkHelpers.loadFixture(deployAmana)
}

/** One share. */
export function share(milestone: number, amount: bigint, options: GiftOptions = {}) {
  return { milestone, amount, minAmount: options.minAmount ?? 0n, maxStart: options.maxStart ?? ANYWHERE }
}

/** What the donor wants for the whole gift; the default deadline is far ahead. */
export function intent(options: GiftOptions = {}) {
  return {
    passOn: options.passOn ?? false,
    deadline: options.deadline ?? (1n << 40n) - 1n,
    source: options.source ?? ZeroHash,
    note: options.note ?? ZeroHash,
  }
}

/** The named signers, deterministic; verifiers and panel ascend by address. */
export async function cast() {
  const signers = await ethers.getSigners()
  const next = (count: number) => signers.splice(0, count)
  const one = () => signers.shift() as Signer
  const sorted = (list: Signer[]) => list.sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1))
  return {
    deployer: one(),
    charity: one(),
    fallbackRecipient: one(),
    stranger: one(),
    donors: next(5) as [Signer, Signer, Signer, Signer, Signer],
    recipients: next(4) as [Signer, Signer, Signer, Signer],
    verifiers: sorted(next(3)) as [Signer, Signer, Signer],
    panel: sorted(next(3)) as [Signer, Signer, Signer],
  }
}

async function deployAmana() {
  const people = await cast()
  const { charity, donors, fallbackRecipient, recipients, verifiers, panel } = people
  const token = (await ethers.deployContract('DemoToken', [
    'Demo Dollar',
    'DUSD',
  ])) as unknown as ContractOf<'DemoToken'>
  const journal = (await ethers.deployContract('Journal')) as unknown as ContractOf<'Journal'>
  const factory = (await ethers.deployContract('CampaignFactory', [
    await journal.getAddress(),
  ])) as unknown as ContractOf<'CampaignFactory'>
  for (const donor of donors) await token.mint(donor.address, 1_000_000n * COIN)
  const start = await now()
  const addresses = (list: readonly Signer[]) => list.map(({ address }) => address)
  const names = {
    token: await token.getAddress(),
    fallbackRecipient: fallbackRecipient.address,
    recipients: addresses(recipients),
    verifiers: addresses(verifiers),
    panel: addresses(panel),
  }

  /** Valid parameters, with overrides; times count from the fixture's start. */
  function parameters(overrides: ParameterOverrides = {}): CampaignParams {
    return campaignParameters(names, start, overrides)
  }

  function campaignAt(address: string): CampaignContract {
    const { interface: functions } = campaignType
    return new ethers.Contract(address, functions, people.deployer) as unknown as CampaignContract
  }

  /** A new campaign of the charity; every donor has approved it for any amount. */
  async function createCampaign(overrides: ParameterOverrides = {}): Promise<CampaignContract> {
    const wanted = parameters(overrides)
    await factory.connect(charity).create(wanted, TERMS)
    const campaign = campaignAt(await factory.predict(charity.address, wanted))
    const spender = await campaign.getAddress()
    const asset = (await ethers.getContractAt('DemoToken', wanted.token)) as unknown as ContractOf<'DemoToken'>
    for (const donor of donors) await asset.connect(donor).approve(spender, MaxUint256)
    return campaign
  }

  const campaignType = await ethers.getContractFactory('Campaign')
  return { ...people, token, journal, factory, start, parameters, campaignAt, createCampaign }
}

/** One donor gives one share: a single transaction, so that `at` decides its second. */
export async function give(
  campaign: CampaignContract,
  donor: Signer,
  milestone: number,
  amount: bigint,
  options: GiftOptions = {},
) {
  return campaign.connect(donor).donate([share(milestone, amount, options)], intent(options))
}

/** Fills what remains of a milestone; returns the first coins of the new lots, one per donor. */
export async function fill(
  campaign: CampaignContract,
  milestone: number,
  options: FillOptions = {},
): Promise<{ lots: bigint[]; donors: readonly Signer[] }> {
  const donors = options.donors ?? (await cast()).donors.slice(0, 3)
  const { offset, amount, funded } = await campaign.milestone(milestone)
  const each = (amount - funded) / BigInt(donors.length)
  const lots: bigint[] = []
  let next = offset + funded
  for (const [index, donor] of donors.entries()) {
    const asked = index === donors.length - 1 ? offset + amount - next : each
    await give(campaign, donor, milestone, asked, options)
    lots.push(next)
    next += asked
  }
  return { lots, donors }
}

// ---- a milestone in each state, with all that led there ----

/** Full and claimed. */
export async function claimed(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const { charity } = await cast()
  const before = await campaign.milestone(milestone)
  const filled = before.funded < before.amount ? await fill(campaign, milestone, options) : { lots: [], donors: [] }
  const transaction = await campaign.connect(charity).claim(milestone, EVIDENCE)
  const { time: reviewEnd } = await campaign.milestone(milestone)
  return { ...filled, transaction, reviewEnd, evidence: EVIDENCE }
}

/** Claimed, and approved by the first two verifiers. */
export async function approved(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const { verifiers } = await cast()
  const before = await claimed(campaign, milestone, options)
  const attestations = await signAttestations(campaign, milestone, { approved: true, signers: verifiers.slice(0, 2) })
  const transaction = await campaign.approve(milestone, attestations)
  const { time: windowEnd } = await campaign.milestone(milestone)
  return { ...before, transaction, attestations, windowEnd }
}

/** Claimed, and the review has passed in silence; the transition is stored. */
export async function appealedSilence(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const before = await claimed(campaign, milestone, options)
  await at(before.reviewEnd)
  const transaction = await campaign.poke(milestone)
  const { time: windowEnd } = await campaign.milestone(milestone)
  return { ...before, transaction, windowEnd }
}

/** Silent verifiers, and the first two panel members confirmed. */
export async function approvedByPanel(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const { panel } = await cast()
  const before = await appealedSilence(campaign, milestone, options)
  const signers = panel.slice(0, 2)
  const rulings = await signRulings(campaign, milestone, { confirmed: true, cause: SILENCE, signers })
  const transaction = await campaign.rule(milestone, true, rulings)
  const { time: windowEnd } = await campaign.milestone(milestone)
  return { ...before, transaction, rulings, windowEnd }
}

/** Approved, and the first donor objected with all of his lot. The panel may rule from `opensAt`. */
export async function appealedObjection(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const before = await approved(campaign, milestone, options)
  const [lot, donor] = [before.lots[0], before.donors[0]]
  if (lot === undefined || !donor) throw new Error('Let this builder fill the milestone: it needs a lot to object.')
  const transaction = await campaign.connect(donor).object(milestone, [lot], ZeroHash)
  const { time: windowEnd } = await campaign.milestone(milestone)
  return { ...before, transaction, objected: lot, opensAt: before.windowEnd, windowEnd }
}

/** Approved, undisputed, and stored as Released; the latest block is at the final time. */
export async function released(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const before = await approved(campaign, milestone, options)
  await at(before.windowEnd)
  const transaction = await campaign.poke(milestone)
  return { ...before, transaction, finalTime: before.windowEnd }
}

/** The panel stayed silent on an objection; the latest block is at the final time. */
export async function split(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const before = await appealedObjection(campaign, milestone, options)
  await at(before.windowEnd)
  const transaction = await campaign.poke(milestone)
  return { ...before, transaction, finalTime: before.windowEnd }
}

/** Full, and given up by the charity; the latest block is at the final time. */
export async function refunded(campaign: CampaignContract, milestone: number, options: FillOptions = {}) {
  const { charity } = await cast()
  const filled = await fill(campaign, milestone, options)
  const transaction = await campaign.connect(charity).cancel(milestone)
  return { ...filled, transaction, finalTime: await timeOf(transaction) }
}

/** Past the funding deadline: every milestone that is not full is stored as Refunded. */
export async function closeFunding(campaign: CampaignContract): Promise<void> {
  const { rules, milestones } = await campaign.parameters()
  const views = await Promise.all(milestones.map((_, index) => campaign.milestone(index)))
  if ((await now()) < rules.fundBy) await mineAt(rules.fundBy)
  for (const [index, { state, funded, amount }] of views.entries()) {
    if (state === State.Funding && funded < amount) await campaign.poke(index)
  }
}
