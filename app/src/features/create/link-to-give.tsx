import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** Longer ones make codes that phones no longer read from a screen. */
const MOST_LETTERS_OF_CODE = 1_700

/** A link to hand on: by an app of the device, copied, or scanned. */
export function LinkToGive({ url, code }: { url: string; code: string }) {
  const { invitation: text } = useText()
  return (
    <div className="stack">
      <div className="row">
        {'share' in navigator && (
          <Button kind="primary" onClick={() => void navigator.share({ url }).catch(() => undefined)}>
            {text.share}
          </Button>
        )}
        <CopyButton text={url} label={text.copyLink} />
      </div>
      {url.length <= MOST_LETTERS_OF_CODE ? (
        <QrCode text={url} label={code} />
      ) : (
        <p className="quiet small">{text.tooLong}</p>
      )}
      <p className="create-link">
        <bdi dir="ltr" className="hash">
          {url}
        </bdi>
      </p>
    </div>
  )
}
