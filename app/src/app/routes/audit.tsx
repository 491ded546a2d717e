import '../../styles/audit.css'
import { parseAccountId } from '@amana/sdk/caip'
import { useLocation, useSearchParams } from 'wouter'
import { useDefaultChain, useSite } from '../../data/site.tsx'
import { AuditPage } from '../../features/audit/audit-page.tsx'
import { useLanguage } from '../../i18n/text.tsx'
import { decoded } from '../../lib/decoded.ts'
import { isNodeUrl } from '../../lib/node-url.ts'
import { paths } from '../../lib/paths.ts'
import type { PageParameters } from '../routes.ts'

export default function AuditRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const language = useLanguage()
  const { chains } = useSite()
  const { chainId: defaultChainId } = useDefaultChain()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const asked = decoded(parameters.campaign ?? '')
  const node = search.get('node') ?? ''
  const account = parseAccountId(asked)
  return (
    <AuditPage
      chain={account && chains.find(({ chainId }) => chainId === account.chainId)}
      defaultChainId={defaultChainId}
      account={account}
      asked={asked}
      node={isNodeUrl(node) ? node : ''}
      onSubmit={(chosen, node) => {
        navigate(`${paths.audit(language, chosen)}${node ? `?node=${encodeURIComponent(node)}` : ''}`)
      }}
    />
  )
}
