// The command line of the benchmark of the audit.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { UsageError } from '../usage-error.ts'

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

export interface Command {
  data: string
  sizes: number[]
  runs: number
  json: boolean
}

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

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  const values = valuesOf(commandLine)
  if (values.help) return 'help'
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  return parsed.data
}

function valuesOf(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        sizes: { type: 'string' },
        runs: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}; see --help for all options`)
  }
}
