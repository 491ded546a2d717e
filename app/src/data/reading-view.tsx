import { type ReactNode, useEffect, useState } from 'react'
import { BaseError, HttpRequestError, TimeoutError } from 'viem'
import { isolate } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { WrongChainError } from './block.ts'
import { hostOf } from './client.ts'
import type { ChainConfig } from './config.ts'
import type { Reading } from './read.ts'

interface ReadingViewProps<Data> {
  reading: Reading<Data>
  /** The shape of what is coming, at its final size. */
  skeleton?: ReactNode
  /** Shown instead of `children` when there is nothing; say why and give one action. */
  empty?: { when: (data: Data) => boolean; show: ReactNode }
  children: (data: Data) => ReactNode
}

/** Every state that reading the chain has: waiting (and for whom), failed (and what to do), empty, there. */
export function ReadingView<Data>({ reading, skeleton, empty, children }: ReadingViewProps<Data>) {
  if (reading.status === 'loading') return <Waiting chain={reading.chain} skeleton={skeleton} retry={reading.retry} />
  if (reading.status === 'error') return <ReadError chain={reading.chain} error={reading.error} retry={reading.retry} />
  return empty?.when(reading.data) ? empty.show : children(reading.data)
}

interface WaitingProps {
  chain: ChainConfig
  skeleton?: ReactNode
  retry: () => void
}

function Waiting({ chain, skeleton, retry }: WaitingProps) {
  const text = useText()
  const seconds = useElapsed([3, 10])
  const host = isolate(hostOf(chain))
  return (
    <div className="stack">
      {skeleton ?? <Skeleton label={text.shell.loadingPage} lines={5} />}
      <p role="status" className="quiet small">
        {seconds >= 10 ? text.reading.verySlow(host) : seconds >= 3 && text.reading.slow(host)}{' '}
        {seconds >= 10 && <Button onClick={retry}>{text.shell.retry}</Button>}
      </p>
    </div>
  )
}

interface ReadErrorProps {
  chain: ChainConfig
  error: Error
  retry: () => void
}

/** What an unreadable chain means for the visitor, and what to do. */
export function ReadError({ chain, error, retry }: ReadErrorProps) {
  const text = useText()
  const host = isolate(hostOf(chain))
  if (error instanceof WrongChainError) {
    const sentence = text.reading.wrongChain(host, String(error.expected), String(error.found))
    return <ErrorState title={text.reading.wrongChainTitle} text={sentence} onRetry={retry} />
  }
  return isUnreachable(error) ? (
    <ErrorState
      title={text.reading.unreachableTitle}
      text={text.reading.unreachable(host)}
      details={error.message}
      onRetry={retry}
    />
  ) : (
    <ErrorState title={text.reading.failedTitle} text={text.reading.failed} details={error.message} onRetry={retry} />
  )
}

/** Nobody answered, as opposed to an answer that is no good. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  return error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null
}

/** The last of `marks`, in seconds, that has gone by since the first rendering. */
function useElapsed(marks: readonly number[]): number {
  const [elapsed, setElapsed] = useState(0)
  const [first, second] = marks
  useEffect(() => {
    const timers = [first, second].map((mark = 0) => setTimeout(() => setElapsed(mark), mark * 1000))
    return () => timers.forEach(clearTimeout)
  }, [first, second])
  return elapsed
}
