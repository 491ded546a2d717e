import type { AccountKind } from './account-kind.ts'

/** How the coins of a gift can be taken. */
export const GIVING_WAYS = ['allowance', 'calls', 'permit', 'authorization', 'approve'] as const
/**
 * `allowance`: one that is there already. `calls`: approve and donate in one step of the wallet (EIP-5792). `permit`: a
 * signature, then a transaction (EIP-2612). `authorization`: a signature that anyone may carry (ERC-3009). `approve`: a
 * transaction for the allowance, then the gift's.
 */
export type GivingWay = (typeof GIVING_WAYS)[number]

/** What decides which ways are open. Amounts are base units. */
export interface GivingFacts {
  /** What the gift takes at most. */
  amount: bigint
  /** What the campaign may take from the account already. */
  allowance: bigint
  /** What the chain's list says about the token; `undefined` for an unknown token. */
  token: { permit: 'eip2612' | 'none'; authorization: 'erc3009' | 'none' } | undefined
  account: AccountKind
  /** Whether the wallet makes several calls together or not at all, as `wallet_getCapabilities` says. */
  atomic: 'supported' | 'ready' | 'unsupported'
}

/** One way, whether it is open and why, in words for a developer. */
export interface GivingOption {
  way: GivingWay
  open: boolean
  reason: string
  /** How often the wallet asks for a signature that is no transaction. */
  signatures: number
  /** How often it asks for a transaction; those of `approve` are one more where a token wants an allowance reset first. */
  transactions: number
}

/**
 * Every way of giving, best first: fewest questions in the wallet, then no allowance left behind, then least gas.
 *
 * @example
 * ```ts
 * import { givingWays } from '@amana/sdk/giving-ways'
 *
 * const facts = { amount: 10n, allowance: 0n, token: undefined, account: 'key', atomic: 'supported' } as const
 * const best = givingWays(facts).find(({ open }) => open)
 * ```
 */
export function givingWays({ amount, allowance, token, account, atomic }: GivingFacts): GivingOption[] {
  const isAllowed = allowance >= amount
  const signed = (takes: boolean) => {
    if (token === undefined) return closed('the token is not on the list of this chain')
    if (!takes) return closed('the token takes no such signature')
    if (account === 'contract') return closed('the account is a contract, whose signatures the token does not take')
    return opened('the token takes the signature of a key')
  }
  const answers: Record<GivingWay, { open: boolean; reason: string }> = {
    allowance: isAllowed
      ? opened('the campaign may take the coins already')
      : closed('the campaign may not take so many coins yet'),
    calls:
      atomic === 'unsupported'
        ? closed('the wallet does not promise to make calls together')
        : opened(
            atomic === 'supported'
              ? 'the wallet makes calls together'
              : 'the wallet makes calls together once its owner agrees',
          ),
    permit: signed(token?.permit === 'eip2612'),
    authorization: signed(token?.authorization === 'erc3009'),
    approve: opened('every token and every account can'),
  }
  return GIVING_WAYS.map((way) => ({ way, ...answers[way], ...QUESTIONS[way] }))
}

const QUESTIONS: Record<GivingWay, { signatures: number; transactions: number }> = {
  allowance: { signatures: 0, transactions: 1 },
  calls: { signatures: 0, transactions: 1 },
  permit: { signatures: 1, transactions: 1 },
  authorization: { signatures: 1, transactions: 1 },
  approve: { signatures: 0, transactions: 2 },
}

function opened(reason: string) {
  return { open: true, reason }
}

function closed(reason: string) {
  return { open: false, reason }
}
