import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { BaseError, HttpRequestError, TimeoutError } from 'viem'
import { Link } from 'wouter'
import { isolate } from '../i18n/isolate.ts'
import { isolateText } from '../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'
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
  return (
    <>
      <Reservations reading={reading} />
      {empty?.when(reading.data) ? empty.show : children(reading.data)}
    </>
  )
}

/** What a reader must know before believing the figures below. */
function Reservations({ reading }: { reading: Extract<Reading<unknown>, { status: 'ready' }> }) {
  const text = useText()
  const format = useFormat()
  const { chain, source, stale, time, retry } = reading
  const isDoubtful = source?.kind === 'disagrees' || source?.kind === 'incomplete'
  return (
    <>
      {isDoubtful && (
        <Suspense>
          <SourceAlert chain={chain} source={source} />
        </Suspense>
      )}
      {stale && time !== undefined && (
        <div className="not-verified stack" role="status" data-gap="small">
          <p>
            <strong>{text.reading.staleTitle}.</strong>{' '}
            {text.reading.stale(isolate(hostOf(chain)), isolateText(format.dateTime(time)))}
          </p>
          <div className="row">
            <Button onClick={retry}>{text.shell.retry}</Button>
            <OtherNode />
          </div>
        </div>
      )}
    </>
  )
}

const SourceAlert = lazy(async () => ({ default: (await import('./source-alert.tsx')).SourceAlert }))

/** The settings are where the visitor chooses whom to ask. */
function OtherNode() {
  const text = useText()
  return (
    <Link className="button" href={paths.settings(useLanguage())}>
      {text.reading.otherNode}
    </Link>
  )
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
      <p role="status" className="quiet small waiting">
        {seconds >= 10 ? text.reading.verySlow(host) : seconds >= 3 && text.reading.slow(host)}
      </p>
      {seconds >= 10 && (
        <div className="row">
          <Button onClick={retry}>{text.shell.retry}</Button>
          <OtherNode />
        </div>
      )}
      {skeleton ?? <Skeleton label={text.shell.loadingPage} lines={5} />}
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
    return <ErrorState title={text.reading.wrongChainTitle} text={sentence} onRetry={retry} otherWay={<OtherNode />} />
  }
  const [title, sentence] = isUnreachable(error)
    ? [text.reading.unreachableTitle, text.reading.unreachable(host)]
    : [text.reading.failedTitle, text.reading.failed]
  return <ErrorState title={title} text={sentence} details={error.message} onRetry={retry} otherWay={<OtherNode />} />
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
