import * as z from 'zod/mini'

const rpcErrorSchema = z.object({ code: z.number(), message: z.string(), data: z.optional(z.unknown()) })
type RpcError = z.infer<typeof rpcErrorSchema>

/** Where ethers keeps what the node or the wallet said. */
const wrappedSchema = z.union([
  z.pipe(
    z.object({ info: z.object({ error: rpcErrorSchema }) }),
    z.transform(({ info }) => info.error),
  ),
  z.pipe(
    z.object({ error: rpcErrorSchema }),
    z.transform(({ error }) => error),
  ),
])

/** The node's or the wallet's own error, by which viem tells a revert and a refusal; what ethers threw, when it holds none. */
export function rpcErrorOf(error: unknown): unknown {
  const { success, data } = z.safeParse(wrappedSchema, error)
  if (!success) return error
  const message = data.message.replace(/^ethers-(?:user-denied|unsupported): /, '')
  return Object.assign(new Error(message, { cause: error }), withoutUndefined(data))
}

function withoutUndefined({ code, data }: RpcError) {
  return data === undefined ? { code } : { code, data }
}
