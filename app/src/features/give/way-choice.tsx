import { useId } from 'react'
import { useText } from '../../i18n/text.tsx'
import type { Giving } from './use-giving.ts'

/** The other ways that are open to this wallet. The best one is chosen already. */
export function WayChoice({ giving, hasFailed }: { giving: Giving; hasFailed: boolean }) {
  const { give: text } = useText()
  const id = useId()
  const { ways, way, choose } = giving
  if (ways.length < 2) return null
  return (
    <details className="give-more" open={hasFailed || undefined}>
      <summary>{text.otherWays}</summary>
      <fieldset>
        <legend className={hasFailed ? 'small' : 'visually-hidden'}>
          {hasFailed ? text.wayFailed : text.otherWays}
        </legend>
        {ways.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={id} checked={one === way} onChange={() => choose(one)} />
            <span>
              {text.ways[one].name}
              <span className="quiet small give-help">{text.ways[one].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
