import { useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ExplainerScene } from './explainer-scene.tsx'

const STEPS = ['line', 'proven', 'back'] as const

/** The idea in three steps; whoever wants no motion sees one still picture of all three. */
export function Explainer() {
  const { home: text } = useText()
  const [paused, setPaused] = useState(false)
  return (
    <figure className="explainer" data-paused={paused || undefined}>
      <ExplainerScene />
      <Button className="explainer-pause" kind="quiet" onClick={() => setPaused(!paused)}>
        <Icon name={paused ? 'play' : 'pause'} />
        {paused ? text.play : text.pause}
      </Button>
      <figcaption>
        <ol className="explainer-steps">
          {STEPS.map((step) => (
            <li key={step}>
              <strong>{text.steps[step].title}</strong> <span>{text.steps[step].text}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}
