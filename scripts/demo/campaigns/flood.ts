import { payoutSubject } from '@amana/sdk/journal-documents'
import { COIN, carriedBy, earned, paid } from '../gifts.ts'
import { openDataOf } from '../open-data.ts'
import type { CampaignPlan } from '../plan.ts'
import { floodTexts } from '../texts/flood.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  en('We were flooded in 2021. You are not alone.'),
  fr('Pour des couvertures sèches ce soir.'),
  ar('الله يعينكم على ما أصابكم.'),
  en('From one river valley to another.'),
]

/** An upfront tranche that was released as soon as it was full, and two milestones that fill slowly. */
export const flood: CampaignPlan = {
  id: 'flood',
  charity: 'rivers',
  token: 'USDC',
  original: 'en',
  texts: floodTexts,
  scene: 'flood',
  created: '2026-04-18T15:00Z',
  fundBy: '2026-08-15T22:00Z',
  reviewWindow: 5,
  objectionWindow: 5,
  appealWindow: 10,
  upfront: true,
  milestones: [
    {
      claimBy: '2026-08-31T22:00Z',
      payouts: [
        { to: 'suppliers', amount: 4_500 },
        { to: 'pumpMaker', amount: 1_500 },
      ],
      budget: [2_600, 1_900, 1_500],
    },
    {
      claimBy: '2026-10-31T22:00Z',
      payouts: [
        { to: 'pumpMaker', amount: 4_200 },
        { to: 'builders', amount: 5_800 },
      ],
      budget: [4_200, 3_900, 1_900],
    },
    {
      claimBy: '2026-11-30T22:00Z',
      payouts: [
        { to: 'suppliers', amount: 2_400 },
        { to: 'mill', amount: 5_600 },
      ],
      budget: [2_400, 5_600],
    },
  ],
  prices: [14, 45, 60],
  openData: openDataOf('DemoRivers', '72010', 'GE', true),
  async tell(script, { cast, crowdGives, note, moderation, update, received }) {
    const crowd = {
      sources: [
        { source: earned('evening-news'), share: 0.35 },
        { source: carriedBy(cast.addressOf('rami')), share: 0.2 },
        { source: paid('search'), share: 0.08 },
      ],
      notes: WORDS,
      noteShare: 9,
      people: 90,
    } as const
    script.give([
      ...crowdGives({
        ...crowd,
        milestone: 0,
        count: 75,
        total: 5_750,
        pace: 'viral',
        from: at('2026-04-18T16:00Z'),
        to: at('2026-04-22T09:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 1,
        count: 46,
        total: 5_200,
        pace: 'viral',
        from: at('2026-04-19T08:00Z'),
        to: at('2026-06-14T19:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 2,
        count: 12,
        total: 800,
        pace: 'steady',
        from: at('2026-04-25T08:00Z'),
        to: at('2026-06-14T19:00Z'),
      }),
      {
        time: at('2026-04-18T18:05Z'),
        donor: cast.addressOf('jonas'),
        shares: [{ milestone: 0, amount: 250n * COIN }],
        passOn: true,
        source: earned('evening-news'),
        note: en('Whatever is left over may help the next village.'),
      },
    ])
    // Released without a claim: somebody says that it is full, and in a later second anybody has it paid.
    script.poke(at('2026-04-22T13:00Z'), 0, 'suppliers')
    script.settle(at('2026-04-22T13:10Z'), 0, 0, 'suppliers')
    script.settle(at('2026-04-22T13:12Z'), 0, 1, 'suppliers')
    script.entry(
      at('2026-04-23T19:30Z'),
      'suppliers',
      'Received',
      received(4_500, en('62 mattresses, 140 blankets and food for 31 families left our yard this afternoon.')),
      payoutSubject({ milestone: 0, payout: 0 }),
    )
    const news = update({
      title: 'Everybody has a dry bed tonight',
      ...en(
        'Sixty-two mattresses went through the village on four tractors, and by eleven everybody lay dry. Receipts: 62 mattresses and 140 blankets 2,600.00, food for two weeks 1,910.00, water and filters 1,500.00.',
      ),
      milestone: 0,
      files: [{ name: 'lower-sarn.png', content: { scene: 'flood' } }],
      thanks: ['The neighbours with the tractors', 'Olga and the school kitchen', 'Lower Sarn Suppliers'],
    })
    script.entry(at('2026-04-24T08:00Z'), 'rivers', 'Update', news)
    script.entry(
      at('2026-04-25T08:00Z'),
      'rivers',
      'Correction',
      note(
        en(
          'Our last update said 1,910.00 for food. The receipt says 1,900.00, and that is what was paid. We are sorry.',
        ),
      ),
      news,
    )
    const question = note(en('Are renters helped as well, or only the owners of the houses?'))
    script.entry(at('2026-05-02T09:30Z'), 'jonas', 'Question', question)
    script.entry(
      at('2026-05-02T21:10Z'),
      'rivers',
      'Reply',
      note(en('Whoever lived there on the night of the flood: nine of the thirty-one families rent.')),
      question,
    )
    // Advertising under a campaign: hidden, and seen to be hidden.
    const advertisement = note(en('Best prices for used cars! Write to me!'))
    script.entry(at('2026-05-20T03:12Z'), cast.crowd[40]?.address ?? 'rami', 'Question', advertisement)
    script.entry(
      at('2026-05-20T08:00Z'),
      'rivers',
      'Hide',
      moderation(en('Advertising, no question about this campaign.')),
      advertisement,
    )
    script.entry(
      at('2026-06-12T14:45Z'),
      'ines',
      'Question',
      note(fr('Les relevés d’humidité des premières maisons sont-ils déjà publiés quelque part ?')),
    )
  },
}
