import type { CampaignTexts } from './language.ts'

export const clinicTexts: CampaignTexts = {
  en: {
    name: 'Light for the clinic on Tamrin Hill',
    description: 'Solar panels and batteries, so that babies are not born by torchlight and vaccines stay cold.',
    story:
      'The clinic on Tamrin Hill serves nine villages. The power fails four nights in seven; the midwives work by the light of a phone, and twice this year the vaccines had to be thrown away.\n\nThe panels come first, then the batteries and the vaccine fridge. Some donors have objected to the claim for the panels, and the panel will decide between them and the verifiers. Everything they need to judge is on this page.',
    picture: 'A clinic on a hill with solar panels on its roof, under the moon',
    milestones: [
      {
        title: 'Solar panels on the roof',
        description: 'Twenty panels with their frame, inverter and earthing.',
        checklist: ['The installer’s invoice', 'Serial numbers', 'A week of measured output'],
        budget: ['Twenty panels', 'Frame and inverter', 'Installation and earthing'],
      },
      {
        title: 'Batteries and a vaccine fridge',
        description: 'Two nights of reserve, and a fridge that stays between 2 and 8 degrees.',
        checklist: ['Invoices and thirty days of temperature records'],
        budget: ['Batteries', 'Vaccine fridge'],
      },
    ],
    gifts: ['An hour of light', 'A vaccine kept cold', 'A solar panel'],
  },
  ar: {
    name: 'نور لعيادة تلّ تمرين',
    description: 'ألواح شمسية وبطّاريات، كي لا يولد الأطفال على ضوء المصابيح اليدوية وكي تبقى اللقاحات باردة.',
    story:
      'تخدم عيادة تلّ تمرين تسع قرى. تنقطع الكهرباء أربع ليالٍ من كلّ سبع، وتعمل القابلات على ضوء الهاتف، وقد أُتلفت اللقاحات مرّتين هذا العام.\n\nنبدأ بالألواح ثمّ البطّاريات وثلّاجة اللقاحات. اعترض بعض المتبرّعين على طلب صرف مرحلة الألواح، وستحكم الهيئة بينهم وبين المدقّقين. وكلّ ما يلزم للحكم منشور في هذه الصفحة.',
    picture: 'عيادة على تلّ وفوق سطحها ألواح شمسية تحت ضوء القمر',
    milestones: [
      {
        title: 'ألواح شمسية على السطح',
        description: 'عشرون لوحًا مع الهيكل والعاكس والتأريض.',
        checklist: ['فاتورة شركة التركيب', 'الأرقام التسلسلية', 'قياس الإنتاج لأسبوع'],
        budget: ['عشرون لوحًا', 'الهيكل والعاكس', 'التركيب والتأريض'],
      },
      {
        title: 'بطّاريات وثلّاجة لقاحات',
        description: 'احتياطيّ يكفي ليلتين، وثلّاجة تبقى حرارتها بين درجتين وثماني درجات.',
        checklist: ['الفواتير وسجلّ الحرارة لثلاثين يومًا'],
        budget: ['البطّاريات', 'ثلّاجة اللقاحات'],
      },
    ],
    gifts: ['ساعة من الضوء', 'لقاح محفوظ باردًا', 'لوح شمسيّ'],
  },
  fr: {
    name: 'De la lumière pour la clinique de Tamrin',
    description:
      'Des panneaux solaires et des batteries, pour que l’on ne naisse plus à la lampe torche et que les vaccins restent au froid.',
    story:
      'La clinique de la colline de Tamrin sert neuf villages. Le courant manque quatre nuits sur sept ; les sages-femmes travaillent à la lueur d’un téléphone et, deux fois cette année, il a fallu jeter les vaccins.\n\nD’abord les panneaux, puis les batteries et le réfrigérateur à vaccins. Des donateurs ont fait objection au versement de l’étape des panneaux : le comité décidera entre eux et les vérificateurs. Tout ce qu’il faut pour juger est sur cette page.',
    picture: 'Une clinique sur une colline, des panneaux solaires sur le toit, au clair de lune',
    milestones: [
      {
        title: 'Des panneaux solaires sur le toit',
        description: 'Vingt panneaux avec leur châssis, l’onduleur et la mise à la terre.',
        checklist: ['Facture de l’installateur', 'Numéros de série', 'Une semaine de production mesurée'],
        budget: ['Vingt panneaux', 'Châssis et onduleur', 'Pose et mise à la terre'],
      },
      {
        title: 'Des batteries et un réfrigérateur à vaccins',
        description: 'Deux nuits de réserve et un réfrigérateur qui reste entre 2 et 8 degrés.',
        checklist: ['Factures et trente jours de relevés de température'],
        budget: ['Batteries', 'Réfrigérateur à vaccins'],
      },
    ],
    gifts: ['Une heure de lumière', 'Un vaccin gardé au froid', 'Un panneau solaire'],
  },
}
