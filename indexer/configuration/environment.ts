import { readFileSync } from 'node:fs'
import { type Configuration, configurationSchema } from './schema.ts'

/** Names a JSON file with the settings of {@link configurationSchema}. Secrets are never in it. */
export const CONFIGURATION_VARIABLE = 'AMANA_INDEXER_CONFIG'

/** A sentence for whoever started the program; it needs no stack. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/**
 * The settings: what the file says, and the standard for the rest.
 *
 * @param environment - `AMANA_INDEXER_CONFIG`: path of the file; without it the local demo chain is indexed.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const path = environment[CONFIGURATION_VARIABLE]
  const result = configurationSchema.safeParse(path ? parseFile(path) : {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.path.join('.') || 'the whole'
  throw new ConfigurationError(`${path ?? 'The standard configuration'}: ${place}: ${issue?.message}`)
}

function parseFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigurationError(
      `${CONFIGURATION_VARIABLE} names ${path}, which cannot be read: ${(error as Error).message}`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigurationError(`${path} is not JSON.`)
  }
}
