import { expect } from 'chai'
import { getAddress, toBeHex } from 'ethers'
import fc from 'fast-check'
import { amana } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import { fuzz } from '../support/tier.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Lot', () => {
  let lots: ContractOf<'LotHarness'>
  beforeEach(async () => {
    await amana()
    lots = (await ethers.deployContract('LotHarness')) as unknown as ContractOf<'LotHarness'>
  })

  it('packs donor 160, amount 94, objected 1, passOn 1, from the highest bit down', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant((1n << 160n) - 1n), fc.bigInt(1n, (1n << 160n) - 1n)),
        fc.oneof(fc.constant((1n << 94n) - 1n), fc.bigInt(1n, (1n << 94n) - 1n)),
        fc.boolean(),
        fc.boolean(),
        async (number, amount, passOn, objected) => {
          const donor = getAddress(toBeHex(number, 20))
          const word = (number << 96n) | (amount << 2n) | (objected ? 2n : 0n) | (passOn ? 1n : 0n)
          expect(await lots.pack(donor, amount, passOn, objected)).to.equal(word)
          expect([...(await lots.unpack(word))]).to.deep.equal([true, donor, amount, passOn, objected])
        },
      ),
      fuzz(1 / 2),
    )
  })

  it('is none when zero', async () => {
    expect((await lots.unpack(0n))[0]).to.equal(false)
  })
})
