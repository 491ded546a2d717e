// z3 as WebAssembly: a proof needs nothing that npm does not bring.
import { init, killThreads } from 'z3-solver'

export interface Solver {
  /** What z3 says to one SMT-LIB script; one at a time. */
  answer(script: string): Promise<string>
  close(): Promise<void>
}

// What solc passes to z3 on the command line.
const SETTINGS = {
  'rewriter.pull_cheap_ite': 'true',
  'fp.spacer.q3.use_qgen': 'true',
  'fp.spacer.mbqi': 'false',
  'fp.spacer.ground_pobs': 'false',
}

export async function openSolver(): Promise<Solver> {
  const { Z3, em } = await init()
  for (const [name, value] of Object.entries(SETTINGS)) Z3.global_param_set(name, value)
  return {
    async answer(script) {
      const context = Z3.mk_context(Z3.mk_config())
      // Not by `Z3.eval_smtlib2_string`: it leaves the script on a stack that is gone before the other thread has read it,
      // and what z3 then answers is the answer to another question.
      const bytes = new TextEncoder().encode(`${script}\0`)
      const pointer = em._malloc(bytes.length)
      em.HEAPU8.set(bytes, pointer)
      try {
        return await em.async_call(em._async_Z3_eval_smtlib2_string, context, pointer)
      } finally {
        em._free(pointer)
        Z3.del_context(context)
      }
    },
    close: () => killThreads(em),
  }
}
