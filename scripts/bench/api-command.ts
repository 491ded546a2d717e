// The command line of the benchmark of the API.
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { readOptions } from './options.ts'

export const HELP = `Asks the API of an index of real donations on PostgreSQL as hard as it can, with one replica and with two, while a block with
a gift comes every second; holds listeners of the live wall; and reads how PostgreSQL plans the API's own queries.

  npm run bench:api -- --data FILE [--gifts N] [--seconds N] [--connections N] [--listeners N] [--json]

  --data FILE       donations: .csv or .csv.gz with the columns ts, donor, grant_id, amount_usd_e6; others are ignored
  --gifts N         only the first N donations; default: all
  --seconds N       how long each kind of request is asked for; default 5
  --connections N   how many ask at a time, over all replicas; default 20
  --listeners N     of the live wall, on one replica; default 10000, fewer where this machine allows fewer open files
  --json            the last line is one JSON object
  --help            this text

The load comes from the same machine, so the figures are lower than a server alone would give. Ends with 1 when a request
fails, a listener misses the gift, or a query reads a whole large table.
`

const optionsSchema = z.object({
  data: z.string('Give the file of donations: --data FILE').min(1, 'Give the file of donations: --data FILE'),
  gifts: wholeNumber('--gifts', 1, 1_000_000).optional(),
  seconds: wholeNumber('--seconds', 1, 600).default(5),
  connections: wholeNumber('--connections', 2, 1_000).default(20),
  listeners: wholeNumber('--listeners', 1, 100_000).default(10_000),
  json: z.boolean().default(false),
})

export type Command = z.output<typeof optionsSchema>

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  return readOptions(commandLine, optionsSchema)
}
