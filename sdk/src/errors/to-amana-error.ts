import { BaseError, ContractFunctionRevertedError, decodeErrorResult, type Hex } from 'viem'
import { errorsAbi } from '../generated/errors.ts'
import { isSolidityErrorName, SolidityError, type SolidityErrorArgs, type SolidityErrorName } from './solidity-error.ts'

/**
 * Finds the contract's own error inside whatever viem threw. Errors that no contract threw (a refusal in the wallet, a
 * node out of reach) come back as they are.
 *
 * @param error - What was caught.
 * @returns A {@link SolidityError} with name and arguments, or the error itself.
 *
 * @example
 * ```ts
 * import { writeContract } from 'viem/actions'
 * import { isSolidityError } from '@amana/sdk/errors/solidity-error'
 * import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
 *
 * try {
 *   await writeContract(wallet, request)
 * } catch (caught) {
 *   const error = toAmanaError(caught)
 *   if (isSolidityError(error, 'MilestoneFull')) console.log(`milestone ${error.args[0]} is full`)
 *   else throw error
 * }
 * ```
 */
export function toAmanaError(error: unknown): Error {
  if (error instanceof SolidityError) return error
  if (error instanceof BaseError) {
    const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (reverted instanceof ContractFunctionRevertedError) {
      const { errorName, args = [] } = reverted.data ?? decoded(reverted.raw)
      if (errorName !== undefined && isSolidityErrorName(errorName)) {
        return new SolidityError(errorName, args as SolidityErrorArgs<SolidityErrorName>, { cause: error })
      }
    }
  }
  return error instanceof Error
    ? error
    : new BaseError('Something was thrown that is no error.', { details: String(error) })
}

/** Whoever called need not have known the error: a contract passes on those of others. */
function decoded(raw: Hex | undefined): { errorName?: string; args?: readonly unknown[] | undefined } {
  if (raw === undefined) return {}
  try {
    return decodeErrorResult({ abi: errorsAbi, data: raw })
  } catch {
    return {}
  }
}
