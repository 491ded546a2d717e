import { payoutSubject } from '@amana/sdk/journal-documents'
import { COIN, earned, owned } from '../gifts.ts'
import { openDataOf } from '../open-data.ts'
import type { CampaignPlan } from '../plan.ts'
import { ar, en, fr, type Spoken } from '../texts/language.ts'
import { wellTexts } from '../texts/well.ts'
import { at } from '../timeline.ts'

const WORDS: readonly [Spoken, ...Spoken[]] = [
  ar('سقيا الماء خير الصدقة.'),
  en('Water first. Everything else after.'),
  fr('De l’eau pour tous.'),
  ar('صدقة عن والدتي رحمها الله.'),
]

/** The first milestone was rejected once and paid at the second try; the second stands in its objection window. */
export const well: CampaignPlan = {
  id: 'well',
  charity: 'valley',
  token: 'USDC',
  original: 'ar',
  texts: wellTexts,
  scene: 'well',
  created: '2026-03-03T07:00Z',
  fundBy: '2026-07-31T21:00Z',
  reviewWindow: 7,
  objectionWindow: 7,
  appealWindow: 14,
  sequential: true,
  milestones: [
    {
      claimBy: '2026-08-31T21:00Z',
      payouts: [
        { to: 'driller', amount: 8_200 },
        { to: 'pumpMaker', amount: 800 },
      ],
      budget: [1_400, 6_800, 800],
    },
    {
      claimBy: '2026-10-31T21:00Z',
      payouts: [
        { to: 'pumpMaker', amount: 11_400 },
        { to: 'driller', amount: 3_600 },
      ],
      budget: [6_900, 4_500, 3_600],
    },
    {
      claimBy: '2026-12-31T21:00Z',
      payouts: [
        { to: 'pumpMaker', amount: 4_000 },
        { to: 'builders', amount: 2_000 },
      ],
      budget: [2_000, 4_000],
    },
  ],
  prices: [2, 9, 85],
  openData: openDataOf('DemoValley', '14031', 'JO'),
  async tell(script, { cast, crowdGives, evidence, note, update, received }) {
    const crowd = {
      sources: [
        { source: earned('friday-circle'), share: 0.3 },
        { source: owned('newsletter'), share: 0.15 },
      ],
      notes: WORDS,
      people: 60,
      pace: 'steady',
    } as const
    script.give([
      ...crowdGives({
        ...crowd,
        milestone: 0,
        count: 60,
        total: 8_600,
        from: at('2026-03-04T06:00Z'),
        to: at('2026-03-25T12:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 1,
        count: 55,
        total: 14_500,
        from: at('2026-03-26T06:00Z'),
        to: at('2026-04-20T12:00Z'),
      }),
      ...crowdGives({
        ...crowd,
        milestone: 2,
        count: 18,
        total: 1_900,
        from: at('2026-04-21T06:00Z'),
        to: at('2026-06-14T18:00Z'),
      }),
      {
        time: at('2026-03-05T18:30Z'),
        donor: cast.addressOf('salma'),
        shares: [{ milestone: 0, amount: 300n * COIN }],
        note: ar('عطش القرى لا ينتظر.'),
      },
      // The charity's own coins: shown as an insider's, never as public support.
      {
        time: at('2026-03-06T09:00Z'),
        donor: cast.addressOf('valley'),
        shares: [{ milestone: 0, amount: 100n * COIN }],
      },
      {
        time: at('2026-03-28T12:15Z'),
        donor: cast.addressOf('ines'),
        shares: [{ milestone: 1, amount: 500n * COIN }],
        source: owned('newsletter'),
      },
    ])

    const drillingLog = {
      name: 'drilling-log.txt',
      content: {
        text: 'المنهل للحفر\nسجلّ الحفر، بئر الندى، 27 إلى 31 مارس 2026\nالعمق 92 مترًا، التغليف 150 ملم، منسوب الماء 61 مترًا\nالمبلغ 8,200.00 USDC\n',
      },
    } as const
    script.claim(
      at('2026-04-02T08:00Z'),
      0,
      evidence(0, 'اكتمل الحفر إلى عمق 92 مترًا ووصلنا إلى الماء.', [
        drillingLog,
        { name: 'site.png', content: { scene: 'well' } },
      ]),
    )
    await script.reject(
      at('2026-04-05T10:00Z'),
      0,
      ['yusuf', 'nadia'],
      ar('الحفر سليم، لكنّ تحليل الماء الذي وعدت به الشروط غير مرفق. نرجو إعادة الطلب مع نتيجة المختبر.'),
    )
    script.claim(
      at('2026-04-12T08:30Z'),
      0,
      evidence(0, 'اكتمل الحفر، ومعه الآن نتيجة تحليل الماء من مختبر مستقلّ.', [
        drillingLog,
        {
          name: 'water-analysis.txt',
          content: {
            text: 'تحليل ماء، العيّنة 2026-118، 9 أبريل 2026\nالأملاح الذائبة 410 ملغ/ل، النترات 11 ملغ/ل، لا بكتيريا قولونية\nالنتيجة: صالح للشرب\n',
          },
        },
        { name: 'site.png', content: { scene: 'well' } },
      ]),
    )
    await script.approve(
      at('2026-04-14T13:00Z'),
      0,
      ['nadia', 'marek', 'yusuf'],
      ar('التحليل مرفق وصحيح، والحفر كما في العقد.'),
    )
    script.settle(at('2026-04-22T07:00Z'), 0, 0, 'driller')
    script.settle(at('2026-04-22T07:05Z'), 0, 1, 'driller')
    script.entry(
      at('2026-04-22T15:00Z'),
      'valley',
      'Update',
      update({
        title: 'خرج الماء',
        ...ar(
          'يوم الجمعة وقف أهل القرية كلّهم حول البئر حين خرج أوّل ماء، وشربت أمّ ياسين أوّل كأس. صُرفت المرحلة الأولى كاملةً للحفّارين والمختبر. تصل المضخّة في منتصف مايو.',
        ),
        milestone: 0,
        files: [{ name: 'first-water.png', content: { scene: 'well' } }],
        thanks: ['أمّ ياسين وبناتها، على طعام الحفّارين', 'سعد، على شاحنته', 'فريق المنهل للحفر'],
      }),
    )
    script.entry(
      at('2026-04-23T08:20Z'),
      'driller',
      'Received',
      received(8_200, ar('وصل المبلغ كاملًا. بارك الله فيكم.')),
      payoutSubject({ milestone: 0, payout: 0 }),
    )
    const arrival = update({
      title: 'وصلت المضخّة',
      ...ar('وصلت المضخّة إلى القرية في 18 مايو ومعها أربعة ألواح شمسية.'),
      milestone: 1,
    })
    script.entry(at('2026-05-18T17:00Z'), 'valley', 'Update', arrival)
    script.entry(
      at('2026-05-19T06:10Z'),
      'valley',
      'Correction',
      note(ar('كتبنا أربعة ألواح، والصحيح ستّة ألواح كما في الفاتورة.')),
      arrival,
    )
    script.claim(
      at('2026-06-08T09:00Z'),
      1,
      evidence(1, 'المضخّة تعمل، والأنابيب ممدودة إلى النقاط الستّ، والتدفّق 3.1 أمتار مكعّبة في الساعة.', [
        {
          name: 'pump-invoice.txt',
          content: {
            text: 'سهل للمضخّات والألواح\nفاتورة 77-2026\nمضخّة غاطسة وألواح شمسية 6,900.00 USDC\nأنابيب وستّ نقاط توزيع 4,500.00 USDC\nالمجموع 11,400.00 USDC\n',
          },
        },
        {
          name: 'flow-test.txt',
          content: { text: 'قياس التدفّق، 5 يونيو 2026، ثلاث ساعات متواصلة\nالمتوسّط 3.1 م³/ساعة، الهبوط 4.2 أمتار\n' },
        },
        { name: 'works.png', content: { scene: 'works' } },
      ]),
    )
    await script.approve(
      at('2026-06-11T09:00Z'),
      1,
      ['yusuf', 'nadia'],
      ar('قسنا التدفّق بأنفسنا عند النقطة الأبعد، وهو مطابق للتقرير.'),
    )
    const small = script.lots.find(({ milestone, amount }) => milestone === 1 && amount < 120n * COIN)
    const dry = en(
      'Tap four was still dry when my cousin walked past on Friday. Please check it before the money leaves.',
    )
    if (small) script.object(at('2026-06-13T17:20Z'), [small], dry)
    script.entry(
      at('2026-06-14T07:05Z'),
      'valley',
      'Reply',
      note(
        en(
          'You are right, it was dry until Saturday morning: the valve was broken. Yusuf opened it with us today and measured the flow again.',
        ),
      ),
      note(dry),
    )
    const question = note(ar('هل ستبقى نقطة التوزيع الرابعة مفتوحة في الليل؟'))
    script.entry(at('2026-06-12T19:00Z'), 'salma', 'Question', question)
    script.entry(
      at('2026-06-13T06:45Z'),
      'valley',
      'Reply',
      note(ar('نعم، جميع النقاط مفتوحة ليلًا ونهارًا، وقد أصلحنا صمّام النقطة الرابعة صباح السبت.')),
      question,
    )
    script.entry(
      at('2026-06-14T18:15Z'),
      cast.crowd[20]?.address ?? 'ines',
      'Question',
      note(fr('Qui remplacera les panneaux dans dix ans ? Est-ce que la formation le prévoit ?')),
    )
  },
}
