import type { Command } from './command.ts'

const CAMPAIGN = 'eip155:31337:0x5dB5…a1C4'
const EVERYWHERE = ['json', 'lang', 'help'] as const
const CHAIN = ['rpc', 'block', 'factory', 'from-block', ...EVERYWHERE] as const

/** Every command, in the order in which help lists them. */
export const COMMANDS = {
  campaigns: {
    options: CHAIN,
    example: '--rpc http://127.0.0.1:8545',
    load: async () => (await import('./commands/campaigns.ts')).campaigns,
  },
  show: {
    operand: 'campaign',
    options: CHAIN,
    example: `${CAMPAIGN} --lang ar`,
    load: async () => (await import('./commands/show.ts')).show,
  },
  audit: {
    operand: 'campaign',
    operandIs: 'optional',
    options: ['pack', 'source', 'block-hash', 'resume', ...CHAIN],
    example: `${CAMPAIGN} --rpc https://one.example --rpc https://two.example --pack pack.json`,
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  trace: {
    operand: 'gift',
    options: CHAIN,
    example: `${CAMPAIGN}/0`,
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  export: {
    operand: 'campaign',
    options: ['format', 'output', ...CHAIN],
    example: `${CAMPAIGN} --format csv --output gifts.csv`,
    load: async () => (await import('./commands/export.ts')).exportCampaign,
  },
  hash: {
    operand: 'file',
    operandIs: 'repeatable',
    options: EVERYWHERE,
    example: 'invoice.pdf',
    load: async () => (await import('./commands/hash.ts')).hash,
  },
  verify: {
    operand: 'file',
    options: ['hash', 'campaign', 'files', ...CHAIN],
    example: 'evidence.json --files folder',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  'verify-domain': {
    operand: 'campaign',
    options: CHAIN,
    example: CAMPAIGN,
    load: async () => (await import('./commands/verify-domain.ts')).verifyDomain,
  },
  watch: {
    operand: 'campaign',
    options: ['interval', 'rpc', 'factory', 'from-block', ...EVERYWHERE],
    example: `${CAMPAIGN} --interval 5`,
    load: async () => (await import('./commands/watch.ts')).watch,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(text: string | undefined): text is CommandName {
  return text !== undefined && Object.hasOwn(COMMANDS, text)
}
