import { createContext, useContext } from 'react'
import type { ChainConfig } from '../../data/config.ts'
import type { Unit } from '../../ui/money-text.ts'
import type { ChangeDraft, Draft } from './draft.ts'
import type { Plan } from './plan.ts'
import type { PlanContext } from './plan-bounds.ts'
import type { Fault, Problem } from './problem.ts'

/** What every step of the form works with. */
export interface Wizard {
  chain: ChainConfig
  draft: Draft
  change: ChangeDraft
  context: PlanContext
  /** How the plan's amounts are written. */
  unit: Unit
  /** All that is in the way of creating it. */
  problems: readonly Problem[]
  /** What the chain would be given; nothing while something is in the way. */
  plan: Plan | undefined
  /** What is wrong with a field, once its step has been looked at as a whole. */
  faultOf: (field: string) => Fault | undefined
}

const WizardContext = createContext<Wizard | undefined>(undefined)

export const WizardProvider = WizardContext

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext)
  if (!wizard) throw new Error('WizardProvider is missing')
  return wizard
}
