import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { artifacts } from 'hardhat'
import { compilationOf } from '../../scripts/deploy/compiler-input.ts'
import { campaignFactoryBytecode, journalBytecode } from '../../sdk/src/generated/bytecode.ts'

describe('the compiler input that a deployment records', () => {
  for (const [name, deployed] of [
    ['Journal', journalBytecode],
    ['CampaignFactory', campaignFactoryBytecode],
  ] as const) {
    it(`is what the deployed code of ${name} was compiled from`, async () => {
      const { bytecode, buildInfoId } = await artifacts.readArtifact(name)
      const buildInfo = JSON.parse(readFileSync((await artifacts.getBuildInfoPath(buildInfoId ?? '')) ?? '', 'utf8'))
      const { input } = await compilationOf(name)
      expect(input).to.deep.equal(buildInfo.input)
      expect(bytecode === deployed).to.equal(true)
    })
  }
})
