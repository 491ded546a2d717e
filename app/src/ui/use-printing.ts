import { useSyncExternalStore } from 'react'

let printing = false

function subscribe(notify: () => void): () => void {
  const set = (value: boolean) => () => {
    printing = value
    notify()
  }
  const [before, after] = [set(true), set(false)]
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}

/** Whether the page is being printed: paper gets the whole of what the screen shows in part. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  )
}
