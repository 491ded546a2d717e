// Which way imports run in the indexer. Pure.
import { posix } from 'node:path'

/**
 * From the bottom up:
 *
 * - `configuration`, `platform`: settings and what every feature uses. A feature's `settings` belong to the configuration.
 * - `handlers`: what Ponder runs for each event.
 * - `index`: the answers that follow from the chain; it reads the rows that the handlers write.
 * - a feature: stands for itself, and never knows another one, the index or the handlers.
 * - `app`: composes.
 * - `keeper`: a program of its own, of which none of the others knows.
 */
type Part = { layer: 'configuration' | 'platform' | 'handlers' | 'index' | 'app' | 'keeper' } | { feature: string }

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  configuration: ['configuration'],
  platform: ['platform', 'configuration', 'handlers'],
  handlers: ['handlers'],
  index: ['index', 'platform', 'handlers', 'configuration'],
  feature: ['platform', 'configuration'],
  app: ['app', 'index', 'platform', 'configuration', 'handlers', 'feature'],
  keeper: ['keeper'],
}

/** What is wrong with an import, or nothing. */
export function indexerImport(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(path), specifier)
  if (!target.startsWith('indexer/')) return 'outside the indexer; the SDK is imported by its name'
  const from = partOf(path)
  const to = partOf(target)
  if (!from || !to) return 'a folder that has no place in the indexer; see CONTRIBUTING.md'
  if ('feature' in from && 'feature' in to) {
    return from.feature === to.feature ? undefined : `the feature ${to.feature} is none of ${from.feature}`
  }
  const name = (part: Part) => ('feature' in part ? 'feature' : part.layer)
  return ALLOWED[name(from)]?.includes(name(to)) ? undefined : `${name(to)} is nothing that ${name(from)} may know`
}

function partOf(path: string): Part | undefined {
  const [, first = '', second = '', third = '', ...rest] = path.split('/')
  if (first === 'configuration') return { layer: 'configuration' }
  if (first === 'keeper') return { layer: 'keeper' }
  if (first === 'ponder.schema.ts' || first === 'ponder.config.ts') {
    return { layer: first === 'ponder.config.ts' ? 'app' : 'handlers' }
  }
  if (first !== 'src') return undefined
  if (second !== 'api') return third === '' ? { layer: 'handlers' } : undefined
  if (rest.length === 0) return { layer: 'app' }
  if (rest.at(-1) === 'settings.ts') return { layer: 'configuration' }
  if (third === 'platform' || third === 'index') return { layer: third }
  return { feature: third }
}
