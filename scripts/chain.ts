// A local chain in this process: Hardhat's simulated network behind HTTP and WebSocket, on the loopback only.
import type { NetworkHooks } from 'hardhat/types/hooks'
import type { NetworkConnection } from 'hardhat/types/network'
import type { EIP1193RequestFn, Hex } from 'viem'

export const LOCAL_CHAIN_ID = 31_337
export const LOOPBACK = '127.0.0.1'

const BALANCE = 10_000n * 10n ** 18n

export interface LocalChain {
  /** Asks the chain without the detour over HTTP. */
  request: EIP1193RequestFn
  url: string
  /** Resolves when the port is free again; connections that clients keep open hold it up. */
  close(): Promise<void>
}

export interface LocalChainOptions {
  /** 0: any free port. */
  port: number
  /** Time of the first block. Later blocks follow at the pace of the real clock. */
  initialDate: Date
  /** Default: the local chain's. */
  chainId?: number
  /** Keys of accounts that hold 10,000 ETH and that the node signs for. */
  privateKeys: readonly Hex[]
}

export async function startLocalChain({
  port,
  initialDate,
  chainId = LOCAL_CHAIN_ID,
  privateKeys,
}: LocalChainOptions): Promise<LocalChain> {
  // Imported here: a test runner that `require`s this file would load Hardhat twice, which it refuses.
  const { createHardhatRuntimeEnvironment } = await import('hardhat/hre')
  const environment = await createHardhatRuntimeEnvironment({
    networks: {
      local: {
        type: 'edr-simulated',
        chainType: 'l1',
        chainId,
        initialDate,
        accounts: privateKeys.map((privateKey) => ({ privateKey, balance: BALANCE })),
      },
    },
  })
  // `createServer` keeps its connection to itself; the hook hands it to us.
  let connection: NetworkConnection<string> | undefined
  const keepConnection: Partial<NetworkHooks> = {
    async newConnection(context, next) {
      const made = await next(context)
      connection = made as NetworkConnection<string>
      return made
    },
  }
  environment.hooks.registerHandlers('network', keepConnection)
  const server = await environment.network.createServer('local', LOOPBACK, port)
  if (!connection) throw new Error('the local chain gave no connection')
  const { provider } = connection
  const address = await server.listen()
  return {
    request: ((request: { method: string; params?: unknown[] }) => provider.request(request)) as EIP1193RequestFn,
    url: `http://${LOOPBACK}:${address.port}`,
    close: () => server.close(),
  }
}
