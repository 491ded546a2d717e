import { formatAccountId } from '@amana/sdk/caip'
import { proofUrl } from '@amana/sdk/domain-proof'
import type { Address } from 'viem'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Fill } from '../ui/fill.tsx'
import type { Website, WebsiteLook } from './websites.ts'

interface WebsiteProofProps {
  chainId: number
  campaign: Address
  website: Website
  look: WebsiteLook | undefined
}

/** In sentences: what the two say of one another, what that proves, and how anybody can look for himself. */
export default function WebsiteProof({ chainId, campaign, website, look }: WebsiteProofProps) {
  const { identity: text } = useText()
  if (website.kind === 'unnamed') return <p className="small">{text.unnamed}</p>
  const command = `npm run amana -- verify-domain ${formatAccountId({ chainId, address: campaign })}`
  const page = proofUrl(website.domain).href
  return (
    <div className="stack small" data-gap="small">
      <p>
        <Said website={website} /> {look && <Looked look={look} />}
      </p>
      <p>
        {website.kind === 'confirmed' && text.ends} {text.meaning}
      </p>
      <p>
        <Fill
          text={text.yourself}
          values={{
            page: (
              <a href={page} target="_blank" rel="noreferrer nofollow">
                <bdi dir="ltr">{page}</bdi>
              </a>
            ),
          }}
        />
      </p>
      <p className="row">
        <code dir="ltr">{command}</code>
        <CopyButton text={command} />
      </p>
    </div>
  )
}

function Said({ website }: { website: Exclude<Website, { kind: 'unnamed' }> }) {
  const { identity: text } = useText()
  const format = useFormat()
  const domain = isolate(website.domain)
  switch (website.kind) {
    case 'confirmed':
      return text.confirmed(domain, format.dateTime(website.confirmed))
    case 'lapsed':
      return text.lapsed(domain, format.dateTime(website.confirmed))
    default:
      return text[website.kind](domain)
  }
}

function Looked({ look: { status, checked } }: { look: WebsiteLook }) {
  const { looks } = useText().identity
  const format = useFormat()
  return status === 'unread' || checked === undefined ? looks.unread : looks[status](format.dateTime(checked))
}
