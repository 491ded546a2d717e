import { useEffect, useMemo, useState } from 'react'
import { useWallet } from '../../chain/wallet.tsx'
import { useLatestBlock } from '../../data/block.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import { useLanguage } from '../../i18n/text.tsx'
import { checkPlan } from './check-plan.ts'
import type { Draft } from './draft.ts'
import { type Plan, planOf } from './plan.ts'
import type { PlanContext } from './plan-bounds.ts'
import type { Problem } from './problem.ts'

/** The chain's time; the device's own only while no node answers, and then that is said. */
export function useMoment(chain: ChainConfig): { now: bigint | undefined; isGuess: boolean } {
  const { data, isError } = useLatestBlock(chain)
  const [guess] = useState(() => BigInt(Math.floor(Date.now() / 1000)))
  if (data) return { now: data.timestamp, isGuess: false }
  return isError ? { now: guess, isGuess: true } : { now: undefined, isGuess: false }
}

export function usePlanContext(chain: ChainConfig, draft: Draft, now: bigint): PlanContext {
  const language = useLanguage()
  const { address } = useWallet()
  // Each block has another time; whole minutes are enough, and nothing is worked out anew between them.
  const minute = Number(now / 60n) * 60
  return useMemo(
    () => ({ chain, token: tokenIn(chain, draft.token), language, now: minute, charity: address }),
    [chain, draft.token, language, minute, address],
  )
}

function tokenIn({ tokens }: ChainConfig, address: string): TokenConfig | undefined {
  return tokens.find((token) => token.address.toLowerCase() === address.toLowerCase())
}

interface Worked {
  draft: Draft
  context: PlanContext
  plan: Plan | undefined
  problems: readonly Problem[]
}

/** The plan as it is now. Its size in bytes is known a moment after everything else. */
export function usePlanned(
  draft: Draft,
  context: PlanContext,
): { plan: Plan | undefined; problems: readonly Problem[] } {
  const [worked, setWorked] = useState<Worked>()
  const problems = useMemo(() => checkPlan(draft, context), [draft, context])
  useEffect(() => {
    let current = true
    void planOf(draft, context).then(({ plan, problems: found }) => {
      if (current) setWorked((before) => ({ draft, context, plan: samePlan(before?.plan, plan), problems: found }))
    })
    return () => {
      current = false
    }
  }, [draft, context])
  const isCurrent = worked?.draft === draft && worked.context === context
  return useMemo(() => {
    if (problems.length > 0) return { plan: undefined, problems }
    return { plan: worked?.plan, problems: isCurrent ? worked.problems : [] }
  }, [problems, worked, isCurrent])
}

/** The same plan stays the same object, so that nothing is drawn or asked anew for it. */
function samePlan(before: Plan | undefined, now: Plan | undefined): Plan | undefined {
  return before && now && textOf(before) === textOf(now) ? before : now
}

function textOf({ parameters }: Plan): string {
  return JSON.stringify(parameters, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}
