import { COIN, earned, owned } from '../gifts.ts'
import { openDataOf } from '../open-data.ts'
import type { CampaignPlan } from '../plan.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { schoolTexts } from '../texts/school.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  ar('العلم نور، والسقف سترٌ له.'),
  en('For the children in the third row, where it drips.'),
  fr('De la part d’une ancienne institutrice.'),
  ar('نتمنّى لكم عامًا دراسيًّا بلا مطر في الصفوف.'),
]

/** Still funding: the roof lacks 1,650 tokens. */
export const school: CampaignPlan = {
  id: 'school',
  charity: 'valley',
  token: 'USDC',
  original: 'ar',
  texts: schoolTexts,
  scene: 'school',
  created: '2026-05-20T07:30Z',
  fundBy: '2026-09-30T21:00Z',
  reviewWindow: 5,
  objectionWindow: 4,
  appealWindow: 10,
  milestones: [
    { claimBy: '2026-11-15T21:00Z', payouts: [{ to: 'builders', amount: 8_000 }], budget: [3_100, 2_200, 2_700] },
    {
      claimBy: '2027-01-31T21:00Z',
      payouts: [
        { to: 'builders', amount: 3_600 },
        { to: 'suppliers', amount: 1_400 },
      ],
      budget: [3_600, 1_400],
    },
    { claimBy: '2027-04-30T21:00Z', payouts: [{ to: 'builders', amount: 7_000 }], budget: [4_400, 2_600] },
  ],
  prices: [3, 12, 60],
  openData: openDataOf('DemoValley', '11220', 'TN'),
  async tell(script, { cast, crowdGives, update }) {
    const crowd = {
      sources: [
        { source: owned('parents-group'), share: 0.4 },
        { source: earned('blog'), share: 0.1 },
      ],
      notes: WORDS,
      noteShare: 10,
      people: 50,
      pace: 'steady',
      from: at('2026-05-20T09:00Z'),
      to: at('2026-06-14T20:00Z'),
    } as const
    script.give([
      ...crowdGives({ ...crowd, milestone: 0, count: 58, total: 6_150 }),
      ...crowdGives({ ...crowd, milestone: 1, count: 14, total: 900 }),
      ...crowdGives({ ...crowd, milestone: 2, count: 6, total: 300 }),
      {
        time: at('2026-05-21T16:00Z'),
        donor: cast.addressOf('salma'),
        shares: [{ milestone: 0, amount: 200n * COIN }],
        source: owned('parents-group'),
        note: ar('تعلّمتُ تحت سقف كهذا. لا أريده لأحد.'),
      },
    ])
    script.entry(
      at('2026-06-01T10:00Z'),
      'valley',
      'Update',
      update({
        title: 'تجاوزنا نصف كلفة السقف',
        ...ar('تجاوزنا نصف كلفة السقف. وقّع البنّاؤون العرض، وثمنه ثابت حتّى نهاية سبتمبر.'),
        milestone: 0,
      }),
    )
  },
}
