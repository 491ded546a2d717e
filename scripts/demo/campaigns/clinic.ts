import { COIN, earned, paid } from '../gifts.ts'
import { openDataOf } from '../open-data.ts'
import type { CampaignPlan } from '../plan.ts'
import { clinicTexts } from '../texts/clinic.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  en('My sister is a midwife. Thank you for the light.'),
  ar('نورٌ لكلّ أمّ.'),
  fr('Pour que les vaccins restent au froid.'),
]

/** Donors with more than a tenth of the coins objected: the panel has until 23 June. */
export const clinic: CampaignPlan = {
  id: 'clinic',
  charity: 'valley',
  token: 'USDC',
  original: 'en',
  texts: clinicTexts,
  scene: 'clinic',
  created: '2026-03-28T08:00Z',
  fundBy: '2026-07-31T21:00Z',
  reviewWindow: 7,
  objectionWindow: 14,
  appealWindow: 14,
  milestones: [
    {
      claimBy: '2026-08-31T21:00Z',
      payouts: [
        { to: 'pumpMaker', amount: 6_200 },
        { to: 'builders', amount: 1_300 },
      ],
      budget: [4_400, 1_800, 1_300],
    },
    { claimBy: '2026-11-30T21:00Z', payouts: [{ to: 'pumpMaker', amount: 6_500 }], budget: [4_300, 2_200] },
  ],
  prices: [1, 6, 220],
  openData: openDataOf('DemoValley', '12230', 'KE'),
  async tell(script, { cast, crowdGives, evidence, update }) {
    const crowd = {
      sources: [
        { source: earned('nurses-forum'), share: 0.3 },
        { source: paid('poster'), share: 0.1 },
      ],
      notes: WORDS,
      people: 55,
      pace: 'steady',
    } as const
    const [jonas, ines] = [cast.addressOf('jonas'), cast.addressOf('ines')]
    script.give([
      ...crowdGives({
        ...crowd,
        milestone: 0,
        count: 48,
        total: 6_300,
        from: at('2026-03-28T10:00Z'),
        to: at('2026-05-02T20:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 1,
        count: 15,
        total: 1_400,
        from: at('2026-04-05T10:00Z'),
        to: at('2026-06-14T20:00Z'),
      }),
      {
        time: at('2026-03-29T19:00Z'),
        donor: jonas,
        shares: [{ milestone: 0, amount: 700n * COIN }],
        source: earned('nurses-forum'),
      },
      { time: at('2026-04-01T19:00Z'), donor: ines, shares: [{ milestone: 0, amount: 500n * COIN }] },
    ])
    script.claim(
      at('2026-05-22T08:00Z'),
      0,
      evidence(0, 'Twenty panels are on the roof and have worked for a week.', [
        {
          name: 'installer-invoice.txt',
          content: {
            text: 'Sahl Pumps and Panels\nInvoice 91-2026\n20 panels, 400 W        4,400.00 USDC\nFrame and inverter      1,800.00 USDC\nTotal                   6,200.00 USDC\n',
          },
        },
        {
          name: 'output-of-one-week.txt',
          content: {
            text: 'Measured output in kWh, 14 to 20 May 2026\nThu 27.1  Fri 26.8  Sat 28.0  Sun 25.9  Mon 27.4  Tue 27.7  Wed 26.2\n',
          },
        },
        { name: 'roof.png', content: { scene: 'clinic' } },
      ]),
    )
    await script.approve(
      at('2026-05-26T10:00Z'),
      0,
      ['nadia', 'yusuf'],
      en('We counted twenty panels and read the meter. The output fits.'),
    )
    const ofDonor = (donor: string) =>
      script.lots.filter((lot) => lot.milestone === 0 && lot.donor === donor && lot.amount > 0n)
    script.object(
      at('2026-05-30T18:40Z'),
      ofDonor(jonas),
      en('The serial numbers that the terms promise are missing, and the photo shows three panels, not twenty.'),
    )
    const other = script.lots.find(
      ({ milestone, donor, amount }) => milestone === 0 && donor !== jonas && donor !== ines && amount >= 100n * COIN,
    )
    if (!other) throw new RangeError('nobody in the crowd can reach the threshold')
    script.object(
      at('2026-06-03T07:25Z'),
      [other],
      en('I agree with the first objection. Please publish the serial numbers.'),
    )
    script.entry(
      at('2026-06-04T09:00Z'),
      'valley',
      'Update',
      update({
        title: 'The serial numbers',
        ...en(
          'Two donors miss the serial numbers, and they are right: we had promised them. Here they are: TS-40211 to TS-40230. The panel now decides; until then nobody is paid.',
        ),
        milestone: 0,
      }),
    )
  },
}
