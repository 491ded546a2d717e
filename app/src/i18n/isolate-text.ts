import { harmless } from './isolate.ts'

/** Words of others inside a plain sentence: they keep their own direction, and ours stays ours. */
export function isolateText(text: string): string {
  return `\u2068${harmless(text)}\u2069`
}
