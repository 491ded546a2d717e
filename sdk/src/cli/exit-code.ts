/** How a command ends. 64 and 65 are those of `sysexits.h`, 130 is 128 and SIGINT. */
export const EXIT = {
  ok: 0,
  /** Two things that must be equal are not. */
  mismatch: 1,
  /** Something is missing or nobody answers: nothing can be said. */
  incomplete: 2,
  usage: 64,
  /** The terms lack a field that is required for what was asked. */
  missingField: 65,
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The worst of several ends: a contradiction counts more than something that could not be seen. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return [EXIT.mismatch, EXIT.incomplete].find((code) => codes.includes(code)) ?? EXIT.ok
}

/** A command cannot go on. The message is a sentence for the person who typed it, in that person's language. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence)
    this.exitCode = exitCode
  }
}
