import { given, type ModelCampaign } from '../model/campaign.ts'
import type { Paper } from '../model/deciding.ts'
import type { Call } from '../model/perform.ts'
import type { Stage } from './stage.ts'

/** Everything anybody ever signed; signatures are added when they are needed. */
export type Archive = Paper[]

/** What somebody does. */
export interface Choice {
  sender: string
  call: Call
}

/** What a step can be made of. */
export interface Scene {
  stage: Stage
  stored: ModelCampaign
  /** As it will be when the call runs: due transitions applied. */
  seen: ModelCampaign
  archive: Archive
  now: number
}

/** Any number names an item. */
export function pick<item>(list: readonly item[], number: number): item {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

/** What is left of a milestone. */
export function remaining(campaign: ModelCampaign, index: number): number {
  const all = campaign.coins.filter((coin) => coin.milestone === index).length
  return all - given(campaign, index).length
}
