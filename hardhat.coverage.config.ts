import { createRequire } from 'node:module'
import config from './hardhat.config.ts'

const solc = { version: '0.8.37', path: createRequire(import.meta.url).resolve('solc/soljson.js') }

export default {
  ...config,
  paths: { artifacts: 'coverage/artifacts', cache: 'coverage/cache' },
  solidity: { profiles: { default: { compilers: [{ ...solc, settings: { evmVersion: 'cancun' } }] } } },
  coverage: { skipFiles: ['contracts/mocks/**'] },
}
