import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { Explainer } from './explainer.tsx'
import { Proofs } from './proofs.tsx'

/** What this is and how anyone can know; between the two, what is read from the chain. */
export function HomePage({ children }: { children: ReactNode }) {
  const { home: text, shell } = useText()
  const language = useLanguage()
  return (
    <div className="home">
      <section className="home-hero">
        <div className="stack">
          <h1>{text.promise}</h1>
          <p className="home-lead">{text.lead}</p>
          <p className="row">
            <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
              {text.toCampaigns}
            </Link>
            <Link className="button" href={paths.how(language)}>
              {shell.how}
            </Link>
          </p>
          <p className="small quiet home-fee">
            <Icon name="check" /> {text.noFee}
          </p>
        </div>
        <Explainer />
      </section>
      {children}
      <Proofs />
      <OwnCampaign />
    </div>
  )
}

function OwnCampaign() {
  const { finding } = useText()
  const language = useLanguage()
  return (
    <p className="row">
      <span>{finding.ownCampaign}</span>
      <Link className="onward" href={paths.create(language)}>
        {finding.startCampaign}
        <Icon name="next" />
      </Link>
    </p>
  )
}
