// The command line of the replay.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'
import { wholeNumber } from './whole-number.ts'

export const HELP = `Sends the donations of a file through escrows on a chain inside this process, one campaign per grant, and checks
every unit: first the gifts, then that each coin ends with its recipient or back with its donor.

  npm run replay -- --data FILE (--grant ID | --top N | --all) [--strict] [--json]

  --data FILE   donations: .csv or .csv.gz with the columns ts, donor, grant_id, amount_usd_e6; others are ignored
  --grant ID    only the donations to this grant
  --top N       only the donations to the N grants with the most donations
  --all         every donation of the file
  --strict      end with an error when a row of the file was rejected
  --json        the last line is one JSON object; microUsd and other sums are numbers up to 2^53 - 1, else strings
  --help        this text

A row that is no donation is named by its line and left out; the replay goes on with the others.
Ends with 0 when everything is exact, with 1 when a check failed (or, with --strict, a row was rejected), and with 2 when
there is nothing to replay or the command is wrong.

Donors are derived accounts that the chain sends for; verifiers sign with keys of their own. Above 20,000 donations the
campaigns are spread over several chains, one after the other, to bound memory (about 4 GB).

No data at hand?  npm run replay:synthetic -- --out donations.csv
`

export type Selection = { grant: number } | { top: number } | 'all'

export interface Command {
  data: string
  selection: Selection
  strict: boolean
  json: boolean
}

const optionsSchema = z.object({
  data: z.string('Give the file of donations: --data FILE').min(1, 'Give the file of donations: --data FILE'),
  grant: wholeNumber('--grant', 0, Number.MAX_SAFE_INTEGER).optional(),
  top: wholeNumber('--top', 1, Number.MAX_SAFE_INTEGER).optional(),
  all: z.boolean(),
  strict: z.boolean(),
  json: z.boolean(),
})

export function parseCommand(commandLine: readonly string[]): Command | 'help' {
  const values = valuesOf(commandLine)
  if (values.help) return 'help'
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  const { data, grant, top, all, strict, json } = parsed.data
  const selections: Selection[] = []
  if (grant !== undefined) selections.push({ grant })
  if (top !== undefined) selections.push({ top })
  if (all) selections.push('all')
  const [selection] = selections
  if (!selection || selections.length > 1)
    throw new UsageError('Say which donations: one of --grant ID, --top N and --all')
  return { data, selection, strict, json }
}

function valuesOf(commandLine: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        grant: { type: 'string' },
        top: { type: 'string' },
        all: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}; see --help for all options`)
  }
}
