import type { ExitCode } from './exit-code.ts'
import type { OptionName, Options } from './options.ts'
import type { Page } from './page.ts'
import type { Surroundings } from './surroundings.ts'

export type OperandName = 'campaign' | 'gift' | 'file'

/** What a command needs to know and to say something with. */
export interface Context {
  operands: readonly string[]
  options: Options
  page: Page
  surroundings: Surroundings
}

export type Run = (context: Context) => Promise<ExitCode>

export interface Command {
  /** What stands after the name. */
  operand?: OperandName
  /** The operand may be left out, or be there several times. */
  operandIs?: 'optional' | 'repeatable'
  options: readonly OptionName[]
  /** What the example writes after the name. */
  example: string
  load(): Promise<Run>
}
