import {
  BaseError,
  BlockNotFoundError,
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  HttpRequestError,
  TimeoutError,
} from 'viem'

/** Why a node gave no answer; with the reason in its own words, which are a stranger's. */
export interface NodeProblem {
  kind: 'unreachable' | 'refused'
  details: string
}

const MAX_DETAILS = 160

/** What is wrong with a node when this was thrown; nothing when it is about something else, such as a contract. */
export function nodeProblem(error: unknown): NodeProblem | undefined {
  if (!(error instanceof BaseError) || isContractAnswer(error)) return undefined
  const unreachable = error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError)
  if (unreachable instanceof TimeoutError) return { kind: 'unreachable', details: '30 s' }
  if (unreachable instanceof HttpRequestError) {
    const { status, details } = unreachable
    return { kind: 'unreachable', details: status === undefined ? shortened(details) : `HTTP ${status}` }
  }
  return {
    kind: 'refused',
    details: shortened(error instanceof BlockNotFoundError ? error.shortMessage : error.details || error.shortMessage),
  }
}

/** The node answered, and the answer is that the contract does not know the question. */
export function isContractAnswer(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  const answer = error.walk(
    (cause) => cause instanceof ContractFunctionRevertedError || cause instanceof ContractFunctionZeroDataError,
  )
  return answer !== null || (error instanceof ContractFunctionExecutionError && /Abi\w+Error/.test(error.walk().name))
}

function shortened(details: string): string {
  const [line = ''] = details.split('\n')
  return line.length > MAX_DETAILS ? `${line.slice(0, MAX_DETAILS)}…` : line
}
