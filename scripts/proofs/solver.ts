// z3 as WebAssembly: a proof needs nothing that npm does not bring.
import { init, killThreads } from 'z3-solver'

export interface Solver {
  /** What z3 says to one SMT-LIB script. */
  answer(script: string): Promise<string>
  close(): Promise<void>
}

export async function openSolver(): Promise<Solver> {
  const { Z3, em } = await init()
  return {
    async answer(script) {
      const context = Z3.mk_context(Z3.mk_config())
      try {
        return await Z3.eval_smtlib2_string(context, script)
      } finally {
        Z3.del_context(context)
      }
    },
    close: () => killThreads(em),
  }
}
