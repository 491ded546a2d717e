// Writes synthetic donations as CSV, for `npm run replay` and for tests.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'
import { syntheticCsv } from './synthetic-donations.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `Writes donations of nobody, in the shape of a real funding round, as CSV. The same seed gives the same file.

  npm run --silent replay:synthetic -- [options] > donations.csv
  npm run replay:synthetic -- --out donations.csv

  --seed N        which file of all possible ones (default 1)
  --campaigns N   how many campaigns are given to (default 20)
  --donations N   how many donations in all, at least one per campaign (default 2000)
  --out FILE      write to FILE instead of standard output
  --help          this text
`

const optionsSchema = z
  .object({
    seed: wholeNumber('--seed', 0, 2 ** 32 - 1),
    campaigns: wholeNumber('--campaigns', 1, 100_000),
    donations: wholeNumber('--donations', 1, 5_000_000),
    out: z.string().optional(),
  })
  .refine(({ campaigns, donations }) => donations >= campaigns, '--donations must be at least --campaigns')

try {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      campaigns: { type: 'string', default: '20' },
      donations: { type: 'string', default: '2000' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) process.stdout.write(HELP)
  else await write(values)
} catch (error) {
  const readerLeft = error instanceof Error && 'code' in error && error.code === 'EPIPE' // as `| head` does
  if (!readerLeft) console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function write(values: unknown): Promise<void> {
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'unknown options; see --help')
  const { out, ...options } = parsed.data
  const target = out === undefined ? process.stdout : createWriteStream(out)
  await pipeline(Readable.from(syntheticCsv(options)), target, { end: target !== process.stdout })
}
