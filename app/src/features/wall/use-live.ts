import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { useEffect, useState } from 'react'

/** Milliseconds until a stream that ended for good is tried again. */
const TRY_AGAIN = 30_000

/**
 * Lets the index say that something has happened, so that the chain is asked at once. What it says is not shown: the chain's
 * answer is. The browser resumes a broken stream by the last event's id; without a stream the chain is asked regularly.
 *
 * @returns Whether the stream is open.
 */
export function useLive(indexUrl: string | undefined, { chainId, address }: AccountId, onNews: () => void): boolean {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!indexUrl) return
    const url = `${indexUrl}/v1/live?campaign=${formatAccountId({ chainId, address })}`
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      source = new EventSource(url)
      source.onopen = () => {
        setOpen(true)
        onNews()
      }
      source.onerror = () => {
        setOpen(false)
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(listen, TRY_AGAIN)
      }
      for (const name of [...CAMPAIGN_EVENTS, 'reorganised']) source.addEventListener(name, onNews)
    }
    listen()
    return () => {
      clearTimeout(timer)
      source?.close()
      setOpen(false)
    }
  }, [indexUrl, chainId, address, onNews])
  return isOpen
}
