import type { AccountId } from '@amana/sdk/caip'
import type { Source } from '@amana/sdk/source-tag'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { QrCode, qrFile } from '../../ui/qr-code.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { sourceText } from './source-name.ts'

/** The link to giving with this tag, to copy, to scan and to print. */
export function ShareLink({ account, source }: { account: AccountId; source: Source }) {
  const { ambassador: text } = useText()
  const language = useLanguage()
  const name = sourceText(source)
  const link = new URL(paths.give(language, account, name), location.origin).href
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
        <SaveButton fileName="amana-qr.svg" type="image/svg+xml" content={() => qrFile(link)}>
          {text.saveCode}
        </SaveButton>
      </p>
      <QrCode text={link} label={text.code} />
      <p className="small quiet">{text.linkText}</p>
    </section>
  )
}
