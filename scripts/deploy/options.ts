// The command line of the deployment.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

export const USAGE = `usage: npm run deploy -- --rpc URL --key-file FILE [--chain ID] [--dry-run]

  --rpc URL        http(s) address of a node of the chain
  --key-file FILE  the private key that pays, readable by you alone
  --chain ID       the chain you mean; needed where deployments/ has no file for it yet
  --dry-run        says what would be done and what it would cost, and sends nothing`

export interface Options {
  rpc: string
  keyFile: string
  chain: number | undefined
  dryRun: boolean
}

const optionsSchema = z.object({
  rpc: z
    .string('--rpc needs the http(s) address of a node.')
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), '--rpc needs the http(s) address of a node.'),
  keyFile: z
    .string('--key-file needs the file of a private key.')
    .min(1, '--key-file needs the file of a private key.'),
  chain: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, '--chain needs the number of a chain.')
    .transform(Number)
    .optional(),
  dryRun: z.boolean().default(false),
})

export function parseOptions(commandLine: readonly string[]): Options {
  const parsed = optionsSchema.safeParse(valuesOf(commandLine))
  if (!parsed.success) throw new UsageError(`${parsed.error.issues[0]?.message}\n${USAGE}`)
  return { chain: undefined, ...parsed.data }
}

function valuesOf(commandLine: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...commandLine],
      options: {
        rpc: { type: 'string' },
        'key-file': { type: 'string' },
        chain: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
    return { rpc: values.rpc, keyFile: values['key-file'], chain: values.chain, dryRun: values['dry-run'] }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${USAGE}`)
  }
}
