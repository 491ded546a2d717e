import type { CampaignTexts } from './language.ts'

export const busTexts: CampaignTexts = {
  fr: {
    name: 'Une bibliothèque qui vient à vous',
    description: 'Un bus aménagé pour porter des livres dans onze hameaux sans librairie ni bibliothèque.',
    story:
      'Onze hameaux, aucun rayon de livres. Nous voulions acheter un ancien bus scolaire, y poser des étagères et passer dans chaque hameau une fois par quinzaine.\n\nLa somme n’a pas été réunie avant le 31 mai. Les dons reviennent à celles et ceux qui les ont faits ; n’importe qui peut lancer les remboursements, et ils ne coûtent rien aux donateurs.',
    picture: 'Un bus bleu rempli de livres sur une route de campagne',
    milestones: [
      {
        title: 'Le bus et son aménagement',
        description: 'Un bus d’occasion contrôlé, des étagères et une rampe d’accès.',
        checklist: ['Carte grise', 'Facture du garage', 'Photos de l’intérieur'],
        budget: ['Bus d’occasion', 'Étagères et éclairage', 'Rampe d’accès'],
      },
      {
        title: 'Trois mille livres',
        description: 'Des livres neufs et d’occasion, pour tous les âges, en trois langues.',
        checklist: ['Factures des libraires et catalogue publié'],
        budget: ['Livres', 'Couvertures et étiquettes'],
      },
    ],
    gifts: ['Un livre de poche', 'Un album pour enfants', 'Une étagère'],
  },
  en: {
    name: 'A library that comes to you',
    description: 'A converted bus to carry books to eleven hamlets that have neither a bookshop nor a library.',
    story:
      'Eleven hamlets, not one shelf of books. We wanted to buy an old school bus, fit it with shelves and call at every hamlet once a fortnight.\n\nThe money did not come together by 31 May. The gifts go back to those who gave them; anyone can set off the refunds, and they cost the donors nothing.',
    picture: 'A blue bus full of books on a country road',
    milestones: [
      {
        title: 'The bus and its fittings',
        description: 'An inspected second-hand bus, shelves, and a ramp.',
        checklist: ['The registration', 'The garage’s invoice', 'Photos of the inside'],
        budget: ['Second-hand bus', 'Shelves and lighting', 'Ramp'],
      },
      {
        title: 'Three thousand books',
        description: 'New and second-hand books for all ages, in three languages.',
        checklist: ['The booksellers’ invoices and a published catalogue'],
        budget: ['Books', 'Covers and labels'],
      },
    ],
    gifts: ['A paperback', 'A picture book', 'A shelf'],
  },
  ar: {
    name: 'مكتبة تأتي إليكم',
    description: 'حافلة مجهّزة تحمل الكتب إلى إحدى عشرة قرية صغيرة ليس فيها مكتبة ولا متجر كتب.',
    story:
      'إحدى عشرة قرية وليس فيها رفّ كتب واحد. أردنا شراء حافلة مدرسية قديمة وتجهيزها بالرفوف لتزور كلّ قرية مرّة كلّ أسبوعين.\n\nلم يكتمل المبلغ حتّى 31 مايو. تُعاد التبرّعات إلى المتبرّعين، ويستطيع أيّ شخص تفعيل إعادتها، ولا تكلّفهم شيئًا.',
    picture: 'حافلة زرقاء ملأى بالكتب على طريق ريفيّ',
    milestones: [
      {
        title: 'الحافلة وتجهيزها',
        description: 'حافلة مستعملة بعد فحصها، ورفوف، ومنحدر للكراسي المتحرّكة.',
        checklist: ['رخصة السير', 'فاتورة الورشة', 'صور الداخل'],
        budget: ['حافلة مستعملة', 'الرفوف والإنارة', 'منحدر الكراسي المتحرّكة'],
      },
      {
        title: 'ثلاثة آلاف كتاب',
        description: 'كتب جديدة ومستعملة لكلّ الأعمار وبثلاث لغات.',
        checklist: ['فواتير متاجر الكتب وفهرس منشور'],
        budget: ['الكتب', 'الأغلفة والملصقات'],
      },
    ],
    gifts: ['كتاب جيب', 'كتاب مصوَّر للأطفال', 'رفّ كتب'],
  },
}
