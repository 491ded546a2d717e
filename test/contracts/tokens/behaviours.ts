import type { Behaviour } from './behaviour.ts'
import { FLASH } from './behaviours/flash.ts'
import { ISSUERS } from './behaviours/issuers.ts'
import { SHAPES } from './behaviours/shapes.ts'
import { TRANSFERS } from './behaviours/transfers.ts'

const ALL = { ...TRANSFERS, ...ISSUERS, ...FLASH, ...SHAPES }

export type BehaviourName = keyof typeof ALL

/** Every way to misbehave that is tested. */
export const BEHAVIOURS: Record<BehaviourName, Behaviour> = ALL
