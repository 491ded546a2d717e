import type { Observed } from './observed.ts'
import { FUNDING, isFinal, REFUNDED, type Stored } from './replay.ts'
import { lastClaim } from './transitions.ts'
import type { Findings } from './violation.ts'

/** What a reader sees of a milestone follows from what is stored and the time. */
export function checkMilestone(observed: Observed, stored: Stored, k: number, found: Findings): void {
  const [view, milestone] = [observed.milestones[k], stored.milestones[k]]
  if (!view || !milestone) return
  const where = () =>
    `milestone ${k}: shown ${view.state} (${view.time}), stored ${milestone.state} (${milestone.time})`
  const unmoved = view.state === milestone.state && view.time === milestone.time
  const waits = milestone.state !== FUNDING && !isFinal(milestone.state) && observed.now < milestone.time
  found.expect('I11', unmoved || !(waits || isFinal(milestone.state)), where)
  found.expect('I11', view.attempt === milestone.attempt, () => `${where()}: attempt ${view.attempt}`)
  found.expect('I22', view.funded === milestone.funded, () => `${where()}: ${view.funded} funded`)
  found.expect('I10', !isFinal(view.state) || view.time <= observed.now, () => `${where()}: final in the future`)
  found.expect('V1', ones(view.rejections) === milestone.rejections.size, () => `${where()}: ${view.rejections}`)

  const upfront = k === 0 && observed.parameters.rules.upfront
  if (milestone.state !== FUNDING || milestone.funded < milestone.amount || upfront) return
  const [claimable, expired] = [view.state === FUNDING, view.state === REFUNDED]
  const late = observed.now >= lastClaim(milestone)
  found.expect('I16', claimable !== expired && expired === late, () => `${where()}, last claim ${lastClaim(milestone)}`)
}

function ones(bits: bigint): number {
  return bits.toString(2).replaceAll('0', '').length
}
