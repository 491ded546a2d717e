import type { CampaignTexts } from './language.ts'

export const wellTexts: CampaignTexts = {
  ar: {
    name: 'بئر لقرية بئر الندى',
    description: 'ماء نظيف لأربعمئة أسرة جفّ نبعها، على ثلاث مراحل يتحقّق منها مهندسون مستقلّون.',
    story:
      'جفّ نبع القرية في الصيف الماضي. تمشي النساء والأطفال ساعتين كلّ يوم إلى الوادي، ويعودون بماء لا يكفي ولا يؤمَن شربه.\n\nوجد المسّاحون ماءً على عمق تسعين مترًا. نحفر أوّلًا، ثمّ نركّب مضخّة تعمل بالشمس ونمدّ الأنابيب إلى ستّ نقاط توزيع، ثمّ ندرّب ثلاثة من أهل القرية على صيانتها. لا تُصرف مرحلة قبل أن يوقّع اثنان من المدقّقين، ولكلّ متبرّع أن يعترض خلال فترة الاعتراض.',
    picture: 'بئر في ظلّ نخلة وخلفها تلال رملية',
    milestones: [
      {
        title: 'المسح والحفر',
        description: 'مسح جيولوجيّ، وحفر تسعين مترًا، وتحليل مخبريّ للماء.',
        checklist: ['سجلّ الحفر', 'نتيجة تحليل الماء', 'صور الموقع'],
        budget: ['المسح الجيولوجي', 'الحفر والتغليف', 'تحليل الماء في مختبر مستقلّ'],
      },
      {
        title: 'المضخّة والأنابيب',
        description: 'مضخّة بالطاقة الشمسية وكيلومتران من الأنابيب وستّ نقاط توزيع.',
        checklist: ['فواتير المضخّة والأنابيب', 'قياس التدفّق', 'صور نقاط التوزيع'],
        budget: ['المضخّة والألواح الشمسية', 'الأنابيب ونقاط التوزيع', 'أعمال الحفر والتركيب'],
      },
      {
        title: 'التدريب وصيانة السنة الأولى',
        description: 'تدريب ثلاثة من أهل القرية وقطع غيار تكفي سنة.',
        checklist: ['سجلّ التدريب وقائمة قطع الغيار المستلَمة'],
        budget: ['التدريب', 'قطع الغيار'],
      },
    ],
    gifts: ['ماء أسرة ليوم', 'متر من الأنابيب', 'متر من الحفر'],
  },
  en: {
    name: 'A well for Bir al-Nada',
    description:
      'Clean water for four hundred families whose spring ran dry, in three milestones checked by independent engineers.',
    story:
      'The village spring ran dry last summer. Women and children walk two hours a day to the valley and come back with water that is too little, and not safe to drink.\n\nThe surveyors found water at ninety metres. First we drill; then we install a solar pump and lay pipes to six taps; then we train three people of the village to look after it all. No milestone is paid before two verifiers have signed, and every donor can object during the objection window.',
    picture: 'A well in the shade of a palm tree, sandy hills behind it',
    milestones: [
      {
        title: 'Survey and drilling',
        description: 'A geological survey, ninety metres of drilling, a laboratory test of the water.',
        checklist: ['The drilling log', 'The water analysis', 'Photos of the site'],
        budget: ['Geological survey', 'Drilling and casing', 'Water analysis by an independent laboratory'],
      },
      {
        title: 'Pump and pipes',
        description: 'A solar pump, two kilometres of pipe and six taps.',
        checklist: ['Invoices for pump and pipes', 'A flow measurement', 'Photos of the taps'],
        budget: ['Pump and solar panels', 'Pipes and taps', 'Trenching and installation'],
      },
      {
        title: 'Training and a first year of upkeep',
        description: 'Training for three people of the village, and spare parts for a year.',
        checklist: ['The training record and the list of spare parts received'],
        budget: ['Training', 'Spare parts'],
      },
    ],
    gifts: ['A day of water for a family', 'A metre of pipe', 'A metre of drilling'],
  },
  fr: {
    name: 'Un puits pour Bir al-Nada',
    description:
      'De l’eau propre pour quatre cents familles dont la source a tari, en trois étapes vérifiées par des ingénieurs indépendants.',
    story:
      'La source du village a tari l’été dernier. Femmes et enfants marchent deux heures par jour jusqu’à la vallée et rapportent une eau qui ne suffit pas, et qui n’est pas sûre.\n\nLes géologues ont trouvé de l’eau à quatre-vingt-dix mètres. Nous forons d’abord ; puis nous installons une pompe solaire et des conduites vers six bornes ; puis nous formons trois habitants à l’entretien. Aucune étape n’est versée avant deux signatures de vérificateurs, et chaque donateur peut faire objection pendant le délai d’objection.',
    picture: 'Un puits à l’ombre d’un palmier, des collines de sable au fond',
    milestones: [
      {
        title: 'Étude et forage',
        description: 'Une étude géologique, quatre-vingt-dix mètres de forage, une analyse de l’eau.',
        checklist: ['Le journal de forage', 'L’analyse de l’eau', 'Des photos du site'],
        budget: ['Étude géologique', 'Forage et tubage', 'Analyse de l’eau par un laboratoire indépendant'],
      },
      {
        title: 'Pompe et conduites',
        description: 'Une pompe solaire, deux kilomètres de conduites et six bornes.',
        checklist: ['Factures de la pompe et des conduites', 'Mesure du débit', 'Photos des bornes'],
        budget: ['Pompe et panneaux solaires', 'Conduites et bornes', 'Tranchées et pose'],
      },
      {
        title: 'Formation et première année d’entretien',
        description: 'La formation de trois habitants et un an de pièces de rechange.',
        checklist: ['Le registre de formation et la liste des pièces reçues'],
        budget: ['Formation', 'Pièces de rechange'],
      },
    ],
    gifts: ['Un jour d’eau pour une famille', 'Un mètre de conduite', 'Un mètre de forage'],
  },
}
