import { parseAccountId } from '@amana/sdk/caip'
import { oneLine } from '@amana/sdk/logs/patience'
import { z } from 'zod'

/** The index gives no answer, or none that is one. */
export class HintError extends Error {
  override name = 'HintError'
}

const MAX_BYTES = 4_194_304
const TIMEOUT = 10_000

/** The answer of `GET /v1/due`: campaigns in which somebody could do something, as CAIP-10 accounts. */
const hintSchema = z.object({
  campaigns: z.array(z.string().refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account')).max(10_000),
})

/**
 * Whether an index knows of anything due on a chain. It is worth a look or none, and nothing else of it is believed. The operator
 * has named the index: any address will do. Throws {@link HintError}.
 */
export async function knowsOfSomething(
  index: string,
  chainId: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const timeout = AbortSignal.timeout(TIMEOUT)
    const response = await fetch(`${index}/v1/due?chain=${chainId}`, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    if (!response.ok) throw new HintError(`it answers with status ${response.status}`)
    return hintSchema.parse(JSON.parse(await limitedText(response))).campaigns.length > 0
  } catch (error) {
    if (error instanceof HintError) throw error
    if (error instanceof z.ZodError) throw new HintError('its answer is not a list of what is due')
    throw new HintError(oneLine(error instanceof Error && error.cause ? error.cause : error))
  }
}

async function limitedText(response: Response): Promise<string> {
  let text = ''
  let size = 0
  const decoder = new TextDecoder()
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > MAX_BYTES) throw new HintError(`its answer has more than ${MAX_BYTES} bytes`)
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}
