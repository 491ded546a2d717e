import type { AccountId } from '@amana/sdk/caip'
import type { ReactNode } from 'react'
import { CampaignCode } from '../../data/campaign-code.tsx'
import { useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

interface HandOnProps {
  campaign: AccountId
  title: string
  lead: string
  /** Paths with what they carry. */
  link: string
  code: string
  /** Other ways. */
  children?: ReactNode
}

/** By link, and by a code for somebody who sits opposite. */
export function HandOn({ campaign, title, lead, link, code, children }: HandOnProps) {
  const { decide: text } = useText()
  return (
    <details className="hand-on">
      <summary>{title}</summary>
      <div className="stack" data-gap="small">
        <p className="small quiet">{lead}</p>
        <div className="row">
          <CopyButton text={absoluteUrl(link)} label={text.copyLink} />
          {children}
        </div>
        <CampaignCode campaign={campaign} path={code} />
      </div>
    </details>
  )
}
