import { oneLine } from '../logs/patience.ts'
import { callOf } from './call.ts'
import type { Command } from './command.ts'
import { COMMANDS, isCommandName } from './commands.ts'
import { CommandError, EXIT, type ExitCode } from './exit-code.ts'
import { commandHelp, generalHelp } from './help.ts'
import { asLanguage, languageOf } from './language.ts'
import { readOptions } from './options.ts'
import { type Page, pageOf } from './page.ts'
import type { Surroundings } from './surroundings.ts'
import { type Voice, voiceOf } from './voice.ts'

/**
 * The `amana` command. Reads nothing but its arguments, the environment's language and the files that it is given.
 *
 * @param words - What was typed after `amana`.
 * @returns The exit code; see `docs/cli.md`.
 *
 * @example
 * ```ts
 * import { run } from '@amana/sdk/cli/run'
 * import { web } from '@amana/sdk/cli/web'
 *
 * const { stdout, stderr, env } = process
 * const { signal } = new AbortController()
 * process.exitCode = await run(['hash', 'invoice.pdf'], { stdout, stderr, env, signal, fetch, web })
 * ```
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, env, signal } = surroundings
  const voice = voiceOf(languageTyped(words) ?? languageOf(env))
  const page = pageOf(voice, stdout, stderr, words.includes('--json'))
  try {
    return await obey(words, page, surroundings)
  } catch (error) {
    if (signal.aborted) {
      page.aside(voice.text.nodes.stopped)
      return EXIT.interrupted
    }
    if (error instanceof CommandError) {
      page.aside(error.message)
      return error.exitCode
    }
    // Nothing here was foreseen, so nothing is claimed: not even that two things differ.
    page.aside(voice.text.unexpected(voice.foreign(oneLine(error))))
    return EXIT.incomplete
  } finally {
    page.progress.clear()
  }
}

async function obey(words: readonly string[], page: Page, surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = words
  const { text, exact } = page
  if (name === '--help' || name === 'help') return answer(page, surroundings, generalHelp(page))
  if (!isCommandName(name)) {
    const isMissing = name === undefined || name.startsWith('-')
    const sentence = isMissing ? text.usage.noCommand : text.usage.noSuchCommand(exact(name))
    throw new CommandError(EXIT.usage, `${sentence} ${text.usage.seeHelp(exact(callOf('--help')))}`)
  }
  const command: Command = COMMANDS[name]
  const help = callOf(`${name} --help`)
  const { options, operands } = readOptions(rest, command.options, page, help)
  if (options.help) return answer(page, surroundings, commandHelp(name, page))
  checkLanguage(options.lang, page)
  checkOperands(operands, command, page, help)
  const runCommand = await command.load()
  return runCommand({ operands, options, page, surroundings })
}

/** Help is for people, whatever else was asked for. */
function answer(page: Page, { stdout, stderr }: Surroundings, lines: readonly string[]): ExitCode {
  pageOf(page, stdout, stderr, false).lines(lines)
  return EXIT.ok
}

function checkOperands(operands: readonly string[], command: Command, { text, exact }: Voice, help: string): void {
  const { operand, operandIs } = command
  const seeHelp = text.usage.seeHelp(exact(help))
  if (operand && operandIs !== 'optional' && operands.length === 0) {
    throw new CommandError(EXIT.usage, `${text.usage.missingOperand(text.operands[operand])} ${seeHelp}`)
  }
  const surplus = operandIs === 'repeatable' ? undefined : operands[operand ? 1 : 0]
  if (surplus !== undefined) throw new CommandError(EXIT.usage, `${text.usage.tooMany(exact(surplus))} ${seeHelp}`)
}

/** Complaints about the other words are already in the language that these words ask for. */
function languageTyped(words: readonly string[]) {
  const inline = words.find((word) => word.startsWith('--lang='))
  const place = words.indexOf('--lang')
  return asLanguage(inline?.slice('--lang='.length) ?? (place < 0 ? undefined : words[place + 1]))
}

function checkLanguage(lang: string | undefined, { text, exact }: Voice): void {
  if (lang !== undefined && !asLanguage(lang)) throw new CommandError(EXIT.usage, text.usage.badLanguage(exact(lang)))
}
