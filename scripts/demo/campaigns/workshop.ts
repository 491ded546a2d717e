import { COIN, earned, owned } from '../gifts.ts'
import { openDataOf } from '../open-data.ts'
import type { CampaignPlan } from '../plan.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { workshopTexts } from '../texts/workshop.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  fr('Pour un prix juste, fixé par celles qui tissent.'),
  ar('كلّ خيطٍ حكاية.'),
  en('I own one of your rugs. It will outlive me.'),
]

/** The looms are paid. The dye house was split: the coins of those who objected go back, the others pay. */
export const workshop: CampaignPlan = {
  id: 'workshop',
  charity: 'rivers',
  token: 'EURC',
  original: 'fr',
  texts: workshopTexts,
  scene: 'workshop',
  created: '2026-03-05T09:00Z',
  fundBy: '2026-04-30T22:00Z',
  reviewWindow: 5,
  objectionWindow: 5,
  appealWindow: 10,
  milestones: [
    { claimBy: '2026-05-31T22:00Z', payouts: [{ to: 'roofer', amount: 4_000 }], budget: [2_300, 1_700] },
    {
      claimBy: '2026-07-31T22:00Z',
      payouts: [
        { to: 'pumpMaker', amount: 5_200 },
        { to: 'builders', amount: 3_000 },
        { to: 'driller', amount: 1_800 },
      ],
      budget: [5_200, 3_000, 1_800],
    },
  ],
  prices: [6, 25, 40],
  openData: openDataOf('DemoRivers', '32140', 'MA'),
  async tell(script, { cast, crowdGives, evidence, update }) {
    const crowd = {
      sources: [
        { source: earned('craft-fair'), share: 0.3 },
        { source: owned('shop'), share: 0.1 },
      ],
      notes: WORDS,
      people: 50,
      pace: 'steady',
    } as const
    const [salma, jonas, ines] = [cast.addressOf('salma'), cast.addressOf('jonas'), cast.addressOf('ines')]
    script.give([
      ...crowdGives({
        ...crowd,
        milestone: 0,
        count: 30,
        total: 3_850,
        from: at('2026-03-05T12:00Z'),
        to: at('2026-03-20T20:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 1,
        count: 50,
        total: 8_700,
        from: at('2026-03-08T12:00Z'),
        to: at('2026-04-05T20:00Z'),
      }),
      { time: at('2026-03-06T18:00Z'), donor: salma, shares: [{ milestone: 0, amount: 150n * COIN }] },
      {
        time: at('2026-03-09T18:00Z'),
        donor: ines,
        shares: [{ milestone: 1, amount: 900n * COIN }],
        source: earned('craft-fair'),
      },
      { time: at('2026-03-11T18:00Z'), donor: jonas, shares: [{ milestone: 1, amount: 400n * COIN }] },
    ])
    script.claim(
      at('2026-03-26T09:00Z'),
      0,
      evidence(0, 'Les quatre métiers sont montés et travaillent.', [
        {
          name: 'facture-metiers.txt',
          receipt: { amount: '4000', currency: 'EUR' },
          content: {
            text: 'Charpentes Ombrelac\nFacture 2026-019\nBois de cèdre               2 300,00 EUR\nMenuiserie et montage       1 700,00 EUR\nTotal                       4 000,00 EUR\n',
          },
        },
        { name: 'metiers.png', content: { scene: 'workshop' } },
      ]),
    )
    await script.approve(
      at('2026-03-28T15:00Z'),
      0,
      ['marek', 'nadia'],
      fr('Quatre métiers comptés, facture conforme.'),
    )
    script.settle(at('2026-04-03T08:00Z'), 0, 0, 'roofer')

    script.claim(
      at('2026-04-12T09:00Z'),
      1,
      evidence(1, 'La teinturerie est construite ; le premier bain a eu lieu le 10 avril.', [
        {
          name: 'factures-teinturerie.txt',
          receipt: { amount: '10000', currency: 'EUR' },
          content: {
            text: 'Cuves de cuivre             5 200,00 EUR\nFoyer et abri               3 000,00 EUR\nBassin de rinçage et filtre 1 800,00 EUR\nTotal                      10 000,00 EUR\n',
          },
        },
        { name: 'teinturerie.png', content: { scene: 'works' } },
      ]),
    )
    await script.approve(at('2026-04-15T11:00Z'), 1, ['marek', 'yusuf'], fr('Factures conformes, bassin en service.'))
    const crowdLots = script.lots
      .filter(
        ({ milestone, donor, amount }) => milestone === 1 && donor !== jonas && donor !== ines && amount >= 60n * COIN,
      )
      .filter(({ donor }, index, list) => list.findIndex((lot) => lot.donor === donor) === index)
      .slice(0, 3)
    const reason = fr('Le devis promettait deux cuves de cuivre. Sur la photo, il n’y en a qu’une.')
    script.object(
      at('2026-04-17T20:00Z'),
      script.lots.filter(({ milestone, donor }) => milestone === 1 && donor === ines),
      reason,
    )
    for (const [index, lot] of crowdLots.entries()) {
      script.object(at('2026-04-18T10:00Z') + index * 3_600, [lot], fr('Je fais objection pour la même raison.'))
    }
    // The panel stayed silent until 30 April: the milestone was split.
    script.settle(at('2026-05-02T09:00Z'), 1, 0, 'pumpMaker')
    script.settle(at('2026-05-03T09:00Z'), 1, 1, 'pumpMaker')
    script.refund(at('2026-05-04T10:00Z'), crowdLots.slice(0, 2), 'rami')
    script.entry(
      at('2026-05-05T10:00Z'),
      'rivers',
      'Update',
      update({
        title: 'La seconde cuve est arrivée',
        ...fr(
          'La seconde cuve est arrivée le 28 avril, trop tard pour le comité. La règle était connue de tous : les pièces de celles et ceux qui ont fait objection leur reviennent. Nous payons la différence de notre poche.',
        ),
        milestone: 1,
      }),
    )
  },
}
