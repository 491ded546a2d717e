import { BaseError, HttpRequestError } from 'viem'
import { GarbledAnswerError } from './garbled-answer.ts'
import { isUnreachable } from './range-hint.ts'

/** How long a node that does not answer now is asked again. */
export interface Patience {
  /** How often after the first time; default 3. */
  retryCount?: number | undefined
  /** Milliseconds before the first repetition, doubled each time; default 250. */
  retryDelay?: number | undefined
  signal?: AbortSignal | undefined
}

/**
 * Asks again, later and later, while the failure is one that passes. Throws the last one. Whoever did not answer in time is
 * not asked again: the transport has waited long enough.
 */
export async function patiently<answer>(
  ask: () => Promise<answer>,
  { retryCount = 3, retryDelay = 250, signal }: Patience,
): Promise<answer> {
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted()
    try {
      return await ask()
    } catch (error) {
      if (attempt >= retryCount || !isTransient(error)) throw error
      await pause(retryDelay * 2 ** attempt, signal)
    }
  }
}

/** Whether the same question may well be answered a little later. */
function isTransient(error: unknown): boolean {
  return isRateLimit(error) || isUnreachable(error) || isBroken(error)
}

/** Whether the node answers nobody or not yet: asking for less is of no use. */
export function isSilence(error: unknown): boolean {
  return isRateLimit(error) || isUnreachable(error)
}

/** Too many questions, in the ways in which nodes say so. */
function isRateLimit(error: unknown): boolean {
  return causes(error).some((one) => {
    const { status, code, message } = one as { status?: unknown; code?: unknown; message?: unknown }
    if (status === 429 || code === 429 || code === -32007) return true
    return typeof message === 'string' && RATE_LIMIT.test(message)
  })
}

const RATE_LIMIT = /too many requests|rate[- ]?limit|request limit|per second|compute units|exceeded its throughput/i

/** An answer that is none: a page of a gateway, half of an answer, an error of the node's machine. */
function isBroken(error: unknown): boolean {
  return causes(error).some(
    (one) =>
      one instanceof GarbledAnswerError ||
      one instanceof SyntaxError ||
      (one instanceof HttpRequestError && one.status !== undefined && (one.status >= 500 || one.status === 408)),
  )
}

function causes(error: unknown): unknown[] {
  const found: unknown[] = []
  for (let one = error; one instanceof Error && found.length < 16; one = one.cause) found.push(one)
  return found
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** What a node or a library wrote, as one short line without control characters. */
export function oneLine(error: unknown): string {
  const text = error instanceof BaseError ? [error.shortMessage, error.details].join(' ') : String(error)
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
