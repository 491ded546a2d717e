import { type AssuranceCheck, assuranceOf } from '@amana/sdk/assurance'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { useId } from 'react'
import type { Address } from 'viem'
import { isolate } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { Icon } from '../ui/icon.tsx'

interface AssuranceViewProps {
  charity: Address | undefined
  parameters: CampaignParameters
  /** The rules may still change: whoever does not see the page is told of another grade. */
  live?: boolean
}

/** How much the rules protect donors: a grade, and in words what is weak and what is strong in them. */
export function AssuranceView({ charity, parameters, live = false }: AssuranceViewProps) {
  const { assurance: text } = useText()
  const id = useId()
  const { grade, checks } = assuranceOf({ charity, parameters })
  return (
    <section className="assurance stack" data-gap="small" aria-labelledby={id}>
      <div role={live ? 'status' : undefined}>
        <h3 id={id}>{text.title(isolate(grade))}</h3>
        <p>{text.grades[grade]}</p>
      </div>
      <div className="assurance-sides small">
        <Side side="weak" checks={checks.filter(({ met }) => !met)} />
        <Side side="strong" checks={checks.filter(({ met }) => met)} />
      </div>
      <p className="quiet small">{text.scale}</p>
    </section>
  )
}

function Side({ side, checks }: { side: 'weak' | 'strong'; checks: readonly AssuranceCheck[] }) {
  const { assurance: text } = useText()
  const id = useId()
  if (checks.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h4 id={id}>{text[side]}</h4>
      <ul className="assurance-checks" data-side={side} aria-labelledby={id}>
        {checks.map(({ id: check, met }) => (
          <li key={check}>
            <Icon name={met ? 'check' : 'warning'} />
            <span>{text.checks[check][met ? 'met' : 'unmet']}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
