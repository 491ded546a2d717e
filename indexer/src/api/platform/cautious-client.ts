import { type Account, type Chain, type Client, createClient, custom, numberToHex, type Transport } from 'viem'

/** What a stranger's contract may cost a node that is asked about its signature. */
const GAS = 1_000_000n
const TIMEOUT = 5_000

/**
 * A client for questions to contracts that strangers name, as those of ERC-1271: little gas, little time, asked once.
 * What takes longer throws, and says neither yes nor no.
 */
export function cautiousClient(client: Client<Transport, Chain | undefined, Account | undefined>) {
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    const [call, ...rest] = Array.isArray(params) ? params : []
    const limited = method === 'eth_call' ? [{ ...call, gas: numberToHex(GAS) }, ...rest] : params
    const answer = client.request({ method, params: limited } as never, { retryCount: 0 })
    return within(TIMEOUT, answer as Promise<unknown>)
  }
  return createClient({
    ...(client.chain ? { chain: client.chain } : {}),
    transport: custom({ request }, { retryCount: 0 }),
  })
}

async function within<value>(milliseconds: number, answer: Promise<value>): Promise<value> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
