import { useSyncExternalStore } from 'react'
import { useLatestBlock } from '../data/block.ts'
import { useDefaultChain } from '../data/site.tsx'
import { isolateText } from '../i18n/isolate-text.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Icon } from '../ui/icon.tsx'

/** Says that there is no network, and how old the page's figures are: by the chain's clock, as everywhere. */
export function NetworkBar() {
  const text = useText()
  const format = useFormat()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { data: block } = useLatestBlock(useDefaultChain())
  return (
    <div role="status">
      {!isOnline && (
        <p className="network-bar">
          <span className="inside">
            <Icon name="warning" />{' '}
            {block ? text.network.offlineAsOf(isolateText(format.dateTime(block.timestamp))) : text.network.offline}
          </span>
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
