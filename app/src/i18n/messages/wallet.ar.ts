import type { Translated } from '../message.ts'
import type { wallet as english } from './wallet.en.ts'

export const wallet: Translated<typeof english> = {
  connect: 'ربط محفظة',
  account: 'محفظتك',
  gifts: 'تبرّعاتي',
  desk: 'مكتب حملاتي',
  decisions: 'ما ينتظر قرارك',
  payouts: 'ما يصل إليك',
  sheetTitle: 'اختيار محفظة',
  sheetText: 'لا تلزم المحفظة إلا للتبرّع أو لإجراء آخر. أما القراءة فمتاحة كلها من دونها.',
  installed: 'المحافظ في هذا المتصفّح',
  noneInstalled: 'لا توجد محفظة في هذا المتصفّح.',
  noneInstalledHelp:
    'على الهاتف: تُفتح هذه الصفحة في المتصفّح الذي داخل محفظتك. وعلى الحاسوب: تُثبَّت إضافة محفظة ثم تُحمَّل الصفحة من جديد.',
  demo: 'محفظة تجريبية',
  demoText: 'للتجربة على السلسلة المحلية فقط. مفاتيحها معروفة للجميع، فلا يُرسَل إلى هذه العناوين مال حقيقي أبدًا.',
  roles: {
    donor: 'متبرّع',
    charity: 'الجهة المنظّمة',
    verifier: 'مدقّق',
    panel: 'عضو الهيئة',
    recipient: 'مستفيد',
    fallback: 'المستفيد البديل',
    bystander: 'أي شخص',
  },
  connecting: (name) => `في ${name} طلب ينتظر موافقتك على أن ترى هذه الصفحة عنوانك.`,
  connected: (name) => `الاتصال قائم عبر ${name}`,
  disconnect: 'قطع الاتصال',
  change: 'استعمال محفظة أخرى',
  rejected: 'لم يُسمح بالاتصال، ولم يتغيّر شيء.',
  pending: 'في محفظتك طلب سابق ينتظر جوابك. يُرجى فتحها والإجابة عنه أولًا.',
  failed: 'تعذّر الاتصال بالمحفظة. يُرجى فتح قفلها ثم إعادة المحاولة.',
  wrongChain: (chain) => `محفظتك على سلسلة أخرى. هذه الحملة على ${chain}.`,
  switchChain: (chain) => `الانتقال إلى ${chain}`,
  switchFailed: (chain) => `لم تنتقل محفظتك. يمكن اختيار ${chain} من داخل المحفظة نفسها.`,
}
