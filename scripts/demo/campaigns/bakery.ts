import { payoutSubject } from '@amana/sdk/journal-documents'
import { COIN, carriedBy, earned, owned, paid } from '../gifts.ts'
import type { CampaignPlan } from '../plan.ts'
import { bakeryTexts } from '../texts/bakery.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  fr('Tenez bon. Nous revenons prendre le pain dès la première fournée.'),
  fr('Vu la vidéo à midi, partagée à tout le bureau.'),
  en('For the bread my grandmother used to bring home on Sundays.'),
  en('A small sum, from a big fan of good crust.'),
  ar('من قرية صغيرة إلى قرية صغيرة، قلوبنا معكم.'),
  fr('Courage à toute la famille !'),
]

/** A family business: an oven that is paid, a roof that is close, flour that waits. Hundreds of small gifts. */
export const bakery: CampaignPlan = {
  id: 'bakery',
  charity: 'bakery',
  token: 'EURC',
  original: 'fr',
  texts: bakeryTexts,
  scene: 'bakery',
  created: '2026-03-12T09:00Z',
  fundBy: '2026-08-31T22:00Z',
  reviewWindow: 7,
  objectionWindow: 7,
  appealWindow: 14,
  milestones: [
    {
      claimBy: '2026-09-30T22:00Z',
      payouts: [
        { to: 'ovenMaker', amount: 14_800 },
        { to: 'roofer', amount: 3_200 },
      ],
      budget: [14_200, 600, 2_150, 1_050],
    },
    {
      claimBy: '2026-12-15T22:00Z',
      payouts: [
        { to: 'roofer', amount: 12_400 },
        { to: 'ovenMaker', amount: 1_600 },
      ],
      budget: [7_900, 4_500, 1_600],
    },
    {
      claimBy: '2027-02-28T22:00Z',
      payouts: [
        { to: 'mill', amount: 7_000 },
        { to: 'bakery', amount: 5_000 },
      ],
      budget: [7_000, 5_000],
    },
  ],
  prices: [1.2, 4, 32, 150],
  async tell(script, { cast, crowdGives, evidence, note, update, received }) {
    const sources = [
      { source: earned('oven-video'), share: 0.42 },
      { source: carriedBy(cast.addressOf('rami')), share: 0.12 },
      { source: owned('market-stall'), share: 0.06 },
      { source: paid('local-radio'), share: 0.04 },
    ]
    const crowd = { sources, notes: WORDS, people: 180 } as const
    const [salma, jonas, ines] = [cast.addressOf('salma'), cast.addressOf('jonas'), cast.addressOf('ines')]
    script.give([
      ...crowdGives({
        ...crowd,
        milestone: 0,
        count: 340,
        total: 17_600,
        pace: 'viral',
        from: at('2026-03-14T17:30Z'),
        to: at('2026-04-06T20:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 1,
        count: 120,
        total: 9_400,
        pace: 'viral',
        from: at('2026-03-15T08:00Z'),
        to: at('2026-06-14T20:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 2,
        count: 40,
        total: 2_100,
        pace: 'steady',
        from: at('2026-03-20T08:00Z'),
        to: at('2026-06-14T20:00Z'),
      }),
      {
        time: at('2026-03-14T18:12Z'),
        donor: salma,
        shares: [{ milestone: 0, amount: 150n * COIN }],
        source: earned('oven-video'),
        note: ar('خبز القرية لا يعوّضه شيء. أعيدوا إشعال الفرن.'),
      },
      {
        time: at('2026-03-15T10:40Z'),
        donor: jonas,
        shares: [
          { milestone: 0, amount: 100n * COIN },
          { milestone: 1, amount: 100n * COIN },
        ],
        source: carriedBy(cast.addressOf('rami')),
        note: en('Half for the oven, half for the roof.'),
      },
      {
        time: at('2026-03-16T07:55Z'),
        donor: ines,
        shares: [{ milestone: 0, amount: 150n * COIN }],
        note: fr('Pour le pain du dimanche.'),
      },
    ])

    script.entry(
      at('2026-03-20T19:00Z'),
      'bakery',
      'Update',
      update({
        title: 'Plus d’un million de vues',
        ...fr(
          'Plus d’un million de vues, et vos messages dans vingt langues. Nous lisons tout. Le four est commandé dès que la première étape est complète ; il sera payé au fabricant, jamais à nous.',
        ),
      }),
    )
    const question = note(
      fr('Bonjour, pourquoi un four d’occasion et pas un neuf ? Est-ce qu’il est garanti ? Merci et bon courage.'),
    )
    script.entry(at('2026-03-25T11:20Z'), cast.crowd[3]?.address ?? 'ines', 'Question', question)
    script.entry(
      at('2026-03-25T20:05Z'),
      'bakery',
      'Reply',
      note(
        fr(
          'Un four neuf coûterait presque le double. Celui-ci a sept ans, la sole et les brûleurs sont refaits, et le fabricant le garantit trois ans. Le contrat sera joint aux justificatifs.',
        ),
      ),
      question,
    )
    script.claim(
      at('2026-04-24T09:30Z'),
      0,
      evidence(0, 'Le four est posé, raccordé et essayé. La première fournée est sortie le 23 avril à cinq heures.', [
        {
          name: 'facture-four.txt',
          receipt: { amount: '14800', currency: 'EUR' },
          content: {
            text: 'Fours Zérial\nFacture 2026-041 du 22 avril 2026\nFour à sole révisé, garantie trois ans   14 200,00 EUR\nTransport et levage                        600,00 EUR\nTotal                                   14 800,00 EUR\n',
          },
        },
        {
          name: 'raccordement.txt',
          receipt: { amount: '3200', currency: 'EUR' },
          content: {
            text: 'Charpentes Ombrelac, pour le socle et le raccordement\nSocle de pierre                          2 150,00 EUR\nRaccordement électrique, essai conforme  1 050,00 EUR\nTotal                                    3 200,00 EUR\n',
          },
        },
        { name: 'premiere-fournee.png', content: { scene: 'oven' } },
      ]),
    )
    await script.approve(
      at('2026-04-27T16:10Z'),
      0,
      ['nadia', 'marek'],
      fr('J’ai vu le four en marche et comparé le numéro de série à la facture.'),
    )
    script.settle(at('2026-05-04T18:00Z'), 0, 0, 'ovenMaker')
    script.settle(at('2026-05-04T18:20Z'), 0, 1, 'ovenMaker')
    script.entry(
      at('2026-05-05T08:00Z'),
      'ovenMaker',
      'Received',
      received(14_800, fr('Pour le four de Saint-Aubrin. Merci à toutes et à tous.')),
      payoutSubject({ milestone: 0, payout: 0 }),
    )
    script.entry(
      at('2026-05-05T09:00Z'),
      'bakery',
      'Update',
      update({
        title: 'La première fournée depuis janvier',
        ...fr(
          'Le four est payé, directement au fabricant. Il est arrivé un mardi, à quatre heures du matin, sur la remorque de Denis. Nous cuisons deux fois par semaine sous une bâche, et le facteur prend de nouveau son pain ici. Prochaine étape : le toit, avant les pluies d’octobre.',
        ),
        milestone: 0,
        files: [{ name: 'premiere-fournee.png', content: { scene: 'oven' } }],
        thanks: ['Denis, pour la remorque', 'Mme Arnaud, pour le café de quatre heures', 'L’équipe des Fours Zérial'],
      }),
    )
    const prices = update({
      title: 'Le bois est commandé',
      ...fr('La charpente en chêne est commandée chez Ombrelac : 7 600,00 EUR, livraison en août.'),
      milestone: 1,
    })
    script.entry(at('2026-06-02T18:00Z'), 'bakery', 'Update', prices)
    script.entry(
      at('2026-06-03T07:40Z'),
      'bakery',
      'Correction',
      note(
        fr(
          'Nous avons écrit 7 600,00 EUR. Le devis signé dit 7 900,00 EUR, comme dans le budget de l’étape. Pardon pour l’erreur.',
        ),
      ),
      prices,
    )
    script.entry(
      at('2026-06-13T16:30Z'),
      cast.crowd[11]?.address ?? 'ines',
      'Question',
      note(en('Will the shop be open on Sundays again once the roof is done? We would drive over.')),
    )
  },
}
