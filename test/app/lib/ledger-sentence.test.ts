import { expect } from 'chai'
import { ledger as arabic } from '../../../app/src/i18n/messages/ledger.ar.ts'
import { ledger as english } from '../../../app/src/i18n/messages/ledger.en.ts'
import { ledger as french } from '../../../app/src/i18n/messages/ledger.fr.ts'
import { sentenceOf } from '../../../app/src/lib/ledger-sentence.ts'
import { ledgerRows } from '../../../sdk/src/ledger/rows.ts'
import { CHARITY, DONOR, FALLBACK, HISTORY, PANELIST, RECIPIENT, VERIFIER } from '../../sdk/ledger/every-event.ts'

const NAMES = new Map([
  [CHARITY, 'The bakery'],
  [RECIPIENT, 'The mill'],
  [VERIFIER, 'Nadia'],
  [PANELIST, 'Claire'],
  [FALLBACK, 'The fund'],
  [DONOR, 'Salma'],
])

describe('the sentences of the ledger', () => {
  it('say every event in plain words', () => {
    expect(sentences(english)).to.deep.equal([
      'Salma gave to milestone 2',
      'Salma gave to milestone 2',
      'The bakery gave to milestone 2',
      'Coins that came without a gift were put into milestone 2 for the fallback recipient',
      'The bakery claimed milestone 2 with its evidence',
      'The bakery claimed milestone 2 again, attempt 2',
      'Nadia approved milestone 2',
      'Nadia rejected milestone 2',
      'Milestone 2 is approved; its donors may object until 21 September',
      'Salma objected to milestone 2 with these coins',
      'Claire of the panel ruled that milestone 2 be paid',
      'Claire of the panel ruled that milestone 2 not be paid',
      'Paid to The mill for milestone 2',
      'Nothing was left to pay to The mill for milestone 2: the donors of all these coins had objected',
      'Returned to Salma from milestone 2',
      'Passed on to The fund from milestone 2, as the donor asked',
      'Coins that came without a gift left milestone 2 for The fund',
      'Coins that came without a gift were sent on to The fund',
    ])
  })

  for (const [language, text] of Object.entries({ ar: arabic, fr: french })) {
    it(`name the same people in ${language}`, () => {
      const translated = sentences(text)
      sentences(english).forEach((sentence, index) => {
        for (const name of NAMES.values()) {
          expect(translated[index]?.includes(name), `${sentence} / ${translated[index]}`).to.equal(
            sentence.includes(name),
          )
        }
      })
    })
  }
})

function sentences(text: typeof arabic): string[] {
  return ledgerRows(HISTORY).map((row) =>
    sentenceOf(row, {
      text,
      charity: CHARITY,
      nameOf: (address) => NAMES.get(address) ?? '?',
      dateOf: (time) => (time === 1_790_000_000 ? '21 September' : '?'),
      passedOn: row.party === FALLBACK && !row.notAGift,
    }),
  )
}
