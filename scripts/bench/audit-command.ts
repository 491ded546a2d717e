// The command line of the benchmark of the audit.
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { readOptions } from './options.ts'

export const HELP = `Times the audit of campaigns made of real donations against the plain download of the same logs, in one run.

  npm run bench:audit -- --data FILE [--sizes N,N…] [--runs N] [--json]

  --data FILE   donations: .csv or .csv.gz with the columns ts, donor, grant_id, amount_usd_e6; others are ignored
  --sizes N,N…  how many gifts a campaign gets: the first N donations of the grant with the most, or of the whole file
                when that has fewer; default 6503,69015
  --runs N      how often each thing is timed; the median is shown; default 5
  --json        the last line is one JSON object
  --help        this text

Each size is one campaign on a chain of its own. Everything is timed against that node as it is ("bare"), and against the
same node behind 50 ms of latency that answers no question over more than 2,000 blocks ("far").
`

const optionsSchema = z.object({
  data: z.string('Give the file of donations: --data FILE').min(1, 'Give the file of donations: --data FILE'),
  sizes: z
    .string()
    .default('6503,69015')
    .transform((text) => text.split(','))
    .pipe(z.array(wholeNumber('--sizes', 1, 1_000_000)).min(1)),
  runs: wholeNumber('--runs', 1, 99).default(5),
  json: z.boolean().default(false),
})

export type Command = z.output<typeof optionsSchema>

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  return readOptions(commandLine, optionsSchema)
}
