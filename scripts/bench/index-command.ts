// The command line of the benchmark of the index.
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { readOptions } from './options.ts'

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

export type Command = z.output<typeof optionsSchema>

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  return readOptions(commandLine, optionsSchema)
}
