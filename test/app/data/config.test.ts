import { expect } from 'chai'
import { type SiteConfigInput, siteConfigSchema } from '../../../app/src/data/config.ts'

const chain = {
  chainId: 31337,
  name: 'Local',
  rpcUrl: 'http://127.0.0.1:8545',
  factory: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
  startBlock: 0,
  tokens: [{ address: '0x5fbdb2315678afecb367f032d93f642f64180aa3', symbol: 'USDC', decimals: 6 }],
} satisfies SiteConfigInput['chains'][number]
const valid: SiteConfigInput = { defaultChain: 31337, chains: [chain] }

describe('site configuration', () => {
  it('fills in what may be left out', () => {
    const config = siteConfigSchema.parse(valid)
    expect(config.demo).to.equal(null)
    expect(config.chains[0]).to.include({ finality: 'finalized', pollingInterval: 4000, nativeSymbol: 'ETH' })
    expect(config.chains[0]?.factory).to.equal('0x5FbDB2315678afecb367f032d93F642f64180aa3')
    expect(config.chains[0]?.tokens[0]).to.include({ permit: false, authorization: false })
  })

  it('refuses what cannot be meant', () => {
    const wrong: [string, unknown][] = [
      ['no chain', { ...valid, chains: [] }],
      ['an unknown default', { ...valid, defaultChain: 1 }],
      ['no address', { ...valid, chains: [{ ...chain, factory: '0x1234' }] }],
      ['another scheme', { ...valid, chains: [{ ...chain, rpcUrl: 'javascript:alert(1)' }] }],
      [
        'half a key',
        { ...valid, demo: { personas: [{ name: 'A', role: 'donor', address: chain.factory, privateKey: '0x12' }] } },
      ],
      [
        'an unknown role',
        {
          ...valid,
          demo: { personas: [{ name: 'A', role: 'king', address: chain.factory, privateKey: `0x${'1'.repeat(64)}` }] },
        },
      ],
      ['a page', '<!doctype html>'],
    ]
    for (const [what, config] of wrong) expect(siteConfigSchema.safeParse(config).success, what).to.equal(false)
  })
})
