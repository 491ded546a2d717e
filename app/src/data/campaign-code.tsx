import type { AccountId } from '@amana/sdk/caip'
import { isolate } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { absoluteUrl, reachOf } from '../lib/absolute-url.ts'
import { posterFile } from '../lib/qr-path.ts'
import { Fill } from '../ui/fill.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { SaveButton } from '../ui/save-button.tsx'
import { useFingerprint } from './fingerprint.ts'

interface CampaignCodeProps {
  campaign: AccountId
  /** Of the page that the code leads to. */
  path: string
}

/** A code never stands alone: beside it the words of its campaign and the site that it leads to. */
export function CampaignCode({ campaign, path }: CampaignCodeProps) {
  const { share: text } = useText()
  const url = absoluteUrl(path)
  const { host } = new URL(url)
  const reach = reachOf(url)
  return (
    <figure className="campaign-code">
      <QrCode text={url} label={text.codeLabel(isolate(host))} />
      <figcaption className="stack" data-gap="small">
        <CampaignWords campaign={campaign} />
        <p className="small">
          <Fill
            text={text.codeLeads}
            values={{
              host: (
                <strong>
                  <bdi dir="ltr">{host}</bdi>
                </strong>
              ),
            }}
          />
        </p>
        {reach !== 'public' && <p className="small quiet">{text[reach]}</p>}
      </figcaption>
    </figure>
  )
}

/** The fingerprint of a campaign in words, to compare with those on a poster. */
export function CampaignWords({ campaign }: { campaign: AccountId }) {
  const { share: text } = useText()
  const { words, failed } = useFingerprint(campaign)
  return (
    <div className="campaign-words">
      <p className="small quiet">{text.words}</p>
      {failed ? (
        <p>{text.wordsMissing}</p>
      ) : (
        <ul aria-label={text.words}>
          {(words ?? ['…', '…', '…', '…']).map((word, index) => (
            <li key={index}>
              <bdi>{word}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The code for a poster; it is not there before its words are. */
export function SaveCampaignCode({ campaign, path }: CampaignCodeProps) {
  const { share: text } = useText()
  const { words } = useFingerprint(campaign)
  if (!words) return null
  return (
    <SaveButton fileName="amana-code.svg" type="image/svg+xml" content={() => posterFile(absoluteUrl(path), words)}>
      {text.saveCode}
    </SaveButton>
  )
}
