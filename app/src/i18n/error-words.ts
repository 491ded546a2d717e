import type { SolidityErrorArgs, SolidityErrorName } from '@amana/sdk/errors/solidity-error'

/** How a sentence about an error says its figures; isolated, so that they keep their order in Arabic. */
export interface ErrorWords {
  amount: (baseUnits: bigint) => string
  address: (address: string) => string
  time: (seconds: bigint) => string
  days: (seconds: bigint) => string
  number: (value: bigint | number) => string
  /** Milestones and payouts are counted from 1 in words and from 0 in the contract. */
  ordinal: (index: bigint | number) => string
  coin: (start: bigint) => string
}

/** A sentence for every error of every contract: one that is missing does not compile. */
export type ErrorTexts = {
  readonly [Name in SolidityErrorName]: (args: SolidityErrorArgs<Name>, say: ErrorWords) => string
}
