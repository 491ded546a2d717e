import type { Translated } from '@amana/sdk/cli/texts/message'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  ofUnknownToken: (units, token) => `${units} من أصغر وحدات عملة غير معروفة ${token}`,
  unnamed: (address) => `الحملة ${address}`,
  untitledMilestone: (number) => `المرحلة ${number}`,
  states: {
    Funding: 'في الانتظار',
    Claimed: 'قيد المراجعة',
    Approved: 'فترة الاعتراض',
    ApprovedByPanel: 'فترة الاعتراض',
    AppealedSilence: 'أمام الهيئة',
    AppealedObjection: 'أمام الهيئة',
    Released: 'أُقرّ صرفها',
    Split: 'قُسمت',
    Refunded: 'تُعاد إلى المتبرّع',
  },
  money: {
    given: 'المتبرَّع به',
    waiting: 'في الانتظار',
    released: 'أُقرّ صرفها ولم تُدفع بعد',
    paid: 'وصلت',
    refundable: 'تُعاد إلى المتبرّع',
    refunded: 'أُعيدت',
  },
  silence: {
    refundsUnlessFull: (on) => `إن لم يكتمل المبلغ قبل ${on}، تُعاد إلى المتبرّعين كل القطع التي تبرّعوا بها هنا.`,
    closesEmpty: (on) => `إن لم يصل أي تبرّع قبل ${on}، تُغلق هذه المرحلة، ولا شيء يُعاد.`,
    refundsUnlessClaimed: (on, charity) =>
      `إن لم يصل من ${charity} طلب صرفها مع الأدلة قبل ${on}، تُعاد كل قطعها إلى المتبرّعين.`,
    panelIsAsked: (on) => `إن لم يردّ المدقّقون، تُحال المسألة إلى الهيئة في ${on}.`,
    releases: (on) => `إن لم يتحرّك أحد، يُقرّ صرف قطعها في ${on}، ويمكن عندئذ الدفع إلى المستفيدين.`,
    splits: (on) => `إن لم يتحرّك أحد، ففي ${on} تُعاد القطع المعترضة إلى المتبرّعين ويُقرّ صرف بقية القطع للمستفيدين.`,
    refundsAfterPanel: (on) => `إن لم تردّ الهيئة، تُعاد كل قطعها إلى المتبرّعين في ${on}.`,
    returnsToCharity: (on, charity, claimBy) =>
      `إن لم تردّ الهيئة، ترجع المرحلة في ${on} إلى ${charity}، ويمكن طلب صرفها من جديد حتى ${claimBy}.`,
    releaseIsDue: 'اكتملت ولا تحتاج إلى أدلة: يستطيع أي شخص تفعيل صرفها الآن.',
  },
}
