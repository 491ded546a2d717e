import { expect } from 'chai'
import fc from 'fast-check'
import { bytesToHex, getAddress } from 'viem'
import {
  formatAccountId,
  formatAssetId,
  formatChainId,
  parseAccountId,
  parseAssetId,
  parseChainId,
} from '../../sdk/src/caip.ts'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const chainIds = fc.integer({ min: 1, max: 999_999_999_999_999 })
const addresses = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(bytesToHex(bytes)))

describe('CAIP', () => {
  it('reads back every chain, account and asset that it wrote', () => {
    fc.assert(
      fc.property(chainIds, addresses, (chainId, address) => {
        expect(parseChainId(formatChainId(chainId))).to.equal(chainId)
        expect(parseAccountId(formatAccountId({ chainId, address }))).to.deep.equal({ chainId, address })
        expect(parseAssetId(formatAssetId({ chainId, token: address }))).to.deep.equal({ chainId, token: address })
      }),
    )
  })

  it('writes what the standards show', () => {
    expect(formatChainId(8453)).to.equal('eip155:8453')
    expect(formatAccountId({ chainId: 1, address: ADDRESS })).to.equal(`eip155:1:${ADDRESS}`)
    expect(formatAssetId({ chainId: 1, token: ADDRESS })).to.equal(`eip155:1/erc20:${ADDRESS}`)
  })

  it('takes an address in one case, and gives it its one form', () => {
    for (const digits of [ADDRESS.toLowerCase(), `0x${ADDRESS.slice(2).toUpperCase()}`]) {
      expect(parseAccountId(`eip155:1:${digits}`)?.address, digits).to.equal(ADDRESS)
    }
  })

  it('names nobody when an address was mistyped', () => {
    expect(parseAccountId(`eip155:1:${ADDRESS.replace('C8', 'c8')}`)).to.equal(undefined)
  })

  it('reads nothing else', () => {
    const account = `eip155:1:${ADDRESS}`
    const others = [
      '',
      ADDRESS,
      `eip155:0:${ADDRESS}`,
      `eip155:01:${ADDRESS}`,
      `${account}0`,
      ` ${account}`,
      `${account}\n`,
    ]
    for (const text of [...others, `solana:1:${ADDRESS}`, 'eip155:1:0x', `eip155:1/erc20:${ADDRESS}`]) {
      expect(parseAccountId(text), text).to.equal(undefined)
    }
    for (const text of ['eip155', 'eip155:', 'eip155:1:', 'eip155:-1', `eip155:${'9'.repeat(16)}`]) {
      expect(parseChainId(text), text).to.equal(undefined)
    }
    for (const text of [account, `eip155:1/erc721:${ADDRESS}`, `eip155:1/erc20:${ADDRESS}/1`]) {
      expect(parseAssetId(text), text).to.equal(undefined)
    }
  })
})
