// What there is to prove: a contract each, in proofs/.
import type { Target } from './prove.ts'

interface Proof {
  name: string
  targets: readonly Target[]
}

const EVERYTHING: readonly Target[] = ['assert', 'overflow', 'underflow', 'divByZero']

export const PROOFS: readonly Proof[] = [
  { name: 'CoinLine', targets: EVERYTHING },
  { name: 'Objection', targets: EVERYTHING },
  { name: 'Lots', targets: EVERYTHING },
  // A model: it states its own bounds as asserts.
  { name: 'Conservation', targets: ['assert'] },
]
