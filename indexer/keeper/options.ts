// The command line of the keeper.
import { parseArgs } from 'node:util'
import { type Address, getAddress, isAddress, parseGwei, parseUnits } from 'viem'
import { z } from 'zod'
import { UsageError } from './usage-error.ts'

export const USAGE = `usage: npm run keeper -- [--rpc URL] [--key-file FILE] [--once] [--dry-run] …

  --rpc URL            http(s) address of a node; several times: the others are asked when the first does not answer
                       (default: AMANA_KEEPER_RPC, or else the chain of npm start, http://127.0.0.1:8545)
  --chain ID           the chain you mean; a node of another one is refused
  --key-file FILE      the private key that pays, readable by you alone (or the key itself in AMANA_KEEPER_KEY)
  --dry-run            says what would be done and what it would cost; needs no key and sends nothing
  --once               does what is due now, and ends
  --every SECONDS      from the end of one round to the next (60)
  --max-fee GWEI       sends nothing while a unit of gas costs more (100)
  --budget-hour COINS  of the chain's own coin, the most to spend within any hour (0.01)
  --budget-day COINS   … within any 24 hours (0.05)
  --keep COINS         never lets the balance fall below this (0)
  --max-gas GAS        of one transaction (8000000)
  --max-lots COUNT     in one call of refund (100)
  --patience SECONDS   until a transaction that is in no block is offered a higher fee (60)
  --token ADDRESS      a token beside those on the SDK's list; several times
  --any-token          every token: a hostile one can burn the budget
  --factory ADDRESS    with --from-block BLOCK, on a chain that the SDK does not know
  --index URL          an index (GET /v1/due): while it knows of nothing, the chain is read once an hour only
  --state FILE         remembers what was spent, so that a restart does not forget the budget
  --metrics-port PORT  Prometheus metrics on 127.0.0.1 (/metrics)
  --json               one JSON object a line instead of sentences`

const COIN_DECIMALS = 18

const node = (option: string) =>
  z
    .string()
    .refine(
      (text) => /^https?:\/\//.test(text) && URL.canParse(text),
      `${option} needs an http(s) address, such as https://node.example.`,
    )
/** Exactly, without a float in between: `0.01` is 10^16. */
const coins = (option: string) =>
  z
    .string()
    .regex(/^\d{1,12}(?:\.\d{1,18})?$/, `${option} needs an amount of the chain's own coin, such as 0.01.`)
    .transform((text) => parseUnits(text, COIN_DECIMALS))
const whole = (option: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `${option} needs a whole number.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${option} goes from ${least} to ${most}.`)
const address = (option: string) =>
  z
    .string()
    .refine((text) => isAddress(text, { strict: false }), `${option} needs an address: 0x and 40 hexadecimal digits.`)
    .transform((text): Address => getAddress(text))

const optionsSchema = z
  .object({
    rpc: z.array(node('--rpc')).min(1),
    chain: whole('--chain', 1, Number.MAX_SAFE_INTEGER).optional(),
    keyFile: z.string().min(1, '--key-file needs the file of a private key.').optional(),
    dryRun: z.boolean(),
    once: z.boolean(),
    every: whole('--every', 1, 86_400),
    maxFee: z
      .string()
      .regex(/^\d{1,9}(?:\.\d{1,9})?$/, '--max-fee needs a price in gwei, such as 20.')
      .transform((text) => parseGwei(text)),
    budgetHour: coins('--budget-hour'),
    budgetDay: coins('--budget-day'),
    keep: coins('--keep'),
    maxGas: whole('--max-gas', 200_000, 1_000_000_000).transform(BigInt),
    maxLots: whole('--max-lots', 1, 1_000),
    patience: whole('--patience', 1, 3_600),
    tokens: z.array(address('--token')),
    anyToken: z.boolean(),
    factory: address('--factory').optional(),
    fromBlock: whole('--from-block', 0, Number.MAX_SAFE_INTEGER).transform(BigInt).optional(),
    index: node('--index')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    state: z.string().min(1, '--state needs the name of a file.').optional(),
    metricsPort: whole('--metrics-port', 0, 65_535).optional(),
    json: z.boolean(),
  })
  .refine(
    ({ factory, fromBlock }) => (factory === undefined) === (fromBlock === undefined),
    '--factory and --from-block go together.',
  )

export type KeeperOptions = z.output<typeof optionsSchema>

/** What of the environment the keeper looks at. */
export const environmentSchema = z.object({
  /** The private key that pays; never printed. */
  AMANA_KEEPER_KEY: z.string().optional(),
  /** An address of a node may hold a key too, and a command line is read by everybody on the machine. */
  AMANA_KEEPER_RPC: z.string().min(1).optional(),
})
export type KeeperEnvironment = z.output<typeof environmentSchema>

/** Throws {@link UsageError} with one sentence. */
export function parseOptions(commandLine: readonly string[], environment: KeeperEnvironment): KeeperOptions {
  const parsed = optionsSchema.safeParse(valuesOf(commandLine, environment))
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? 'The options are not understood.')
  return parsed.data
}

function valuesOf(commandLine: readonly string[], { AMANA_KEEPER_RPC }: KeeperEnvironment) {
  const { values } = read(commandLine)
  return {
    rpc: values.rpc ?? [AMANA_KEEPER_RPC ?? 'http://127.0.0.1:8545'],
    chain: values.chain,
    keyFile: values['key-file'],
    dryRun: values['dry-run'] ?? false,
    once: values.once ?? false,
    every: values.every ?? '60',
    maxFee: values['max-fee'] ?? '100',
    budgetHour: values['budget-hour'] ?? '0.01',
    budgetDay: values['budget-day'] ?? '0.05',
    keep: values.keep ?? '0',
    maxGas: values['max-gas'] ?? '8000000',
    maxLots: values['max-lots'] ?? '100',
    patience: values.patience ?? '60',
    tokens: values.token ?? [],
    anyToken: values['any-token'] ?? false,
    factory: values.factory,
    fromBlock: values['from-block'],
    index: values.index,
    state: values.state,
    metricsPort: values['metrics-port'],
    json: values.json ?? false,
  }
}

function read(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        rpc: { type: 'string', multiple: true },
        chain: { type: 'string' },
        'key-file': { type: 'string' },
        'dry-run': { type: 'boolean' },
        once: { type: 'boolean' },
        every: { type: 'string' },
        'max-fee': { type: 'string' },
        'budget-hour': { type: 'string' },
        'budget-day': { type: 'string' },
        keep: { type: 'string' },
        'max-gas': { type: 'string' },
        'max-lots': { type: 'string' },
        patience: { type: 'string' },
        token: { type: 'string', multiple: true },
        'any-token': { type: 'boolean' },
        factory: { type: 'string' },
        'from-block': { type: 'string' },
        index: { type: 'string' },
        state: { type: 'string' },
        'metrics-port': { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new UsageError(`${first}. The options are listed by --help.`)
  }
}
