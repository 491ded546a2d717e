import type { Translated } from '../message.ts'
import type { wallet as english } from './wallet.en.ts'

export const wallet: Translated<typeof english> = {
  connect: 'اربط محفظة',
  account: 'محفظتك',
  sheetTitle: 'اختر محفظة',
  sheetText: 'لا تحتاج إلى محفظة إلا لتتبرّع أو لتقوم بإجراء. كل شيء يمكن قراءته من دونها.',
  installed: 'المحافظ في هذا المتصفّح',
  noneInstalled: 'لم نجد أي محفظة في هذا المتصفّح.',
  noneInstalledHelp:
    'على الهاتف افتح هذه الصفحة في متصفّح محفظتك نفسها. وعلى الحاسوب ثبّت إضافة محفظة ثم أعد تحميل الصفحة.',
  demo: 'محفظة تجريبية',
  demoText: 'للتجربة على السلسلة المحلية فقط. مفاتيحها معروفة للجميع: لا ترسل مالًا حقيقيًا إلى هذه العناوين أبدًا.',
  roles: {
    donor: 'متبرّع',
    charity: 'الجهة الخيرية',
    verifier: 'مدقّق',
    panel: 'عضو الهيئة',
    recipient: 'مستفيد',
    fallback: 'المستفيد البديل',
    bystander: 'أي شخص',
  },
  connecting: (name) => `افتح ${name} واسمح لهذه الصفحة برؤية عنوانك.`,
  connected: (name) => `متصل عبر ${name}`,
  disconnect: 'اقطع الاتصال',
  change: 'استعمل محفظة أخرى',
  rejected: 'لم تسمح بالاتصال. لم يتغيّر شيء.',
  pending: 'محفظتك تنتظر جوابك عن طلب سابق. افتحها وأجب هناك أولًا.',
  failed: 'تعذّر الاتصال بالمحفظة. افتح قفلها ثم حاول مجددًا.',
  wrongChain: (chain) => `محفظتك على سلسلة أخرى. هذه الحملة على ${chain}.`,
  switchChain: (chain) => `انتقل إلى ${chain}`,
  switchFailed: (chain) => `لم تنتقل محفظتك. اختر ${chain} من داخل المحفظة نفسها.`,
}
