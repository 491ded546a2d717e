import { expect } from 'chai'
import { type Address, zeroAddress } from 'viem'
import { deployments } from '../../sdk/src/generated/deployments.ts'
import { knownToken } from '../../sdk/src/tokens.ts'

describe('the list of tokens', () => {
  const listed = Object.entries(deployments).flatMap(([chainId, { tokens }]) =>
    Object.entries(tokens).map(([token, known]) => ({ chainId: Number(chainId), token: token as Address, known })),
  )

  it('is found by chain and address, in whatever case', () => {
    expect(listed.map(({ known }) => known.symbol)).to.include.members(['USDC', 'EURC'])
    for (const { chainId, token, known } of listed) {
      expect(knownToken({ chainId, token: token.toLowerCase() as Address })).to.equal(known)
    }
  })

  it('leaves a token unknown that is not on it, and one of another chain', () => {
    expect(knownToken({ chainId: 31337, token: zeroAddress })).to.equal(undefined)
    for (const { token } of listed) expect(knownToken({ chainId: 1, token })).to.equal(undefined)
  })
})
