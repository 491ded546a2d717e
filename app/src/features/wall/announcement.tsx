import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { newcomers, totalOf, type WallGift } from './wall-gifts.ts'

/** Milliseconds between two sentences: a crowd of gifts must not talk over itself. */
const BATCH = 10_000

/** For those who listen: what came since the last sentence, in one. */
export function Announcement({ gifts, amount }: { gifts: readonly WallGift[]; amount: (value: bigint) => string }) {
  const { wall: text } = useText()
  const [told, setTold] = useState<readonly WallGift[]>(gifts)
  const [fresh, setFresh] = useState<readonly WallGift[]>([])
  const newest = useRef(gifts)
  useEffect(() => {
    newest.current = gifts
  }, [gifts])
  useEffect(() => {
    const timer = setInterval(() => {
      setFresh(newcomers(newest.current, told))
      setTold(newest.current)
    }, BATCH)
    return () => clearInterval(timer)
  }, [told])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {fresh.length > 0 && text.announce(fresh.length, amount(totalOf(fresh)))}
    </p>
  )
}
