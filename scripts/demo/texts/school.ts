import type { CampaignTexts } from './language.ts'

export const schoolTexts: CampaignTexts = {
  ar: {
    name: 'سقف لمدرسة الياسمين',
    description: 'مئة وعشرون طفلًا يدرسون تحت سقف من الصفيح يقطر منه المطر. نبدأ بالسقف، ثمّ المقاعد، ثمّ الماء.',
    story:
      'حين تمطر يتوقّف الدرس في مدرسة الياسمين: صوت المطر على الصفيح أعلى من صوت المعلّمة، والماء يصل إلى الدفاتر. بنى الأهالي الجدران بأيديهم، وبقي السقف.\n\nطلبنا ثلاثة عروض واخترنا بنّائين من البلدة المجاورة. نريد أن ننهي السقف قبل أوّل أمطار الخريف.',
    picture: 'مدرسة بيضاء صغيرة وعلَم فوق بابها وشجرة في ساحتها',
    milestones: [
      {
        title: 'سقف من الخرسانة والقرميد',
        description: 'إزالة الصفيح وصبّ سقف معزول لأربعة صفوف.',
        checklist: ['فواتير البنّائين', 'صور الصفوف الأربعة', 'تقرير المهندسة'],
        budget: ['الإسمنت والحديد', 'العزل والقرميد', 'أجور البنّائين'],
      },
      {
        title: 'مقاعد وكتب',
        description: 'ستّون مقعدًا وخزانة كتب لكلّ صفّ.',
        checklist: ['سند التسليم وصور الصفوف'],
        budget: ['ستّون مقعدًا', 'كتب القراءة'],
      },
      {
        title: 'دورات مياه وخزّان',
        description: 'أربع دورات مياه وخزّان لماء المطر.',
        checklist: ['فواتير المواد وصور التركيب'],
        budget: ['دورات المياه', 'خزّان ماء المطر'],
      },
    ],
    gifts: ['دفتر وقلم', 'كتاب قراءة', 'مقعد لطفلين'],
  },
  en: {
    name: 'A roof for Jasmine School',
    description:
      'A hundred and twenty children learn under tin that leaks in the rain. First the roof, then desks, then water.',
    story:
      'When it rains, lessons stop at Jasmine School: the rain on the tin is louder than the teacher, and the water reaches the exercise books. The parents built the walls with their own hands. The roof is still missing.\n\nWe asked for three offers and chose builders from the next town. We want to finish the roof before the first rains of autumn.',
    picture: 'A small white school with a flag above the door and a tree in the yard',
    milestones: [
      {
        title: 'A roof of concrete and tile',
        description: 'The tin comes off; an insulated roof goes over four classrooms.',
        checklist: ['The builders’ invoices', 'Photos of the four classrooms', 'The engineer’s report'],
        budget: ['Cement and steel', 'Insulation and tiles', 'Builders’ wages'],
      },
      {
        title: 'Desks and books',
        description: 'Sixty desks, and a bookcase for each class.',
        checklist: ['The delivery note and photos of the classrooms'],
        budget: ['Sixty desks', 'Reading books'],
      },
      {
        title: 'Toilets and a rain tank',
        description: 'Four toilets and a tank for rain water.',
        checklist: ['Invoices for the materials and photos of the work'],
        budget: ['Toilets', 'Rain tank'],
      },
    ],
    gifts: ['An exercise book and a pen', 'A reading book', 'A desk for two children'],
  },
  fr: {
    name: 'Un toit pour l’école du Jasmin',
    description: 'Cent vingt enfants apprennent sous une tôle qui fuit. D’abord le toit, puis les bancs, puis l’eau.',
    story:
      'Quand il pleut, la classe s’arrête à l’école du Jasmin : la pluie sur la tôle couvre la voix de la maîtresse et l’eau atteint les cahiers. Les parents ont monté les murs de leurs mains. Il manque le toit.\n\nNous avons demandé trois devis et choisi des maçons de la ville voisine. Nous voulons finir le toit avant les premières pluies d’automne.',
    picture: 'Une petite école blanche, un drapeau sur la porte, un arbre dans la cour',
    milestones: [
      {
        title: 'Un toit de béton et de tuiles',
        description: 'La tôle est déposée ; un toit isolé couvre quatre salles de classe.',
        checklist: ['Factures des maçons', 'Photos des quatre salles', 'Rapport de l’ingénieure'],
        budget: ['Ciment et acier', 'Isolation et tuiles', 'Salaires des maçons'],
      },
      {
        title: 'Des bancs et des livres',
        description: 'Soixante bancs et une bibliothèque par classe.',
        checklist: ['Bon de livraison et photos des classes'],
        budget: ['Soixante bancs', 'Livres de lecture'],
      },
      {
        title: 'Des toilettes et une citerne',
        description: 'Quatre toilettes et une citerne d’eau de pluie.',
        checklist: ['Factures des matériaux et photos des travaux'],
        budget: ['Toilettes', 'Citerne d’eau de pluie'],
      },
    ],
    gifts: ['Un cahier et un stylo', 'Un livre de lecture', 'Un banc pour deux enfants'],
  },
}
