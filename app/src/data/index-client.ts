import type { output } from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import { fetchAsked } from './asked-ahead.ts'
import { INDEX_REQUEST } from './index-request.ts'

/** Why the index gave nothing: it does not answer, refuses, or answers with something else than it should. */
export type IndexProblem = 'silent' | 'refused' | 'unknown' | 'garbled' | 'tooLarge'

export class IndexError extends Error {
  readonly problem: IndexProblem

  constructor(problem: IndexProblem, details: string) {
    super(`The index is ${problem}: ${details}`)
    this.name = 'IndexError'
    this.problem = problem
  }
}

export interface AskIndex<Schema extends $ZodType> {
  /** No slash at the end. */
  url: string
  path: string
  schema: Schema
  signal?: AbortSignal | undefined
  /** A body makes it a POST of JSON. */
  body?: unknown
  /** Milliseconds for all of the answer. */
  timeout?: number
  maxBytes?: number
  /** `false` for paths that answer with their status alone. Default: JSON is wanted. */
  readsJson?: boolean
}

/** Longer than a healthy index takes, shorter than a visitor waits. */
const TIMEOUT = 5_000
const MAX_BYTES = 4_194_304

/** Asks the index and believes the answer nothing but its form. Throws {@link IndexError}. */
export async function askIndex<Schema extends $ZodType>(question: AskIndex<Schema>): Promise<output<Schema>> {
  const { url, path, schema, signal, body, timeout = TIMEOUT, maxBytes = MAX_BYTES, readsJson = true } = question
  const ends = AbortSignal.timeout(timeout)
  let text: string
  try {
    const response = await fetchAsked(`${url}${path}`, {
      ...INDEX_REQUEST,
      signal: signal ? AbortSignal.any([signal, ends]) : ends,
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    if (response.status === 404) throw new IndexError('unknown', `${path}: 404`)
    if (!response.ok) throw new IndexError('refused', `${path}: ${response.status}`)
    text = await textOf(response, maxBytes)
  } catch (error) {
    if (error instanceof IndexError || signal?.aborted) throw error
    throw new IndexError('silent', `${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return parsed(readsJson ? text : JSON.stringify(text), schema, path)
}

async function textOf(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      void reader.cancel()
      throw new IndexError('tooLarge', `more than ${maxBytes} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parsed<Schema extends $ZodType>(text: string, schema: Schema, path: string): output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new IndexError('garbled', `${path}: no JSON`)
  }
  const result = safeParse(schema, value)
  if (!result.success) throw new IndexError('garbled', `${path}: ${result.error.issues[0]?.path.join('.') ?? ''}`)
  return result.data
}

/**
 * Milliseconds for which an index that failed is left alone, so that pages do not wait for it again and again: a moment at
 * first, for one slow answer is no outage, and longer each time that it fails again.
 */
const FIRST_REST = 3_000
const LONGEST_REST = 30_000
const restingUntil = new Map<string, number>()
const failures = new Map<string, number>()

/** Whether the index may be asked now: it has not just failed. */
export function isIndexRested(url: string): boolean {
  return (restingUntil.get(url) ?? 0) <= performance.now()
}

/** Runs something that needs the index; `undefined` when it does not answer, and then it is left alone for a while. */
export async function fromIndex<Value>(url: string, ask: () => Promise<Value>): Promise<Value | undefined> {
  if (!isIndexRested(url)) return undefined
  try {
    const answer = await ask()
    failures.delete(url)
    return answer
  } catch (error) {
    if (!(error instanceof IndexError)) throw error
    // What it does not know, or refuses for a moment, says nothing about its health.
    if (error.problem !== 'unknown') letRest(url)
    return undefined
  }
}

/** Questions that were under way together fail together: that is one failure. */
function letRest(url: string): void {
  if (!isIndexRested(url)) return
  const times = failures.get(url) ?? 0
  failures.set(url, times + 1)
  restingUntil.set(url, performance.now() + Math.min(FIRST_REST * 2 ** times, LONGEST_REST))
}

/** For those who switch to an index, or want it asked again at once. */
export function wakeIndex(url: string): void {
  restingUntil.delete(url)
  failures.delete(url)
}
