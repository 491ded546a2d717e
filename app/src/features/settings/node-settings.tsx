import { useState } from 'react'
import type { ChainConfig } from '../../data/config.ts'
import { checkNode } from '../../data/node-check.ts'
import { settings } from '../../data/settings.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { UrlForm } from './url-form.tsx'

interface NodeSettingsProps {
  /** As the site configured it. */
  chain: ChainConfig
  name: string
}

const MOST_NODES = 5

/** Whom the pages ask about one chain. */
export function NodeSettings({ chain, name }: NodeSettingsProps) {
  const { settings: text } = useText()
  const format = useFormat()
  const chosen = settings.use()
  const [said, setSaid] = useState('')
  const own = chosen.nodes[chain.chainId] ?? []
  const sites = [chain.rpcUrl, ...chain.otherRpcUrls]

  const write = (urls: readonly string[]) => {
    const { [chain.chainId]: _, ...others } = settings.read().nodes
    const nodes = urls.length > 0 ? { ...others, [chain.chainId]: urls.slice(0, MOST_NODES) } : others
    settings.write({ ...settings.read(), nodes })
  }
  const tryNode = async (url: string) => {
    const found = await checkNode(url, chain.chainId)
    const host = isolate(new URL(url).host)
    if (found.kind === 'unreachable') return text.nodeUnreachable(host)
    if (found.kind === 'otherChain') {
      return text.nodeOfOtherChain(host, isolate(String(found.found)), isolate(String(chain.chainId)))
    }
    write([url, ...own.filter((one) => one !== url)])
    setSaid(text.nodeTaken(host, isolate(format.number(found.block))))
    return undefined
  }
  return (
    <section className="stack settings-nodes" aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <ul className="stack" data-gap="small">
        {own.map((url, place) => (
          <li key={url} className="row">
            <bdi dir="ltr" className="hash">
              {url}
            </bdi>
            <span className="quiet small">{place === 0 ? text.readsNow : text.askedInAudits}</span>
            <Button kind="quiet" onClick={() => write(own.filter((one) => one !== url))}>
              {text.removeNode(isolate(new URL(url).host))}
            </Button>
          </li>
        ))}
        {sites.map((url, place) => (
          <li key={url} className="row">
            <bdi dir="ltr" className="hash">
              {new URL(url).host}
            </bdi>
            <span className="quiet small">
              {own.length === 0 && place === 0 ? text.sitesNodeReads : text.sitesNode}
            </span>
            {place > 0 && (
              <Button kind="quiet" onClick={() => void tryNode(url)}>
                {text.readFromThis(isolate(new URL(url).host))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <UrlForm label={text.ownNode} hint={text.ownNodeHint} onTry={tryNode} />
      <p role="status" className="small">
        {said}
      </p>
    </section>
  )
}
