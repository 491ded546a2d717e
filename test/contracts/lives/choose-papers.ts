import type { ModelMilestone } from '../model/campaign.ts'
import type { Paper, Statement } from '../model/deciding.ts'
import { blocking } from '../model/plan.ts'
import { hashOf } from '../support/parameters.ts'
import { pick, type Scene } from './scene.ts'
import type { Step } from './step.ts'

interface Wanted {
  verdict: boolean
  step: Step
  everybody?: boolean
}

/** Attestations: mostly enough of the right ones, now and then what somebody might try instead. */
export function attestations(
  scene: Scene,
  milestone: ModelMilestone,
  { verdict, step, everybody = false }: Wanted,
): Paper[] {
  const { verifiers } = scene.seen.plan
  const enough = verdict ? verifiers.threshold : blocking(verifiers)
  const statement = { ...common(scene, milestone, step), kind: 'attestation' as const, verdict, cause: 0 }
  return papers(scene, statement, everybody ? verifiers.members : chosen(verifiers.members, enough, step), step)
}

export function rulings(
  scene: Scene,
  milestone: ModelMilestone,
  { verdict, step, cause }: Wanted & { cause: number },
): Paper[] {
  const { panel } = scene.seen.plan
  const statement = { ...common(scene, milestone, step), kind: 'ruling' as const, verdict, cause }
  return papers(scene, statement, chosen(panel.members, panel.threshold, step), step)
}

const DAY = 86_400

function common({ seen, now }: Scene, { index, attempt, evidence }: ModelMilestone, { twist }: Step) {
  const life = pick([DAY, 30 * DAY, 1, 29 * DAY, 0, 30 * DAY + 1], twist % 12 < 10 ? twist % 4 : twist)
  const reason = hashOf(`reason ${twist % 3}`)
  return { campaign: seen.address, milestone: index, attempt, evidence, reason, validUntil: now + life }
}

/** Which members sign: enough, one, one too few, or all. They ascend, as the list does. */
function chosen(members: readonly string[], enough: number, { who, size }: Step): string[] {
  const count = pick([enough, 1, members.length, enough, enough, enough - 1], size)
  const skipped = who % members.length
  const order = [...members.slice(skipped), ...members.slice(0, skipped)]
  return members.filter((member) => order.indexOf(member) < count)
}

function papers(scene: Scene, statement: Omit<Statement, 'signer'>, signers: readonly string[], step: Step): Paper[] {
  const fresh = signers.map((signer) => paper({ ...statement, signer }, signer))
  const list = attempted(scene, fresh, step)
  scene.archive.push(...list.filter((one) => !scene.archive.includes(one)))
  return list
}

function paper(signed: Statement, key: string): Paper {
  return { signer: signed.signer, reason: signed.reason, validUntil: signed.validUntil, signature: '', signed, key }
}

/** One in four carries something else than what was asked for. */
function attempted({ stage, archive, seen }: Scene, fresh: Paper[], { pick: number, twist }: Step): Paper[] {
  const [first, ...others] = fresh
  if (!first || twist % 4 !== 3) return fresh
  const stranger = stage.world.stranger.address
  const old = archive.filter(({ signer }) => signer === first.signer)
  const forgeries: (() => Paper[])[] = [
    () => (old.length > 0 ? [pick(old, number), ...others] : fresh),
    () => (archive.length > 0 ? archive.slice(-fresh.length) : fresh),
    () => [...fresh].reverse(),
    () => [first, first, ...others],
    () => [{ ...first, key: stranger }, ...others],
    () => [paper({ ...first.signed, signer: stranger }, stranger)],
    () => [...others, { ...first, reason: hashOf('another reason') }],
    () => [{ ...first, validUntil: first.validUntil - 1 }, ...others],
    () => [
      { ...first, signed: { ...first.signed, milestone: (first.signed.milestone + 1) % seen.milestones.length } },
      ...others,
    ],
    () => [{ ...first, signed: { ...first.signed, attempt: first.signed.attempt + 1 } }, ...others],
    () => [{ ...first, signed: { ...first.signed, verdict: !first.signed.verdict } }, ...others],
  ]
  return pick(forgeries, number)()
}
