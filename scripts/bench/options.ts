// The command line of a benchmark: every option is a key of its schema, and `--help` is always one.
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { UsageError } from '../usage-error.ts'

/** Options that stand alone; the others take a value. */
const FLAGS: ReadonlySet<string> = new Set(['json', 'help'])

/** Throws {@link UsageError} with the sentence of the first option that is wrong. */
export function readOptions<schema extends z.ZodObject>(
  commandLine: readonly string[],
  schema: schema,
): z.output<schema> | 'help' {
  const values = valuesOf(commandLine, [...Object.keys(schema.shape), 'help'])
  if (values['help']) return 'help'
  const parsed = schema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  return parsed.data
}

function valuesOf(commandLine: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: FLAGS.has(name) ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    return parseArgs({ args: [...commandLine], options }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}; see --help for all options`)
  }
}
