import type { HardhatUserConfig } from 'hardhat/config'
import project, { settings, solc } from '../../hardhat.config.ts'

// Artifacts of their own, so that instrumented contracts never lie where what ships is taken from. Neither optimizer
// nor IR pipeline: nobody measures these contracts, they compile in seconds, and the suite meets a second pipeline.
const config: HardhatUserConfig = {
  ...project,
  paths: { artifacts: 'coverage/artifacts', cache: 'coverage/cache' },
  solidity: { compilers: [{ ...solc, settings: { ...settings, optimizer: { enabled: false }, viaIR: false } }] },
  coverage: { skipFiles: ['contracts/mocks/**'] },
}

export default config
