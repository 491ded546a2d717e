import { expect } from 'chai'
import { sha256 } from 'ethers'
import { amana } from '../fixture.ts'

describe('CampaignFactory, gas budgets', () => {
  it('a creation stays under 400,000 for 3 milestones of 1 payout, 3 verifiers, 1 panel member and 2 KiB of terms', async function () {
    const { charity, factory, panel, parameters, recipients } = await amana()
    // Written text, as terms are: no zero bytes, which would be cheaper.
    const terms = new TextEncoder().encode('A well for the village. '.repeat(86)).slice(0, 2_048)
    const wanted = parameters({
      terms: sha256(terms),
      panel: { threshold: 1n, members: [panel[0].address] },
      milestones: parameters().milestones.map((milestone, k) => ({
        ...milestone,
        payouts: [{ recipient: recipients[k]?.address ?? '', amount: 100_000_000n }],
      })),
    })

    const receipt = await (await factory.connect(charity).create(wanted, terms)).wait()

    const gas = receipt?.gasUsed ?? 0n
    if (this.test) this.test.title += `: ${gas}`
    expect(terms).to.have.lengthOf(2_048)
    expect(gas).to.be.greaterThan(0n)
    expect(gas).to.be.lessThan(400_000n)
  })
})
