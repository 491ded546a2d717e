import { Link } from 'wouter'
import type { ChainConfig } from '../../data/config.ts'
import { useSite } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Card } from '../../ui/card.tsx'
import { NodeStatus } from './node-status.tsx'
import { ContentStatus, IndexStatus, RelayStatus } from './service-status.tsx'
import { SiteFiles } from './site-files.tsx'

interface StatusPageProps {
  build: string
  chainName: (chain: ChainConfig) => string
}

/** Everything that the pages lean on, asked by the visitor's own browser, and what works without each of it. */
export function StatusPage({ build, chainName }: StatusPageProps) {
  const { status: text } = useText()
  const language = useLanguage()
  const { chains } = useSite()
  return (
    <div className="stack status" data-gap="large">
      <header className="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <Link href={paths.settings(language)}>{text.toSettings}</Link>
      </header>
      {chains.map((chain) => (
        <Card key={chain.chainId}>
          <h2>
            <bdi>{chainName(chain)}</bdi>
          </h2>
          <ul>
            {[chain.rpcUrl, ...chain.otherRpcUrls].map((url, place) => (
              <NodeStatus key={url} chain={chain} url={url} reads={place === 0} />
            ))}
          </ul>
          <p className="small quiet">{text.withoutNode}</p>
        </Card>
      ))}
      <Card>
        <h2>{text.services}</h2>
        <ul>
          <IndexStatus chainName={chainName} />
          <ContentStatus />
          <RelayStatus chainName={chainName} />
        </ul>
      </Card>
      <Card>
        <h2>{text.build}</h2>
        <p>
          <bdi dir="ltr" className="hash">
            {build}
          </bdi>
        </p>
        <p className="small quiet">{text.buildText}</p>
        <SiteFiles />
      </Card>
    </div>
  )
}
