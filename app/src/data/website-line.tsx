import { lazy, Suspense, useState } from 'react'
import { useFormat, useText } from '../i18n/text.tsx'
import type { CampaignIdentity } from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { WebsiteBadge } from './website-badge.tsx'
import { useWebsite } from './websites.ts'

const WebsiteProof = lazy(() => import('./website-proof.tsx'))

interface WebsiteLineProps {
  chain: ChainConfig
  record: CampaignIdentity
}

/** Whether the campaign's website stands behind it, who looked and when; opened, what that means and how to look oneself. */
export default function WebsiteLine({ chain, record }: WebsiteLineProps) {
  const { website: text } = useText().campaign
  const format = useFormat()
  const { website, look } = useWebsite(chain, record)
  const [isOpened, setOpened] = useState(false)
  return (
    <details className="website-line" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        <span className="row small">
          <WebsiteBadge website={website} />
          {look?.checked !== undefined && <span className="quiet">{text.checked(format.date(look.checked))}</span>}
          <span className="website-how">{text.how}</span>
        </span>
      </summary>
      {isOpened && (
        <Suspense fallback={null}>
          <WebsiteProof chainId={chain.chainId} campaign={record.address} website={website} look={look} />
        </Suspense>
      )}
    </details>
  )
}
