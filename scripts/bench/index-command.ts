// The command line of the benchmark of the index.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { UsageError } from '../usage-error.ts'

export const DATABASES = ['pglite', 'postgres'] as const
export type DatabaseKind = (typeof DATABASES)[number]

export const HELP = `Times the index of real donations, from nothing, against the plain download of the same logs from the same node in the
same run; then what a gift takes from its block to the API, and the busiest second of the file held for a minute.

  npm run bench:index -- --data FILE [--gifts N] [--databases LIST] [--blocks N] [--rate N] [--seconds N] [--json]

  --data FILE       donations: .csv or .csv.gz with the columns ts, donor, grant_id, amount_usd_e6; others are ignored
  --gifts N         only the first N donations; default: all
  --databases LIST  pglite, postgres or both with a comma between; default both
  --blocks N        how many blocks with a gift the delay is measured over; default 120
  --rate N          gifts in each second of the busy minute; default: the most in one second of the file
  --seconds N       how long the busy minute is; default 60
  --json            the last line is one JSON object
  --help            this text

Ends with 0 when every target is met and nothing was lost, and with 1 when not.
`

export interface Command {
  data: string
  gifts: number | undefined
  databases: DatabaseKind[]
  blocks: number
  rate: number | undefined
  seconds: number
  json: boolean
}

const optionsSchema = z.object({
  data: z.string('Give the file of donations: --data FILE').min(1, 'Give the file of donations: --data FILE'),
  gifts: wholeNumber('--gifts', 1, 1_000_000).optional(),
  databases: z
    .string()
    .default(DATABASES.join())
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(DATABASES, `--databases knows ${DATABASES.join(' and ')}`)).min(1)),
  blocks: wholeNumber('--blocks', 1, 10_000).default(120),
  rate: wholeNumber('--rate', 1, 1_000).optional(),
  seconds: wholeNumber('--seconds', 1, 3_600).default(60),
  json: z.boolean().default(false),
})

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  const values = valuesOf(commandLine)
  if (values.help) return 'help'
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  const { gifts, rate, ...rest } = parsed.data
  return { ...rest, gifts, rate }
}

function valuesOf(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        gifts: { type: 'string' },
        databases: { type: 'string' },
        blocks: { type: 'string' },
        rate: { type: 'string' },
        seconds: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}; see --help for all options`)
  }
}
