import { copyOf, given, isFull, lotAt, lotsIn, type ModelCampaign, type ModelMilestone } from '../model/campaign.ts'
import { catchUp } from '../model/lifecycle.ts'
import type { Call } from '../model/perform.ts'
import { hashOf } from '../support/parameters.ts'
import { giftOf, giftWithAuthorization, giftWithPermit } from './choose-gift.ts'
import { type Archive, attestations, rulings } from './choose-papers.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

export interface Choice {
  sender: string
  call: Call
}

/** What a step can be made of. */
export interface Scene {
  stage: Stage
  /** As it will be when the call runs: due transitions applied. */
  seen: ModelCampaign
  archive: Archive
  now: number
}

/** What somebody does now. */
export function choose(stage: Stage, campaign: ModelCampaign, archive: Archive, step: Step, now: number): Choice {
  const seen = copyOf(campaign)
  for (const { index } of seen.milestones) catchUp(seen, index, now)
  const scene = { stage, seen, archive, now }
  const milestone = pick(seen.milestones, step.milestone)
  const options = step.mood > 7 ? anything(scene, milestone, step) : sensible(scene, milestone, step)
  return pick(options, step.pick)()
}

type Option = () => Choice

export function pick<item>(list: readonly item[], number: number): item {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

const EVIDENCE = [hashOf('evidence'), hashOf('better evidence')]

/** What the people of a campaign would do, as the milestone stands; often more than once, so that it gets somewhere. */
function sensible(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  return [...byState(scene, milestone, step), ...always(scene, milestone, step)]
}

function byState(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  switch (milestone.state) {
    case 'Funding':
      return isFull(scene.seen, milestone.index) ? whenFull(scene, milestone, step) : whenOpen(scene, milestone, step)
    case 'Claimed':
      return whenClaimed(scene, milestone, step)
    case 'AppealedSilence':
      return [...whenAsked(scene, milestone, step, 1), rejecting(scene, milestone, step)]
    case 'Approved':
    case 'ApprovedByPanel':
      return [objecting(scene, milestone, step), objecting(scene, milestone, step), waiting(scene)]
    case 'AppealedObjection':
      return [...whenAsked(scene, milestone, step, 2), objecting(scene, milestone, step)]
    case 'Released':
      return [settling(scene, milestone, step), settling(scene, milestone, step)]
    case 'Refunded':
      return [refunding(scene, milestone, step), refunding(scene, milestone, step)]
    case 'Split':
      return [settling(scene, milestone, step), refunding(scene, milestone, step)]
  }
}

function whenOpen(scene: Scene, { index }: ModelMilestone, step: Step): Option[] {
  const give: Option = () => giftOf(scene, index, step)
  const more: Option[] = [() => giftWithPermit(scene, index, step), () => giftWithAuthorization(scene, index, step)]
  return [give, give, give, give, give, ...more]
}

function whenFull(scene: Scene, { index }: ModelMilestone, step: Step): Option[] {
  const claim: Option = () => byCharity(scene, { do: 'claim', milestone: index, evidence: pick(EVIDENCE, step.twist) })
  return [claim, claim, claim, claim, () => byCharity(scene, { do: 'cancel', milestone: index })]
}

function whenClaimed(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const approve: Option = () =>
    byAnyone(scene, step, {
      do: 'approve',
      milestone: milestone.index,
      papers: attestations(scene, milestone, { verdict: true, step }),
    })
  return [approve, approve, approve, rejecting(scene, milestone, step), waiting(scene)]
}

function rejecting(scene: Scene, milestone: ModelMilestone, step: Step): Option {
  return () =>
    byAnyone(scene, step, {
      do: 'reject',
      milestone: milestone.index,
      papers: attestations(scene, milestone, { verdict: false, step }),
    })
}

function whenAsked(scene: Scene, milestone: ModelMilestone, step: Step, cause: number): Option[] {
  const confirm = step.twist % 3 !== 0
  const rule: Option = () =>
    byAnyone(scene, step, {
      do: 'rule',
      milestone: milestone.index,
      confirm,
      papers: rulings(scene, milestone, { verdict: confirm, cause, step }),
    })
  return [rule, rule, waiting(scene)]
}

/** Some lots of a donor, or all he has here. */
function objecting(scene: Scene, { index }: ModelMilestone, step: Step): Option {
  return () => {
    const fresh = lotsIn(scene.seen, index).filter((start) => !lotAt(scene.seen, start)[0]?.objected)
    const first = fresh[step.who % Math.max(1, fresh.length)]
    const donor = first === undefined ? undefined : lotAt(scene.seen, first)[0]?.donor
    const own = fresh.filter((start) => lotAt(scene.seen, start)[0]?.donor === donor)
    const lots = step.size % 2 === 0 || first === undefined ? own : [first]
    const reason = hashOf(`reason ${step.twist % 2}`)
    return {
      sender: donor ?? pick(scene.stage.donors, step.who).address,
      call: { do: 'object', milestone: index, lots, reason },
    }
  }
}

function settling(scene: Scene, { index, settled }: ModelMilestone, step: Step): Option {
  return () => {
    const count = scene.seen.plan.milestones[index]?.payouts.length ?? 0
    const open = Array.from({ length: count }, (_, j) => j).filter((j) => !settled.includes(j))
    const payout = open.length > 0 ? pick(open, step.size) : step.size % (count + 1)
    return byAnyone(scene, step, { do: 'settle', milestone: index, payout })
  }
}

/** One lot or all, by its donor or by anybody. */
function refunding(scene: Scene, milestone: ModelMilestone, step: Step): Option {
  return () => {
    const { index, state } = milestone
    const starts = lotsIn(scene.seen, index).filter(
      (start) => state !== 'Split' || lotAt(scene.seen, start)[0]?.objected,
    )
    const one = starts[step.size % Math.max(1, starts.length)]
    const lots = one === undefined || step.size % 3 === 0 ? starts : [one]
    const donor = lotAt(scene.seen, lots[0] ?? -1)[0]?.donor
    const call: Call = { do: 'refund', milestone: index, lots }
    return donor !== undefined && step.twist % 2 === 0 ? { sender: donor, call } : byAnyone(scene, step, call)
  }
}

/** What may happen in every state. */
function always(scene: Scene, { index }: ModelMilestone, step: Step): Option[] {
  const { stage, seen } = scene
  const here = seen.coins.filter((coin) => coin.where === 'here').length
  const strayed = seen.token.balanceOf(seen.address) > here
  const stranger = stage.world.stranger.address
  const stray: Option = () => ({ sender: stranger, call: { do: 'transfer', amount: 1 + (step.size % 9) } })
  const poke: Option = () => byAnyone(scene, step, { do: 'poke', milestone: index })
  const absorb: Option = () => byAnyone(scene, step, { do: 'absorb', milestone: index })
  // Most steps should move the milestone: one of these at a time is enough.
  return [pick([stray, poke, strayed ? absorb : poke, () => blocking(scene, step)], step.twist)]
}

/** The issuer blocks a recipient, a donor or the fallback recipient, or lets somebody go. */
function blocking({ stage, seen }: Scene, step: Step): Choice {
  const { recipients, fallbackRecipient, stranger } = stage.world
  const everyone = [...recipients, fallbackRecipient, ...stage.donors].map(({ address }) => address)
  const blocked = [...seen.token.blocked]
  const release = blocked.length > 1 || (blocked.length > 0 && step.size % 2 === 0)
  const account = pick(release ? blocked : everyone, step.who)
  return { sender: stranger.address, call: { do: 'setBlocked', account, blocked: !release } }
}

function waiting({ stage }: Scene): Option {
  return () => ({ sender: stage.world.stranger.address, call: { do: 'wait' } })
}

function byCharity({ stage }: Scene, call: Call): Choice {
  return { sender: stage.world.charity.address, call }
}

function byAnyone({ stage }: Scene, step: Step, call: Call): Choice {
  return { sender: pick([...stage.people.keys()], step.who), call }
}

/** Any call by anybody, mostly one that must be refused. */
function anything(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const { seen } = scene
  const index = step.size % (seen.milestones.length + 1)
  const starts = [...new Set(seen.coins.flatMap(({ lot }) => (lot === undefined ? [] : [lot])))]
  const lots = [
    ...starts.slice(step.who % 3, (step.who % 3) + (step.twist % 4)),
    ...(step.size % 4 === 0 ? [step.size] : []),
  ]
  const reason = hashOf('no reason')
  const verdict = step.twist % 2 === 0
  const by =
    (call: Call): Option =>
    () =>
      byAnyone(scene, step, call)
  return [
    () => giftOf(scene, index, step),
    () => giftWithPermit(scene, index, step),
    () => giftWithAuthorization(scene, index, step),
    by({ do: 'claim', milestone: index, evidence: pick(EVIDENCE, step.twist) }),
    () =>
      byCharity(scene, {
        do: 'claim',
        milestone: index,
        evidence: pick([...EVIDENCE, seen.milestones[0]?.evidence ?? ''], step.twist),
      }),
    by({ do: 'approve', milestone: index, papers: attestations(scene, milestone, { verdict: true, step }) }),
    by({ do: 'reject', milestone: index, papers: attestations(scene, milestone, { verdict: false, step }) }),
    by({
      do: 'rule',
      milestone: index,
      confirm: verdict,
      papers: rulings(scene, milestone, { verdict, cause: 1, step }),
    }),
    by({
      do: 'rule',
      milestone: index,
      confirm: verdict,
      papers: rulings(scene, milestone, { verdict, cause: 2, step }),
    }),
    by({ do: 'object', milestone: index, lots, reason }),
    by({ do: 'cancel', milestone: index }),
    () => byCharity(scene, { do: 'cancel', milestone: index }),
    by({ do: 'poke', milestone: index }),
    by({ do: 'absorb', milestone: index }),
    by({ do: 'settle', milestone: index, payout: step.twist % 4 }),
    by({ do: 'refund', milestone: index, lots }),
  ]
}

/** What is left of a milestone. */
export function remaining(campaign: ModelCampaign, index: number): number {
  const all = campaign.coins.filter((coin) => coin.milestone === index).length
  return all - given(campaign, index).length
}
