import { SOLIDITY_ERROR_NAMES, SolidityError } from '@amana/sdk/errors/solidity-error'
import { expect } from 'chai'
import {
  BaseError,
  HttpRequestError,
  InsufficientFundsError,
  ResourceUnavailableRpcError,
  UserRejectedRequestError,
} from 'viem'
import { errorSentence, errorWords, isRefusal } from '../../../app/src/chain/error-sentence.ts'
import { isUserRejection } from '../../../app/src/chain/refusal.ts'
import { catalogues } from '../support/catalogues.ts'

const token = { decimals: 6, symbol: 'USDC' }
const rejected = new UserRejectedRequestError(new Error('no'))

describe('error sentences', () => {
  it('says the contract’s figures in the campaign’s token', () => {
    const error = new SolidityError('BelowMinDonation', [500_000n, 1_000_000n])
    expect(sentence('en', error)).to.equal('The smallest gift here is \u20661.00\u00A0USDC\u2069. Give at least that.')
  })

  it('counts milestones from one', () => {
    const error = new SolidityError('MilestoneFull', [0n])
    expect(sentence('en', error)).to.match(/^Milestone \u20661\u2069 is full/)
  })

  it('finds the contract’s error wherever it is wrapped', () => {
    const wrapped = new BaseError('outer', { cause: rejected })
    expect(isUserRejection(wrapped)).to.equal(true)
    expect(isUserRejection(Object.assign(new Error('bare'), { code: 4001 }))).to.equal(true)
    expect(isUserRejection(new Error('other'))).to.equal(false)
  })

  it('has a sentence for each way in which nothing was sent', () => {
    const causes = [
      [rejected, catalogues.en.transaction.rejected],
      [new ResourceUnavailableRpcError(new Error('busy')), catalogues.en.transaction.walletBusy],
      [new InsufficientFundsError(), catalogues.en.transaction.gasMissing('\u2066ETH\u2069')],
      [new HttpRequestError({ url: 'http://x' }), catalogues.en.transaction.nodeUnreachable],
      [new Error('0xdeadbeef'), catalogues.en.transaction.unknownError],
      ['not even an error', catalogues.en.transaction.unknownError],
    ] as const
    for (const [error, expected] of causes) expect(sentence('en', error)).to.equal(expected)
  })

  it('is certain that nothing was sent only where it is', () => {
    expect(isRefusal(new SolidityError('NoShares', []))).to.equal(true)
    expect(isRefusal(new InsufficientFundsError())).to.equal(true)
    expect(isRefusal(new HttpRequestError({ url: 'http://x' }))).to.equal(false)
    expect(isRefusal(new Error('timeout'))).to.equal(false)
  })

  for (const language of ['en', 'ar', 'fr'] as const) {
    it(`is one clear sentence for each error in ${language}`, () => {
      const address = `0x${'12'.repeat(20)}`
      for (const name of SOLIDITY_ERROR_NAMES) {
        // An address is read as one, everything else as a number: what each sentence needs is in its types.
        const args = [address, address, address].map((text, index) => (readsAddress(name, index) ? text : 1_000_000n))
        const spoken = catalogues[language].errors[name](args as never, errorWords(language, token))
        expect(spoken.length, name).to.be.within(15, 260)
        expect(spoken, name).not.to.match(/undefined|NaN|\[object|0x[0-9a-f]{8}/i)
        expect(spoken.trim(), name).to.match(/[.؟?]$/)
      }
    })
  }
})

function sentence(language: 'en' | 'ar' | 'fr', error: unknown): string {
  return errorSentence(error, { language, text: catalogues[language], token, nativeSymbol: 'ETH' })
}

/** Errors whose first argument is an address. */
function readsAddress(name: string, index: number): boolean {
  const withAddress =
    /^(Signer|Signature|InvalidSignature|SafeERC20|CampaignExists|TokenWithout|MembersNot|VerifierOn|Interested|Unusable|InvalidEntry|InvalidAccount|ERC20Invalid|InvalidAuthorization)/
  return index === 0 && withAddress.test(name)
}
