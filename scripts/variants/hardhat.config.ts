// The project's configuration with room for contracts that no optimizer has been at, and with artifacts of one's own.
import { defineConfig } from 'hardhat/config'
import project from '../../hardhat.config.ts'

const { AMANA_VARIANT_ARTIFACTS: artifacts } = process.env
if (!artifacts) throw new Error('AMANA_VARIANT_ARTIFACTS must name the folder that this process has its artifacts in.')

export default defineConfig({
  ...project,
  paths: { artifacts },
  networks: {
    default: {
      type: 'edr-simulated',
      chainType: 'l1',
      chainId: 31337,
      allowUnlimitedContractSize: true,
      blockGasLimit: 120_000_000,
      transactionGasCap: 120_000_000,
    },
  },
})
