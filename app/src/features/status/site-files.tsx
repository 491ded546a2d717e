import { useQuery } from '@tanstack/react-query'
import { sha256Of } from '../../data/content.ts'
import { useText } from '../../i18n/text.tsx'
import { boundedBody } from '../../lib/bounded-body.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Hash } from '../../ui/hash.tsx'

/** The build writes it: the SHA-256 of every file of the site. Its own is the fingerprint of them all. */
const FILE_LIST = '/build-manifest.json'
const COMMAND = 'npm run build -w app && sha256sum app/dist/build-manifest.json'

/** One number for everything that this host says it serves, and how to come to it without the host. */
export function SiteFiles() {
  const { status: text } = useText()
  const { data: fingerprint, error } = useQuery({
    queryKey: ['build-manifest'],
    queryFn: async ({ signal }) => {
      const response = await fetch(FILE_LIST, { cache: 'no-cache', redirect: 'error', signal })
      if (!response.ok) throw new Error(`${FILE_LIST}: HTTP ${response.status}`)
      return sha256Of(await boundedBody(response))
    },
    retry: 1,
  })
  return (
    <>
      <h3>{text.files}</h3>
      {fingerprint && (
        <p>
          <Hash value={fingerprint.slice(2)} full copy />
        </p>
      )}
      {!fingerprint && <p role="status">{error ? text.filesUnknown : text.asking}</p>}
      <p className="small quiet">{text.filesText}</p>
      <p className="row">
        <code dir="ltr">{COMMAND}</code> <CopyButton text={COMMAND} />
      </p>
    </>
  )
}
