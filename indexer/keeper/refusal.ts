import { SolidityError, type SolidityErrorName } from '@amana/sdk/errors/solidity-error'
import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
import { errorsAbi } from '@amana/sdk/generated/errors'
import { oneLine } from '@amana/sdk/logs/patience'
import {
  BaseError,
  ContractFunctionRevertedError,
  decodeErrorResult,
  ExecutionRevertedError,
  type Hex,
  RawContractError,
} from 'viem'

/** Why the chain would not do it. */
export interface Refusal {
  /** The contract's own error, when it is one. */
  code: SolidityErrorName | undefined
  /** A sentence. */
  reason: string
}

/** Somebody else was faster, or it is a moment too early: nothing is wrong. */
const OVERTAKEN: readonly SolidityErrorName[] = [
  'NothingDue',
  'AlreadySettled',
  'NothingToRefund',
  'WrongState',
  'TooSoon',
]

/** True whatever lots are named: leaving some out is of no use. */
const OF_THE_WHOLE: readonly SolidityErrorName[] = [...OVERTAKEN, 'NotACampaign', 'UnknownMilestone', 'NoLots']

export function isOvertaken({ code }: Refusal): boolean {
  return code !== undefined && OVERTAKEN.includes(code)
}

export function isOfTheWhole({ code }: Refusal): boolean {
  return code !== undefined && OF_THE_WHOLE.includes(code)
}

/** What the chain said, or nothing when it was not the chain that refused: then the node is in trouble. */
export function refusalIn(error: unknown): Refusal | undefined {
  const typed = toAmanaError(error)
  if (typed instanceof SolidityError) return { code: typed.errorName, reason: typed.shortMessage }
  if (!(error instanceof BaseError)) return undefined
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (reverted instanceof ContractFunctionRevertedError) {
    const { raw, reason, data, signature } = reverted
    if (data && data.errorName !== 'Error' && data.errorName !== 'Panic') return refusalOf(raw)
    return { code: undefined, reason: reason ? quote(reason) : signature ? unknownError(signature) : NO_REASON }
  }
  const raw = error.walk((cause) => cause instanceof RawContractError)
  if (raw instanceof RawContractError) return refusalOf(typeof raw.data === 'object' ? raw.data.data : raw.data)
  if (error.walk((cause) => cause instanceof ExecutionRevertedError)) return { code: undefined, reason: NO_REASON }
  const text = error.walk()?.message ?? error.message
  return REFUSED.test(text) ? { code: undefined, reason: oneLine(new Error(text)) } : undefined
}

/** What a reverted call returned. */
export function refusalOf(data: Hex | undefined): Refusal {
  if (data === undefined || data === '0x') return { code: undefined, reason: NO_REASON }
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data })
    const name = errorName as string
    if (name === 'Error' || name === 'Panic') return { code: undefined, reason: quote(String(args[0])) }
    const error = new SolidityError(errorName, args as never)
    return { code: errorName, reason: error.shortMessage }
  } catch {
    return { code: undefined, reason: unknownError(data.slice(0, 10)) }
  }
}

const NO_REASON = 'It would be reverted, without a reason.'
/** How nodes say that a call cannot succeed, where they give no data. */
const REFUSED = /revert|out of gas|gas required exceeds|invalid opcode|exceeds block gas limit|exceeds the .*gas/i

function quote(text: string): string {
  return `The token or the campaign says: ${oneLine(text)}`
}

function unknownError(selector: string): string {
  return `It would be reverted with an error that only its contract knows (${selector}).`
}
