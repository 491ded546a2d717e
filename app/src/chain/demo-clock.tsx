import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { useLatestBlock, useRefresh } from '../data/block.ts'
import { readClient } from '../data/client.ts'
import { type ChainConfig, DEMO_CHAIN } from '../data/config.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { DateTime } from '../ui/time.tsx'

interface Deadlines {
  deadlines: ReadonlyMap<string, bigint>
  set: (name: string, time: bigint | undefined) => void
}

const DeadlineContext = createContext<Deadlines | undefined>(undefined)

/** Collects the deadlines that the page shows, for the demo clock's "next deadline". */
export function DeadlineProvider({ children }: { children: ReactNode }) {
  const [deadlines, setDeadlines] = useState<ReadonlyMap<string, bigint>>(new Map())
  const set = useCallback((name: string, time: bigint | undefined) => {
    setDeadlines((known) => {
      if (known.get(name) === time) return known
      const next = new Map(known)
      if (time === undefined) next.delete(name)
      else next.set(name, time)
      return next
    })
  }, [])
  return <DeadlineContext value={useMemo(() => ({ deadlines, set }), [deadlines, set])}>{children}</DeadlineContext>
}

/** Tells the demo clock about a deadline while a page shows it. */
export function useDeadline(name: string, time: bigint | number | undefined): void {
  const set = useContext(DeadlineContext)?.set
  const seconds = time === undefined ? undefined : BigInt(time)
  useEffect(() => {
    set?.(name, seconds)
    return () => set?.(name, undefined)
  }, [set, name, seconds])
}

/** Chain time with buttons to move it. Only the local demo chain lets anybody do that. */
export function DemoClock({ chain }: { chain: ChainConfig }) {
  return chain.chainId === DEMO_CHAIN ? <Clock chain={chain} /> : null
}

function Clock({ chain }: { chain: ChainConfig }) {
  const text = useText()
  const format = useFormat()
  // What visitors came for is drawn first.
  const now = useDeferredValue(useLatestBlock(chain).data?.timestamp, undefined)
  const refresh = useRefresh(chain)
  const deadlines = useContext(DeadlineContext)?.deadlines ?? new Map<string, bigint>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const next = now === undefined ? undefined : nextAfter(now, [...deadlines.values()])

  const moveTo = async (time: bigint) => {
    setBusy(true)
    try {
      const client = readClient(chain)
      // The development node's own methods; viem types only those of real nodes.
      const request = client.request as (call: { method: string; params: readonly unknown[] }) => Promise<unknown>
      await request({ method: 'evm_setNextBlockTimestamp', params: [`0x${time.toString(16)}`] })
      await request({ method: 'evm_mine', params: [] })
      await refresh()
      setSaid(text.demo.moved(format.dateTime(time)))
    } catch {
      setSaid(text.demo.failed)
    } finally {
      setBusy(false)
    }
  }
  const move = (seconds: bigint) => now !== undefined && void moveTo(now + seconds)

  return (
    <section className="demo-bar" aria-label={text.demo.clock} title={text.demo.clockText}>
      <div className="inside">
        <span className="demo-now">
          <Icon name="clock" />
          <span>{text.demo.now}</span>
          <strong>{now === undefined ? '…' : <DateTime value={now} />}</strong>
        </span>
        <span className="demo-buttons">
          <Button kind="quiet" busy={busy} onClick={() => move(3600n)}>
            {text.demo.hour}
          </Button>
          <Button kind="quiet" busy={busy} onClick={() => move(86_400n)}>
            {text.demo.day}
          </Button>
          {next !== undefined && (
            // One second past it, so that what the deadline decides can be acted on at once.
            <Button kind="quiet" busy={busy} onClick={() => void moveTo(next + 1n)}>
              {text.demo.toDeadline}
            </Button>
          )}
        </span>
        <span role="status" className="visually-hidden">
          {said}
        </span>
      </div>
    </section>
  )
}

function nextAfter(now: bigint, times: readonly bigint[]): bigint | undefined {
  return times.filter((time) => time > now).sort((a, b) => (a < b ? -1 : 1))[0]
}
