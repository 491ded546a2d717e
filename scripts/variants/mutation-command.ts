// The command line of the mutation run.
import { parseArgs } from 'node:util'
import { z } from 'zod'

export const HELP = `Changes the shipped contracts in small ways, one at a time and never in the working tree, and asks the contract tests
whether they notice.

  npm run mutation                   every mutant; writes docs/mutation.json
  npm run mutation -- --check        only whether docs/mutation.json is good and belongs to the present contracts

  --sample N       N mutants drawn by chance, the same for the same --seed (default 1)
  --file PATH      only mutants of this file
  --shard I/N      only every Nth mutant, from the Ith on
  --workers N      processes at a time (default 2)
  --verbose        a line for every mutant

What was found out is kept in cache/mutation: a run that was interrupted goes on, and after a change of the tests only
those mutants are asked again that it concerns. Ends with 1 when a mutant survives without a sentence why in
test/mutation/survivors.json, or when less than 95 % are noticed.
`

const positive = (name: string) => z.coerce.number(`${name} must be a number`).int().positive(`${name} is from 1`)

const optionsSchema = z.object({
  check: z.boolean(),
  help: z.boolean(),
  verbose: z.boolean(),
  sample: positive('--sample').optional(),
  seed: positive('--seed').default(1),
  workers: positive('--workers').default(2),
  file: z.string().optional(),
  shard: z
    .string()
    .regex(/^\d+\/\d+$/, '--shard is I/N, as in 1/4')
    .transform((text) => text.split('/').map(Number) as [number, number])
    .refine(([index, count]) => index >= 1 && index <= count, '--shard is I/N with I from 1 to N')
    .optional(),
})

export type Command = z.infer<typeof optionsSchema>

export function parseCommand(commandLine: readonly string[]): Command {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      file: { type: 'string' },
      shard: { type: 'string' },
    },
  })
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? 'The options are wrong; see --help')
  return parsed.data
}

/** The mutants that the command asks for, in their order. */
export function select<mutant extends { file: string }>(mutants: readonly mutant[], command: Command): mutant[] {
  const { file, shard, sample, seed } = command
  const ofFile = mutants.filter((mutant) => file === undefined || mutant.file === file)
  if (ofFile.length === 0) throw new Error(`No mutants of ${file}; name a file under contracts/.`)
  const ofShard = ofFile.filter((_, index) => !shard || index % shard[1] === shard[0] - 1)
  if (sample === undefined) return ofShard
  const random = randomNumbers(seed)
  const drawn = ofShard.map((mutant, index) => ({ mutant, index, rank: random() })).sort((a, b) => a.rank - b.rank)
  return drawn
    .slice(0, sample)
    .sort((a, b) => a.index - b.index)
    .map(({ mutant }) => mutant)
}

/** Numerical Recipes' generator: good enough to draw a sample, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
