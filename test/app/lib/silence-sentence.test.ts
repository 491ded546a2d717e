import { expect } from 'chai'
import { campaign as arabic } from '../../../app/src/i18n/messages/campaign.ar.ts'
import { campaign as english } from '../../../app/src/i18n/messages/campaign.en.ts'
import { campaign as french } from '../../../app/src/i18n/messages/campaign.fr.ts'
import type { Silence } from '../../../app/src/lib/silence.ts'
import { silenceSentence } from '../../../app/src/lib/silence-sentence.ts'

const dateOf = (time: number) => `<${time}>`

const DATED: Silence[] = [
  ...(['refundsUnlessFull', 'closesEmpty', 'refundsUnlessClaimed'] as const).map((kind) => ({ kind, at: 7 })),
  ...(['panelIsAsked', 'releases', 'splits'] as const).map((kind) => ({ kind, at: 7 })),
  ...(['refundsAfterPanel', 'returnsToCharity'] as const).map((kind) => ({ kind, at: 7, claimBy: 9 })),
]
const UNDATED: Silence[] = (['releaseIsDue', 'payoutsWait', 'refundsWait', 'bothWait', 'done'] as const).map(
  (kind) => ({ kind }),
)

describe('the sentence "if nobody acts"', () => {
  for (const [language, { silence }] of Object.entries({ en: english, ar: arabic, fr: french })) {
    it(`says in ${language} when, in every state that has a deadline`, () => {
      for (const one of DATED) {
        expect(silenceSentence(one, silence, 'the bakery', dateOf), one.kind).to.include('<7>')
      }
    })

    it(`names no date in ${language} where nothing is lost by waiting`, () => {
      for (const one of UNDATED) {
        expect(silenceSentence(one, silence, 'the bakery', dateOf), one.kind).to.match(/^[^<]{10,}$/)
      }
    })

    it(`says in ${language} who must claim, and until when again`, () => {
      const claims = silenceSentence({ kind: 'refundsUnlessClaimed', at: 7 }, silence, 'the bakery', dateOf)
      const again = silenceSentence({ kind: 'returnsToCharity', at: 7, claimBy: 9 }, silence, 'the bakery', dateOf)
      expect(claims).to.include('the bakery')
      expect(again).to.include('the bakery').and.to.include('<9>')
    })
  }

  it('reads naturally', () => {
    expect(silenceSentence({ kind: 'releases', at: 7 }, english.silence, '', () => '3 March')).to.equal(
      'If nobody acts, on 3 March its coins are released and the recipients can be paid.',
    )
  })
})
