import '../../styles/audit.css'
import { parseAccountId } from '@amana/sdk/caip'
import { useLocation, useSearchParams } from 'wouter'
import { settings } from '../../data/settings.ts'
import { useDefaultChain, useSite } from '../../data/site.tsx'
import { AuditPage } from '../../features/audit/audit-page.tsx'
import { MOST_NODES } from '../../features/audit/node-list.ts'
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
  const nodes = search.getAll('node').filter(isNodeUrl).slice(0, MOST_NODES)
  const account = parseAccountId(asked)
  const chain = account && chains.find(({ chainId }) => chainId === account.chainId)
  const own = settings.use().nodes[account?.chainId ?? 0]
  return (
    <AuditPage
      chain={chain}
      defaultChainId={defaultChainId}
      account={account}
      asked={asked}
      nodes={nodes}
      usualNodes={own ?? (chain ? [chain.rpcUrl] : [])}
      onSubmit={(chosen, named) => {
        const query = named.map((node) => `node=${encodeURIComponent(node)}`).join('&')
        navigate(`${paths.audit(language, chosen)}${query && `?${query}`}`)
      }}
    />
  )
}
