import type { GivingFacts } from '@amana/sdk/giving-ways'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import type { ChainConfig } from '../../../app/src/data/config.ts'
import { GiverNotices, shortageOf } from '../../../app/src/features/give/giver-notices.tsx'
import type { Giving } from '../../../app/src/features/give/use-giving.ts'
import type { PaymentWay } from '../../../app/src/features/give/ways.ts'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { catalogues } from '../support/catalogues.ts'

const COIN = 1_000_000n
const record = { token: { symbol: 'USDC', decimals: 6 }, parameters: {} } as CampaignRecord
const chain = { nativeSymbol: 'ETH' } as ChainConfig

interface Wallet {
  way?: PaymentWay
  account?: GivingFacts['account']
  balance?: bigint
  native?: bigint
  outgoing?: number
  relayFrom?: bigint
}

const givingBy = ({ way = 'permit', account = 'key', balance = 100n * COIN, native = 1n, ...rest }: Wallet) =>
  ({
    giver: { balance, native, outgoing: rest.outgoing ?? 5, facts: { account } },
    way,
    relayFrom: rest.relayFrom,
  }) as unknown as Giving

function said(wallet: Wallet, language: Language = 'en', total = 10n * COIN): string {
  const texts = catalogues[language]
  return renderToStaticMarkup(
    <TextProvider language={language} texts={texts}>
      <GiverNotices chain={chain} record={record} giving={givingBy(wallet)} total={total} />
    </TextProvider>,
  )
}

describe('what is said about a wallet before it signs', () => {
  for (const language of LANGUAGES) {
    const { give } = catalogues[language]

    it(`warns of contracts and of addresses like those of services in ${language}`, () => {
      expect(said({ account: 'contract' }, language))
        .to.include(give.warnContract)
        .and.include(give.warnContractText)
      const service = said({ outgoing: 123_456 }, language)
      expect(service).to.include(give.warnService)
      expect(service, 'the number that speaks for it').to.match(/123.?456/)
    })
  }

  it('says nothing where there is nothing to say', () => {
    expect(said({})).to.equal('')
    expect(said({ way: 'relay', native: 0n }), 'a relay pays the network').to.equal('')
    expect(said({ account: 'delegated' }), 'a key with code').to.equal('')
  })

  it('tells missing coins from a missing fee, and offers the way without a fee where there is one', () => {
    const { give } = catalogues.en
    const poor = said({ balance: 3n * COIN, native: 0n })
    expect(poor).to.include('3.00').and.to.include('10.00')
    expect(poor).not.to.include(give.gasFrom('').slice(0, 12))
    const noFee = said({ native: 0n, relayFrom: 20n * COIN })
    expect(noFee).to.include('ETH').and.to.include('20.00')
    expect(said({ native: 0n })).not.to.include('20.00')
  })

  it('lets nobody press the button who lacks something, and everybody else', () => {
    const shortage = (wallet: Wallet) => shortageOf(givingBy(wallet), 10n * COIN)
    expect(shortage({ balance: 9n * COIN })).to.equal('token')
    expect(shortage({ native: 0n })).to.equal('gas')
    expect(shortage({ native: 0n, way: 'relay' })).to.equal(undefined)
    expect(shortage({ native: 0n, way: 'calls' }), 'its wallet may have somebody who pays').to.equal(undefined)
    expect(shortage({ native: 0n, way: 'approve', account: 'contract' }), 'its owners pay').to.equal(undefined)
    expect(shortage({})).to.equal(undefined)
  })
})
