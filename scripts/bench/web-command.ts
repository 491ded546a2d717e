// The command line of the benchmark of the pages.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { UsageError } from '../usage-error.ts'

export const HELP = `Opens the built pages in Chromium as on a phone of middling speed (processor at a quarter, 9 Mbit/s, 100 ms) and measures how soon
they show and answer; gives as a returning visitor; and scrolls and zooms through a campaign with thousands of gifts.

  npm run bench:web -- [--data FILE] [--gifts N] [--runs N] [--json]

  --data FILE   donations: .csv or .csv.gz with the columns ts, donor, grant_id, amount_usd_e6; the grant with the most
                donations is the long campaign; default: synthetic ones
  --gifts N     how many gifts the long campaign has; default 6503
  --runs N      how often each page is opened; the median counts; default 5
  --json        the last line is one JSON object
  --help        this text

Ends with 1 when a limit is not met.
`

export interface Command {
  data: string | undefined
  gifts: number
  runs: number
  json: boolean
}

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  gifts: wholeNumber('--gifts', 50, 100_000).default(6_503),
  runs: wholeNumber('--runs', 1, 50).default(5),
  json: z.boolean().default(false),
})

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  const values = valuesOf(commandLine)
  if (values.help) return 'help'
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  const { data, ...rest } = parsed.data
  return { ...rest, data }
}

function valuesOf(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        gifts: { type: 'string' },
        runs: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}; see --help`)
  }
}
