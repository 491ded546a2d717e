import type { AccountId } from '@amana/sdk/caip'
import type { Source } from '@amana/sdk/source-tag'
import { CampaignCode, SaveCampaignCode } from '../../data/campaign-code.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { sourceText } from './source-name.ts'

/** The link to giving with this tag, to copy, to scan and to print. */
export function ShareLink({ account, source }: { account: AccountId; source: Source }) {
  const { ambassador: text } = useText()
  const language = useLanguage()
  const path = paths.give(language, account, sourceText(source))
  const link = absoluteUrl(path)
  return (
    <section className="card">
      <h2>{text.link}</h2>
      <p>
        <bdi dir="ltr" className="hash">
          {link}
        </bdi>
      </p>
      <p className="row">
        <CopyButton text={link} label={text.copy} />
        <SaveCampaignCode campaign={account} path={path} />
      </p>
      <CampaignCode campaign={account} path={path} />
      <p className="small quiet">{text.linkText}</p>
    </section>
  )
}
