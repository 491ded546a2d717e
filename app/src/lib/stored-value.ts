import { useSyncExternalStore } from 'react'
import type { output } from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { stored } from './stored.ts'

/** A value of the browser's storage that pages follow: in this tab at once, and when another tab changes it. */
export function storedValue<Schema extends $ZodType>(key: string, schema: Schema, whenMissing: output<Schema>) {
  const storage = stored(key, schema)
  const listeners = new Set<() => void>()
  // Where the browser keeps nothing (private windows), what was chosen still holds while the page is open.
  let value = storage.read() ?? whenMissing

  const tell = (changed: output<Schema>) => {
    value = changed
    for (const listener of listeners) listener()
  }
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === storage.name || event.key === null) tell(storage.read() ?? whenMissing)
  })
  const read = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    read,
    subscribe,
    write(changed: output<Schema>): void {
      storage.write(changed)
      tell(changed)
    },
    use: () => useSyncExternalStore(subscribe, read, read),
  }
}
