import { useEffect, useState } from 'react'

/** Which of several papers is being printed; all of them when it is not said. */
export function usePrintOne() {
  const [only, setOnly] = useState<string>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) window.print()
  }, [asked])
  useEffect(() => {
    const reset = () => setOnly(undefined)
    window.addEventListener('afterprint', reset)
    return () => window.removeEventListener('afterprint', reset)
  }, [])
  const print = (key: string | undefined) => {
    setOnly(key)
    setAsked((count) => count + 1)
  }
  return { only, print }
}
