import { expect } from 'chai'
import { inLanguage, paths } from '../../../app/src/lib/paths.ts'

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const campaign = { chainId: 31337, address } as const

describe('paths', () => {
  it('keep their page in another language', () => {
    expect(paths.gift('ar', campaign, 29_800n)).to.equal(`/ar/g/eip155:31337:${address}/29800`)
    expect(inLanguage(paths.audit('en', campaign), 'fr')).to.equal(paths.audit('fr', campaign))
    expect(inLanguage('/en', 'ar')).to.equal('/ar')
  })
})
