// The whole deployment on a chain inside this process with the same chain id: what it costs, and the code it leaves, which
// holds the chain id and the contracts' own addresses and so cannot be read from the compiler's output.
import { type Address, createClient, custom, type Hex, keccak256 } from 'viem'
import type { Creation } from './contracts.ts'
import { createMissing } from './create.ts'
import { Sender } from './sender.ts'

export interface Rehearsal {
  /** Of all creations, in order. */
  gas: bigint[]
  codeHashOf(address: Address): Promise<Hex>
  close(): Promise<void>
}

export async function rehearse(chainId: number, creations: readonly Creation[]): Promise<Rehearsal> {
  // Imported here: a test runner that `require`s this file would load Hardhat twice, which it refuses.
  const { createHardhatRuntimeEnvironment } = await import('hardhat/hre')
  const { network } = await createHardhatRuntimeEnvironment({
    networks: { rehearsal: { type: 'edr-simulated', chainType: 'l1', chainId } },
  })
  const connection = await network.create('rehearsal')
  const client = createClient({ transport: custom(connection.provider), pollingInterval: 10 })
  const [account] = await client.request({ method: 'eth_accounts' })
  if (!account) throw new Error('the rehearsal has no account')
  const sender = new Sender({ client, account })
  const gas: bigint[] = []
  await createMissing(sender, creations, { created: (_, { gasUsed }) => gas.push(gasUsed) })
  return {
    gas,
    async codeHashOf(address) {
      const code = await sender.codeAt(address)
      if (!code) throw new Error(`the rehearsal left no code at ${address}`)
      return keccak256(code)
    },
    close: () => connection.close(),
  }
}
