import { lotsIn, type ModelCampaign } from '../model/campaign.ts'
import type { Gift, ModelShare } from '../model/giving.ts'
import { hashOf } from '../support/parameters.ts'
import { giftNonce } from '../support/token-signatures.ts'
import { type Choice, pick, remaining, type Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

const ANYWHERE = 2 ** 40
const NOTHING = `0x${'00'.repeat(32)}`

/** A donor's gift: all that is left, the least, some, or too much; now and then in two shares or with a condition. */
function newGift(scene: Scene, index: number, step: Step): Gift {
  const { seen, now } = scene
  const shares = [share(scene, index, step)]
  if (step.twist % 6 === 5)
    shares.push(share(scene, (index + step.size) % seen.milestones.length, { ...step, size: 1 }))
  const deadline = step.twist % 23 === 22 ? now : now + 1 + step.twist
  const note = step.twist % 3 === 0 ? hashOf('note') : NOTHING
  return { shares, intent: { passOn: step.who % 3 === 0, deadline, source: NOTHING, note } }
}

function share({ seen }: Scene, milestone: number, { size, twist }: Step): ModelShare {
  const left = remaining(seen, milestone)
  const some = 1 + (size % Math.max(1, left))
  const least = seen.plan.minDonation
  const half = Math.ceil(left / 2)
  const amount = pick([left, half, least, left, some, least, half, left + 3, size % 4], size)
  const offset = seen.coins.find((coin) => coin.milestone === milestone)?.number ?? 0
  const maxStart = twist % 11 === 10 ? offset : ANYWHERE
  return { milestone, amount, minAmount: twist % 13 === 12 ? amount : 0, maxStart }
}

/** Three donors fill a milestone: the first gives the least he can, the second half of the rest. */
export function filling(stage: Stage, campaign: ModelCampaign, milestone: number): Choice | undefined {
  const left = remaining(campaign, milestone)
  if (left === 0) return undefined
  const [first, second, , charity] = stage.donors
  const before = lotsIn(campaign, milestone).length
  const sender = pick([first, second, charity], before)?.address ?? ''
  const least = campaign.plan.minDonation
  const amount = pick([least, Math.max(least, Math.ceil(left / 2)), left], before)
  const shares = [{ milestone, amount, minAmount: 0, maxStart: ANYWHERE }]
  const intent = { passOn: before === 1, deadline: campaign.plan.fundBy, source: NOTHING, note: NOTHING }
  return { sender, call: { do: 'donate', gift: { shares, intent } } }
}

export function giftOf(scene: Scene, index: number, step: Step): Choice {
  const sender = pick(scene.stage.donors, step.who).address
  return { sender, call: { do: 'donate', gift: newGift(scene, index, step) } }
}

export function giftWithPermit(scene: Scene, index: number, step: Step): Choice {
  const sender = pick(scene.stage.donors, step.who).address
  const good = step.twist % 4 !== 3
  return { sender, call: { do: 'donateWithPermit', gift: newGift(scene, index, step), good } }
}

/** Anybody carries it; few salts, so that some are used twice. */
export function giftWithAuthorization(scene: Scene, index: number, step: Step): Choice {
  const from = pick(scene.stage.donors, step.who).address
  const sender = pick([...scene.stage.people.keys()], step.size)
  const gift = newGift(scene, index, step)
  const salt = hashOf(`salt ${step.twist % 2}`)
  const nonce = giftNonce(scene.seen.address, ...exactGift(gift), salt)
  return { sender, call: { do: 'donateWithAuthorization', from, gift, nonce, salt, signed: step.twist % 7 !== 6 } }
}

/** The gift as the contract takes it. */
export function exactGift({ shares, intent }: Gift) {
  const list = shares.map(({ milestone, amount, minAmount, maxStart }) => ({
    milestone,
    amount: BigInt(amount),
    minAmount: BigInt(minAmount),
    maxStart: BigInt(maxStart),
  }))
  return [list, { ...intent, deadline: BigInt(intent.deadline) }] as const
}
