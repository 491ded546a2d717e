import type { output } from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import { storageName } from './storage-name.ts'

/** One value in the browser's storage. What does not parse, or cannot be read, counts as not there. */
export function stored<Schema extends $ZodType>(key: string, schema: Schema) {
  const name = storageName(key)
  return {
    name,
    read(): output<Schema> | undefined {
      try {
        const text = localStorage.getItem(name)
        if (text === null) return undefined
        const parsed = safeParse(schema, JSON.parse(text))
        return parsed.success ? parsed.data : undefined
      } catch {
        return undefined
      }
    },
    write(value: output<Schema> | undefined): void {
      try {
        if (value === undefined) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(value))
      } catch {
        // Private windows and full disks refuse; the page works without.
      }
    },
  }
}
