import { askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
import { useEffect, useMemo, useState } from 'react'
import type { Hex } from 'viem'
import { useAccountFacts } from './account-facts.ts'
import type { Plan } from './plan.ts'
import { proofOf } from './proofs.ts'
import { invitedIn, type Warning, warningsOf } from './warnings.ts'
import { useWizard } from './wizard.tsx'

/** Everything that deserves a second look. */
export function useWarnings(): Warning[] {
  const { chain, draft, context } = useWizard()
  const addresses = useMemo(() => invitedIn(draft).map(({ address }) => address), [draft])
  const facts = useAccountFacts(chain, addresses)
  return useMemo(
    () =>
      warningsOf(draft, {
        ...context,
        facts,
        proven: (role, account) => proofOf(draft, role, account) !== undefined,
      }),
    [draft, context, facts],
  )
}

/** The fingerprint of what those invited are shown; nothing while the plan is not complete. */
export function usePlanHash(plan: Plan | undefined): Hex | undefined {
  const [known, setKnown] = useState<{ plan: Plan; hash: Hex }>()
  useEffect(() => {
    let current = true
    if (plan) {
      void hashOfPlan(askedPlan(plan)).then((hash) => {
        if (current) setKnown({ plan, hash })
      })
    }
    return () => {
      current = false
    }
  }, [plan])
  return known && known.plan === plan ? known.hash : undefined
}
