import { expect } from 'chai'
import { artifacts } from 'hardhat'
import { compilationOf } from '../../scripts/deploy/compiler-input.ts'
import { campaignFactoryBytecode, journalBytecode } from '../../sdk/src/generated/bytecode.ts'

describe('the compiler input that a deployment records', () => {
  for (const [name, bytecode] of [
    ['Journal', journalBytecode],
    ['CampaignFactory', campaignFactoryBytecode],
  ] as const) {
    it(`is the one that gave the deployed code of ${name}`, async () => {
      const { buildId } = await compilationOf(name)
      const artifact = await artifacts.readArtifact(name)
      expect(artifact.buildInfoId).to.equal(buildId)
      expect(artifact.bytecode === bytecode).to.equal(true)
    })
  }
})
