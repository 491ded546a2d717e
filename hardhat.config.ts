import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import ethers from '@nomicfoundation/hardhat-ethers'
import ethersChaiMatchers from '@nomicfoundation/hardhat-ethers-chai-matchers'
import mocha from '@nomicfoundation/hardhat-mocha'
import networkHelpers from '@nomicfoundation/hardhat-network-helpers'
import viem from '@nomicfoundation/hardhat-viem'
import viemAssertions from '@nomicfoundation/hardhat-viem-assertions'
import { defineConfig } from 'hardhat/config'
import type { SolidityHooks } from 'hardhat/types/hooks'
import type { HardhatPlugin } from 'hardhat/types/plugins'

// The compiler comes from npm (solc-js, WebAssembly): a build downloads nothing.
export const solc = { version: '0.8.37', path: createRequire(import.meta.url).resolve('solc/soljson.js') }

// solc would default to a newer EVM than some target chains run; Cancun has transient storage and is everywhere.
// Without the IR pipeline `Campaign` exceeds the size limit, so every profile uses it: what is tested is what ships.
// No hash of the sources in the code: a comment must not move an address, and every build gives the code that is deployed.
export const settings = {
  evmVersion: 'cancun',
  optimizer: { enabled: true, runs: 200 },
  viaIR: true,
  metadata: { bytecodeHash: 'none' },
}
// Isolated: the IR pipeline's output depends on what is compiled beside a contract, and a mock must not change it.
const build = { isolated: true, compilers: [{ ...solc, settings }] }

/** OpenZeppelin's transient re-entrancy guard draws this note; it clears its slot, which is what the note asks for. */
const TRANSIENT_STORAGE_NOTE = '2394'

/** A compiler warning stops the build. Coverage is exempt: instrumented contracts outgrow the size limit. */
const warningsAreErrors: HardhatPlugin = {
  id: 'amana-warnings-are-errors',
  hookHandlers: {
    solidity: async () => ({
      default: async (): Promise<Partial<SolidityHooks>> => ({
        async invokeSolc(context, compiler, input, config, next) {
          const output = await next(context, compiler, input, config)
          if (context.globalOptions.coverage || !output.errors) return output
          const warnings = output.errors.filter((error) => error.errorCode !== TRANSIENT_STORAGE_NOTE)
          return { ...output, errors: warnings.map((error) => ({ ...error, type: 'Error', severity: 'error' })) }
        },
      }),
    }),
  },
}

/** Left to itself, a build leaves one processor idle: of two that is half. */
const everyProcessor: HardhatPlugin = {
  id: 'amana-every-processor',
  hookHandlers: {
    solidity: async () => ({
      default: async (): Promise<Partial<SolidityHooks>> => ({
        build: (context, files, options, next) =>
          next(context, files, { ...options, concurrency: availableParallelism() }),
      }),
    }),
  },
}

const { AMANA_TIER: tier = '' } = process.env

const simulatedL1 = { type: 'edr-simulated', chainType: 'l1', chainId: 31337 } as const

export default defineConfig({
  plugins: [mocha, ethers, ethersChaiMatchers, viem, viemAssertions, networkHelpers, warningsAreErrors, everyProcessor],
  solidity: {
    profiles: { default: build, production: build },
  },
  networks: {
    default: simulatedL1, // in-process, for tests
    node: simulatedL1, // `hardhat node`
  },
  test: {
    // Longer tiers give a single property more inputs than two minutes can hold.
    mocha: {
      timeout: /^(all|deep)$/.test(tier) ? 0 : 120_000,
      reporter: './scripts/counting-reporter.mjs',
    },
  },
})
