import type { Address } from 'viem'
import type { GivingOption } from '../giving-ways.ts'
import { AmanaError } from './amana-error.ts'

export type GivingWayClosedErrorType = GivingWayClosedError & { name: 'GivingWayClosedError' }

/** The way of giving that was asked for is not open to this account with this token. */
export class GivingWayClosedError extends AmanaError {
  override name = 'GivingWayClosedError' as const
  override readonly code = 'GivingWayClosed'
  readonly option: GivingOption

  constructor(option: GivingOption) {
    super(`This gift cannot be given by "${option.way}": ${option.reason}.`, { docsAnchor: 'errors-of-giving' })
    this.option = option
  }
}

export type UnknownTokenErrorType = UnknownTokenError & { name: 'UnknownTokenError' }

/** The token is not on the chain's list, so nobody says under which domain it takes signatures. */
export class UnknownTokenError extends AmanaError {
  override name = 'UnknownTokenError' as const
  override readonly code = 'UnknownToken'

  constructor({ token, chainId }: { token: Address; chainId: number }) {
    super(`Nothing is known about the token ${token} on chain ${chainId}.`, { docsAnchor: 'errors-of-giving' })
  }
}

export type AccountNotFoundErrorType = AccountNotFoundError & { name: 'AccountNotFoundError' }

/** Nobody gives: neither the call nor the client names an account. */
export class AccountNotFoundError extends AmanaError {
  override name = 'AccountNotFoundError' as const
  override readonly code = 'AccountNotFound'

  constructor() {
    super('There is no account: name one, or give the client one.', { docsAnchor: 'errors-of-giving' })
  }
}
