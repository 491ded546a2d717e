import { type ReactNode, useDeferredValue } from 'react'

/** What lies further down is drawn after what is seen first: drawing both at once takes a phone twice as long. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children
}
