import type { CampaignTexts } from './language.ts'

export const workshopTexts: CampaignTexts = {
  fr: {
    name: 'L’atelier de tissage d’Oudrane',
    description:
      'Des métiers et une teinturerie pour que quatorze tisserandes travaillent chez elles et vendent sans intermédiaire.',
    story:
      'Quatorze femmes d’Oudrane tissent la laine de leurs troupeaux. Elles louaient leurs métiers à un marchand qui fixait aussi le prix des tapis. Avec les leurs, elles fixent le prix elles-mêmes.\n\nLes métiers sont livrés. Pour la teinturerie, des donateurs ont jugé que la cuve posée n’était pas celle du devis. Le comité ne s’est pas prononcé à temps : les pièces de celles et ceux qui avaient fait objection leur reviennent, toutes les autres vont aux artisans, exactement.',
    picture: 'Un métier à tisser dans une cour, des écheveaux rouges et bleus qui sèchent',
    milestones: [
      {
        title: 'Quatre métiers à tisser',
        description: 'Des métiers de haute lisse en cèdre, montés sur place.',
        checklist: ['Facture du menuisier et photos des métiers montés'],
        budget: ['Bois de cèdre', 'Menuiserie et montage'],
      },
      {
        title: 'La teinturerie',
        description: 'Deux cuves de cuivre, un foyer abrité et un bassin de rinçage.',
        checklist: ['Factures', 'Photos et analyse de l’eau rejetée'],
        budget: ['Cuves de cuivre', 'Foyer et abri', 'Bassin de rinçage et filtre'],
      },
    ],
    gifts: ['Une pelote de laine', 'Un bain de teinture', 'Un peigne à tisser'],
  },
  en: {
    name: 'The weavers’ workshop of Oudrane',
    description: 'Looms and a dye house, so that fourteen weavers work at home and sell without a middleman.',
    story:
      'Fourteen women of Oudrane weave the wool of their own flocks. They used to rent their looms from a merchant who also set the price of the rugs. With looms of their own they set the price themselves.\n\nThe looms have been delivered. As for the dye house, some donors found that the vat was not the one in the offer. The panel did not rule in time: the coins of those who had objected go back to them, and all others go to the craftspeople, exactly.',
    picture: 'A loom in a courtyard, red and blue skeins hung up to dry',
    milestones: [
      {
        title: 'Four looms',
        description: 'Upright looms of cedar wood, assembled on the spot.',
        checklist: ['The joiner’s invoice and photos of the looms'],
        budget: ['Cedar wood', 'Joinery and assembly'],
      },
      {
        title: 'The dye house',
        description: 'Two copper vats, a sheltered hearth and a rinsing basin.',
        checklist: ['Invoices', 'Photos and an analysis of the waste water'],
        budget: ['Copper vats', 'Hearth and shelter', 'Rinsing basin and filter'],
      },
    ],
    gifts: ['A ball of wool', 'A dye bath', 'A weaving comb'],
  },
  ar: {
    name: 'مشغل النسيج في أودران',
    description: 'أنوال ومصبغة، كي تعمل أربع عشرة نسّاجة في بيوتهنّ ويبعن من غير وسيط.',
    story:
      'تنسج أربع عشرة امرأة في أودران صوف قطعانهنّ. كنّ يستأجرن الأنوال من تاجر يحدّد أيضًا ثمن السجّاد. وحين صارت الأنوال لهنّ صرن يحدّدن الثمن بأنفسهنّ.\n\nسُلّمت الأنوال. أمّا المصبغة فرأى بعض المتبرّعين أنّ الحوض ليس كما في العرض. لم تحكم الهيئة في الوقت المحدّد: تُعاد قطع المعترضين إليهم، وبقية القطع للحرفيّين، بلا زيادة ولا نقصان.',
    picture: 'نول في فناء وخيوط صوف حمراء وزرقاء تجفّ',
    milestones: [
      {
        title: 'أربعة أنوال',
        description: 'أنوال قائمة من خشب الأرز تُركَّب في مكانها.',
        checklist: ['فاتورة النجّار وصور الأنوال'],
        budget: ['خشب الأرز', 'النجارة والتركيب'],
      },
      {
        title: 'المصبغة',
        description: 'حوضان من النحاس وموقد مسقوف وحوض للشطف.',
        checklist: ['الفواتير والصور وتحليل الماء المصرَّف'],
        budget: ['الحوضان النحاسيّان', 'الموقد والسقيفة', 'حوض الشطف والمرشّح'],
      },
    ],
    gifts: ['كبّة صوف', 'حمّام صباغة', 'مشط نسيج'],
  },
}
