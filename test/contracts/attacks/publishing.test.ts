import { expect } from 'chai'
import { Interface, type ParamType } from 'ethers'
import { artifacts } from 'hardhat'

/** Row M5 of docs/security.md: what is on a chain stays there, so there is no room for words about people. */
describe('Attacks by publication', () => {
  /** Paths of everything in a value that can hold more than one word. */
  function unbounded(type: ParamType, path: string): string[] {
    if (type.arrayChildren) return unbounded(type.arrayChildren, path)
    if (type.components) return type.components.flatMap((part) => unbounded(part, `${path}.${part.name}`))
    return type.baseType === 'string' || type.baseType === 'bytes' ? [path] : []
  }

  it('M5: no function and no event has room for free text, but for signatures and the charity’s own terms', async () => {
    const places: string[] = []
    for (const contract of ['Campaign', 'CampaignFactory', 'Journal']) {
      const abi = new Interface((await artifacts.readArtifact(contract)).abi)
      const collect = (name: string, inputs: readonly ParamType[]) =>
        places.push(...inputs.flatMap((input) => unbounded(input, `${contract}.${name}.${input.name}`)))
      abi.forEachFunction(({ name, inputs }) => collect(name, inputs))
      abi.forEachEvent(({ name, inputs }) => collect(name, inputs))
    }
    expect(places.sort()).to.deep.equal([
      'Campaign.AttestationRecorded.signature',
      'Campaign.RulingRecorded.signature',
      'Campaign.approve.attestations.signature',
      'Campaign.reject.attestations.signature',
      'Campaign.rule.rulings.signature',
      'CampaignFactory.CampaignCreated.terms',
      'CampaignFactory.create.terms',
      'Journal.writeSigned.signature',
    ])
  })
})
