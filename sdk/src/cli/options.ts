import { parseArgs } from 'node:util'
import { CommandError, EXIT } from './exit-code.ts'
import type { Voice } from './voice.ts'

export interface OptionShape {
  type: 'string' | 'boolean'
  multiple?: boolean
  /** What help calls the value. */
  value?: string
}

/** Every option that there is. Which command takes which, `commands` says. */
export const OPTIONS = {
  rpc: { type: 'string', multiple: true, value: 'URL' },
  block: { type: 'string', value: 'BLOCK' },
  factory: { type: 'string', value: 'ADDRESS' },
  'from-block': { type: 'string', value: 'NUMBER' },
  'block-hash': { type: 'string', value: 'HASH' },
  source: { type: 'string', value: 'FILE' },
  pack: { type: 'string', value: 'FILE' },
  resume: { type: 'string', value: 'FILE' },
  format: { type: 'string', value: 'FORMAT' },
  output: { type: 'string', value: 'FILE' },
  hash: { type: 'string', value: 'HASH' },
  campaign: { type: 'string', value: 'CAMPAIGN' },
  files: { type: 'string', value: 'FOLDER' },
  interval: { type: 'string', value: 'SECONDS' },
  json: { type: 'boolean' },
  lang: { type: 'string', value: 'LANGUAGE' },
  help: { type: 'boolean' },
} as const satisfies Record<string, OptionShape>

export type OptionName = keyof typeof OPTIONS

/** Options as they were typed. */
export type Options = {
  [name in OptionName]?: (typeof OPTIONS)[name] extends { multiple: true }
    ? string[]
    : (typeof OPTIONS)[name]['type'] extends 'boolean'
      ? boolean
      : string
}

/** Reads what follows the command's name. Whoever mistypes is told what, and where to look. */
export function readOptions(
  words: readonly string[],
  allowed: readonly OptionName[],
  { text, exact }: Voice,
  help: string,
): { options: Options; operands: string[] } {
  const usage = (sentence: string) => new CommandError(EXIT.usage, `${sentence} ${text.usage.seeHelp(exact(help))}`)
  const shapes = Object.fromEntries(
    allowed.map((name) => {
      const { type, multiple = false }: OptionShape = OPTIONS[name]
      return [name, { type, multiple }]
    }),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: shapes,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const shape: OptionShape | undefined = allowed.includes(token.name as OptionName)
      ? OPTIONS[token.name as OptionName]
      : undefined
    const name = exact(token.rawName)
    if (!shape) throw usage(text.usage.noSuchOption(name))
    if (shape.type === 'boolean' && token.value !== undefined) throw usage(text.usage.takesNoValue(name))
    const isMissing = !token.value || (!token.inlineValue && token.value.startsWith('--'))
    if (shape.type === 'string' && isMissing) throw usage(text.usage.needsValue(name))
    if (seen.has(token.name) && !shape.multiple) throw usage(text.usage.onlyOnce(name))
    seen.add(token.name)
  }
  return { options: values as Options, operands: positionals }
}
