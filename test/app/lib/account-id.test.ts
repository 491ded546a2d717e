import { expect } from 'chai'
import { formatAccountId, parseAccountId } from '../../../app/src/lib/account-id.ts'
import { inLanguage, paths } from '../../../app/src/lib/paths.ts'

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const campaign = { chainId: 31337, address } as const

describe('account ids', () => {
  it('are CAIP-10, with the address in its one form', () => {
    expect(formatAccountId(campaign)).to.equal(`eip155:31337:${address}`)
    expect(parseAccountId(`eip155:31337:${address.toLowerCase()}`)).to.deep.equal(campaign)
  })

  it('are nothing else', () => {
    for (const text of [
      '',
      address,
      `eip155:0:${address}`,
      `eip155:1:${address}0`,
      `solana:1:${address}`,
      'eip155:1:0x',
    ]) {
      expect(parseAccountId(text), text).to.equal(undefined)
    }
  })

  it('make paths that keep their page in another language', () => {
    expect(paths.gift('ar', campaign, 29_800n)).to.equal(`/ar/g/eip155:31337:${address}/29800`)
    expect(inLanguage(paths.audit('en', campaign), 'fr')).to.equal(paths.audit('fr', campaign))
    expect(inLanguage('/en', 'ar')).to.equal('/ar')
  })
})
