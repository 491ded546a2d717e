// The command line of the benchmark of the pages.
import { z } from 'zod'
import { wholeNumber } from '../replay/whole-number.ts'
import { readOptions } from './options.ts'

export const HELP = `Opens the built pages in Chromium as on a phone of middling speed (its processor in the middle, 9 Mbit/s, 100 ms) and measures how soon
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

const optionsSchema = z.object({
  data: z.string().min(1).optional(),
  gifts: wholeNumber('--gifts', 50, 100_000).default(6_503),
  runs: wholeNumber('--runs', 1, 50).default(5),
  json: z.boolean().default(false),
})

export type Command = z.output<typeof optionsSchema>

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  return readOptions(commandLine, optionsSchema)
}
