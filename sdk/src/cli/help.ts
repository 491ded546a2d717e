import { callOf } from './call.ts'
import type { Command } from './command.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { EXIT } from './exit-code.ts'
import { OPTIONS, type OptionName, type OptionShape } from './options.ts'
import { widthOf } from './terminal/width.ts'
import type { Voice } from './voice.ts'

/** The page about all commands. */
export function generalHelp(voice: Voice): string[] {
  const { text, exact } = voice
  const names = Object.keys(COMMANDS) as CommandName[]
  return [
    text.help.about,
    '',
    `${text.help.usage}${text.colon} ${exact(callOf('COMMAND …'))}`,
    '',
    `${text.help.commands}${text.colon}`,
    ...pairs(names.map((name) => [exact(name), text.commands[name]])),
    '',
    text.help.more(exact(callOf('COMMAND --help'))),
    '',
    ...exitCodes(voice),
  ]
}

/** The page about one command. */
export function commandHelp(name: CommandName, voice: Voice): string[] {
  const { text, exact } = voice
  const { operand, operandIs, options, example }: Command = COMMANDS[name]
  const shown = operand ? placeholder(operand.toUpperCase(), operandIs) : ''
  return [
    text.commands[name],
    '',
    `${text.help.usage}${text.colon} ${exact(callOf(`${name} ${shown} …`.replace('  ', ' ')))}`,
    ...(operand ? ['', `${text.help.arguments}${text.colon}`, ...pairs([[exact(shown), text.operands[operand]]])] : []),
    '',
    `${text.help.options}${text.colon}`,
    ...pairs(options.map((option) => [exact(optionShown(option)), text.options[option]])),
    '',
    `${text.help.example}${text.colon} ${exact(callOf(`${name} ${example}`))}`,
    '',
    ...exitCodes(voice),
  ]
}

/** `--rpc URL`, as help writes an option. */
export function optionShown(name: OptionName): string {
  const { value }: OptionShape = OPTIONS[name]
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function placeholder(operand: string, operandIs: Command['operandIs']): string {
  if (operandIs === 'optional') return `[${operand}]`
  return operandIs === 'repeatable' ? `${operand}…` : operand
}

function exitCodes({ text, exact }: Voice): string[] {
  const codes = Object.entries(EXIT).map(
    ([name, code]) => [exact(String(code)), text.help.exits[name as keyof typeof EXIT]] as const,
  )
  return [`${text.help.exitCodes}${text.colon}`, ...pairs(codes)]
}

function pairs(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => widthOf(name)))
  return rows.map(([name, words]) => `  ${name}${' '.repeat(width - widthOf(name))}  ${words}`)
}
