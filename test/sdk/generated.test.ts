import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { readContract } from 'viem/actions'
import { generatedFiles } from '../../scripts/generate.ts'
import { campaignFactoryAbi } from '../../sdk/src/generated/abis.ts'
import { deployments } from '../../sdk/src/generated/deployments.ts'
import { localChain } from './local-chain.ts'

describe('generated files', () => {
  for (const [path, text] of Object.entries(generatedFiles())) {
    it(`${path} is what the contracts say; else run \`npm run generate\``, () => {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') === text).to.equal(true)
    })
  }

  it('names the addresses that a fresh local chain gives', async () => {
    const { client, factory, journal, token } = await localChain()
    const known = deployments[31337]
    const contract = { address: factory, abi: campaignFactoryAbi } as const
    const implementation = await readContract(client, { ...contract, functionName: 'implementation' })
    expect(known).to.deep.include({ factory, journal, implementation })
    expect(known?.tokens[token]?.symbol).to.equal('USDC')
  })
})
