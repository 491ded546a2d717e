import { expect } from 'chai'
import { type SiteConfigInput, siteConfigSchema } from '../../../app/src/data/config.ts'
import { NO_SETTINGS, type Settings, siteFor } from '../../../app/src/data/settings.ts'

const factory = '0x5fbdb2315678afecb367f032d93f642f64180aa3'
const chain = (chainId: number): SiteConfigInput['chains'][number] => ({
  chainId,
  name: `Chain ${chainId}`,
  rpcUrl: `https://node-${chainId}.example`,
  otherRpcUrls: [`https://other-${chainId}.example`],
  factory,
  startBlock: 0,
  tokens: [],
})
const site = siteConfigSchema.parse({
  chains: [chain(10), chain(8453)],
  defaultChain: 10,
  indexUrl: 'https://index.example',
})
const withSettings = (settings: Partial<Settings>) => siteFor(site, { ...NO_SETTINGS, ...settings })

describe('one site for a visitor who chose', () => {
  it('nothing is the site as it was configured, its chains the very same', () => {
    const same = withSettings({})
    expect(same).to.deep.equal(site)
    expect(same.chains[0]).to.equal(site.chains[0])
  })

  it('a node of their own reads that chain from it, and no other chain', () => {
    const own = ['https://mine.example/key', 'http://localhost:8545']
    const [first, second] = withSettings({ nodes: { 8453: own } }).chains
    expect(first).to.equal(site.chains[0])
    expect(second?.rpcUrl).to.equal(own[0])
    expect(second?.otherRpcUrls).to.deep.equal([own[1], 'https://node-8453.example', 'https://other-8453.example'])
    // Clients hang on the chain's object: another one would forget what was read.
    expect(withSettings({ nodes: { 8453: own } }).chains[1]).to.equal(second)
  })

  it('another index asks that one, and none asks none', () => {
    expect(withSettings({ index: 'https://mine.example/' }).indexUrl).to.equal('https://mine.example')
    expect(withSettings({ index: 'off' })).to.not.have.property('indexUrl')
  })

  it('a chain begins with it, and an unknown one changes nothing', () => {
    expect(withSettings({ chain: 8453 }).defaultChain).to.equal(8453)
    expect(withSettings({ chain: 1 }).defaultChain).to.equal(10)
  })
})

describe('rates of a site', () => {
  const rate = { from: 'USD', to: 'EUR', rate: '0.92', date: '2026-11-20', source: 'ECB' }
  const parse = (changed: object) =>
    siteConfigSchema.safeParse({ chains: [chain(10)], defaultChain: 10, rates: [{ ...rate, ...changed }] }).success

  it('are exact decimals of a day', () => {
    expect(parse({})).to.equal(true)
    expect(parse({ rate: '149' })).to.equal(true)
    for (const wrong of [
      { rate: 0.92 },
      { rate: '0' },
      { rate: '0.000' },
      { rate: '-1' },
      { rate: '1e3' },
      { rate: '1,5' },
      { date: '2026-13-01' },
      { date: 'today' },
      { to: 'euro' },
      { source: '' },
    ]) {
      expect(parse(wrong), JSON.stringify(wrong)).to.equal(false)
    }
  })
})
