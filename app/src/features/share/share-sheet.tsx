import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { CampaignCode, SaveCampaignCode } from '../../data/campaign-code.tsx'
import { useSite } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { badgeSnippet, widgetSnippet } from './snippets.ts'

interface ShareSheetProps {
  campaign: AccountId
  /** Of the page that is shared: the campaign's, a gift's, an ambassador's. */
  path: string
  /** Plain words for the app that it is shared with: the campaign's name. */
  title: string
  /** What else this page has to give away. */
  children?: ReactNode
}

/** A button that opens everything to hand a page on with: an app, a link, a code, a card for other sites. */
export function ShareSheet({ campaign, path, title, children }: ShareSheetProps) {
  const { share: text } = useText()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>
        <Icon name="link" /> {text.open}
      </Button>
      <Dialog open={opened} onClose={() => setOpened(false)} title={text.title}>
        <Ways campaign={campaign} path={path} title={title}>
          {children}
        </Ways>
      </Dialog>
    </>
  )
}

function Ways({ campaign, path, title, children }: ShareSheetProps) {
  const { share: text } = useText()
  const language = useLanguage()
  const url = absoluteUrl(path)
  return (
    <div className="share stack">
      <div className="row">
        {'share' in navigator && <NativeShare url={url} title={title} />}
        <CopyButton text={url} label={text.copy} />
      </div>
      <p className="share-link">
        <span className="visually-hidden">{text.link}</span>
        <bdi dir="ltr" className="hash">
          {url}
        </bdi>
      </p>
      <CampaignCode campaign={campaign} path={path} />
      <p className="small quiet">{text.wordsHelp}</p>
      <p>
        <SaveCampaignCode campaign={campaign} path={path} />
      </p>
      {children}
      <p>
        <Link className="onward" href={paths.wall(language, campaign)}>
          {text.wall}
          <Icon name="next" />
        </Link>
      </p>
      <Snippets campaign={campaign} title={title} />
    </div>
  )
}

/** The device's own sheet. Whoever closes it has changed their mind: nothing to say. */
function NativeShare({ url, title }: { url: string; title: string }) {
  const { share: text } = useText()
  return (
    <Button kind="primary" onClick={() => void navigator.share({ url, title }).catch(() => undefined)}>
      {text.native}
    </Button>
  )
}

/** Card and badge come from the index; without one there are none. */
function Snippets({ campaign, title }: { campaign: AccountId; title: string }) {
  const { share: text } = useText()
  const { indexUrl } = useSite()
  const language = useLanguage()
  if (!indexUrl) return null
  const about = {
    indexUrl,
    language,
    title,
    campaign: formatAccountId(campaign),
    page: absoluteUrl(paths.campaign(language, campaign)),
  }
  return (
    <details>
      <summary>{text.embed}</summary>
      <div className="stack" data-gap="small">
        <p className="small quiet">{text.embedHelp}</p>
        <Snippet label={text.widget} code={widgetSnippet(about)} />
        <Snippet label={text.badge} code={badgeSnippet(about)} />
      </div>
    </details>
  )
}

function Snippet({ label, code }: { label: string; code: string }) {
  return (
    <div className="snippet">
      <p className="row" data-spread>
        <strong>{label}</strong> <CopyButton text={code} />
      </p>
      <pre dir="ltr">
        <code>{code}</code>
      </pre>
    </div>
  )
}
