import { copyOf, isFull, lotAt, lotsIn, type ModelCampaign, type ModelMilestone } from '../model/campaign.ts'
import { catchUp } from '../model/lifecycle.ts'
import { comesBack, goesOut } from '../model/paying.ts'
import type { Call } from '../model/perform.ts'
import { hashOf } from '../support/parameters.ts'
import { giftOf, giftWithAuthorization, giftWithPermit } from './choose-gift.ts'
import { attestations, rulings } from './choose-papers.ts'
import { type Archive, type Choice, pick, type Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

/** What somebody does now. */
export function choose(
  stage: Stage,
  campaign: ModelCampaign,
  archive: Archive,
  { step, index, now }: { step: Step; index: number; now: number },
): Choice {
  const seen = copyOf(campaign)
  for (const k of seen.milestones.keys()) catchUp(seen, k, now)
  const scene = { stage, stored: campaign, seen, archive, now }
  const milestone = pick(seen.milestones, index)
  const options = step.mood > 8 ? anything(scene, milestone, step) : sensible(scene, milestone, step)
  return pick(options, step.pick)()
}

type Option = () => Choice

const EVIDENCE = [hashOf('evidence'), hashOf('better evidence')]

/** What the people of a campaign would do, as the milestone stands; often more than once, so that it gets somewhere. */
function sensible(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const usual = byState(scene, milestone, step)
  const rare = always(scene, milestone, step)
  if (usual.length > 0) return [...usual, ...usual, ...usual, rare]
  // What still keeps the campaign from its end: tokens that came by themselves, or somebody who is blocked.
  const { blocked } = scene.seen.token
  return [
    blocked.size > 0
      ? () => blocking(scene, step)
      : () => byAnyone(scene, step, { do: 'absorb', milestone: milestone.index }),
    rare,
  ]
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
      return whenApproved(scene, milestone, step)
    case 'AppealedObjection':
      return [...whenAsked(scene, milestone, step, 2), objecting(scene, milestone, step)]
    case 'Released':
    case 'Refunded':
    case 'Split':
      return whenFinal(scene, milestone, step)
  }
}

function whenOpen(scene: Scene, { index }: ModelMilestone, step: Step): Option[] {
  const needsPermit = pick(scene.stage.donors, step.who) === scene.stage.donors[2]
  const give: Option = () => (needsPermit ? giftWithPermit(scene, index, step) : giftOf(scene, index, step))
  const more: Option[] = [() => giftWithPermit(scene, index, step), () => giftWithAuthorization(scene, index, step)]
  return [give, give, give, give, give, ...more]
}

function whenFull(scene: Scene, { index }: ModelMilestone, step: Step): Option[] {
  const claim: Option = () => byCharity(scene, { do: 'claim', milestone: index, evidence: pick(EVIDENCE, step.twist) })
  const cancel: Option = () => byCharity(scene, { do: 'cancel', milestone: index })
  const late: Option = () => giftOf(scene, index, step)
  return [claim, claim, claim, claim, late, step.twist % 3 === 0 ? cancel : claim]
}

function whenClaimed(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const approve: Option = () =>
    byAnyone(scene, step, {
      do: 'approve',
      milestone: milestone.index,
      papers: attestations(scene, milestone, { verdict: true, step }),
    })
  const byAll: Option = () =>
    byAnyone(scene, step, {
      do: 'approve',
      milestone: milestone.index,
      papers: attestations(scene, milestone, { verdict: true, step, everybody: true }),
    })
  const reject = rejecting(scene, milestone, step)
  // Those who rejected sign as well: they must not be counted.
  const despite = milestone.rejections.length > 0 ? [byAll, byAll, byAll] : []
  return [approve, approve, approve, reject, reject, waiting(scene), ...despite]
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
  return [rule, rule, rule, waiting(scene)]
}

function whenApproved(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const fresh = lotsIn(scene.seen, milestone.index).some((start) => !lotAt(scene.seen, start)[0]?.objected)
  const object = objecting(scene, milestone, step)
  return [...(fresh ? [object, object, object] : []), poking(scene, milestone, step), waiting(scene)]
}

function poking(scene: Scene, { index }: ModelMilestone, step: Step): Option {
  return () => byAnyone(scene, step, { do: 'poke', milestone: index })
}

/** Some lots of a donor, or all he has here. */
function objecting(scene: Scene, { index }: ModelMilestone, step: Step): Option {
  return () => {
    const fresh = lotsIn(scene.seen, index).filter((start) => !lotAt(scene.seen, start)[0]?.objected)
    const first = step.who % 2 === 0 ? fresh.at(-1) : fresh[step.who % Math.max(1, fresh.length)]
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

/** Pay what is open, return what comes back; the release of a full upfront milestone must be recorded first. */
function whenFinal(scene: Scene, milestone: ModelMilestone, step: Step): Option[] {
  const { seen, stored, now } = scene
  const { index } = milestone
  if (milestone.time === now) return [poking(scene, milestone, step), waiting(scene)]
  const coins = seen.coins.filter((coin) => coin.milestone === index && coin.where === 'here')
  const payouts = [...new Set(coins.filter((coin) => goesOut(milestone, coin)).map(({ payout }) => payout))]
  const lots = lotsIn(seen, index).filter((start) => lotAt(seen, start).some((coin) => comesBack(milestone, coin)))
  const settle = (payout: number) => () => byAnyone(scene, step, { do: 'settle', milestone: index, payout })
  const refund = (lot: number) => () => refunding(scene, index, step.size % 3 === 0 ? lots : [lot], step)
  const isRecorded = stored.milestones[index]?.state === milestone.state
  const record = isRecorded ? [] : [poking(scene, milestone, step)]
  return [...record, ...payouts.map(settle), ...lots.map(refund)]
}

/** By the first donor or by anybody. */
function refunding(scene: Scene, milestone: number, lots: readonly number[], step: Step): Choice {
  const donor = lotAt(scene.seen, lots[0] ?? -1)[0]?.donor
  const call: Call = { do: 'refund', milestone, lots }
  return donor !== undefined && step.twist % 2 === 0 ? { sender: donor, call } : byAnyone(scene, step, call)
}

/** What may happen in every state: a stray transfer, or its absorption; the issuer's list; a poke. */
function always(scene: Scene, milestone: ModelMilestone, step: Step): Option {
  const { seen, stage } = scene
  const strayed = seen.token.balanceOf(seen.address) > seen.coins.filter(({ where }) => where === 'here').length
  const stray: Call = { do: 'transfer', amount: 1 + (step.size % 9) }
  const absorb: Option = () => byAnyone(scene, step, { do: 'absorb', milestone: milestone.index })
  const transfer: Option = () => ({ sender: stage.world.stranger.address, call: stray })
  return pick([strayed ? absorb : transfer, () => blocking(scene, step), poking(scene, milestone, step)], step.twist)
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
