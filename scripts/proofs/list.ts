// What there is to prove: a contract each, in proofs/.
export const PROOFS: readonly string[] = ['CoinLine', 'Lots', 'Objection', 'Conservation']
