import type { CampaignTexts } from './language.ts'

export const floodTexts: CampaignTexts = {
  en: {
    name: 'After the river: help for Lower Sarn',
    description:
      'The Sarn rose four metres in one night. Blankets and clean water at once, dry houses next, seed in autumn.',
    story:
      'On the night of 17 April the river took the bridge, the fields and the ground floor of thirty-one houses. Everyone was brought out in time, many of them by neighbours with tractors.\n\nThe first milestone is released as soon as it is full, without a check beforehand, because blankets cannot wait for paperwork. It is a quarter of the goal, and we publish every receipt. The other two are paid only after verification.',
    picture: 'Houses standing in flood water, a small boat between them',
    milestones: [
      {
        title: 'Blankets, food and clean water',
        description: 'For thirty-one families, in the first two weeks. Released as soon as it is full.',
        checklist: ['Receipts and the distribution list without names, published afterwards'],
        budget: ['Blankets and mattresses', 'Food for two weeks', 'Drinking water and filters'],
      },
      {
        title: 'Thirty-one dry houses',
        description: 'Pumps, dehumidifiers and lime wash, and new wiring where the old is not safe.',
        checklist: ['Hire contracts', 'The electrician’s report house by house', 'Moisture readings'],
        budget: ['Hire of pumps and dryers', 'Wiring', 'Lime and tools'],
      },
      {
        title: 'Seed for the autumn',
        description: 'Clearing the silt and seed for eighty hectares, bought together.',
        checklist: ['The seed merchant’s invoice and the list of fields sown'],
        budget: ['Clearing silt', 'Winter wheat and rye'],
      },
    ],
    gifts: ['A warm blanket', 'A water filter', 'A house dried for one day'],
  },
  fr: {
    name: 'Après la crue : aider le Bas-Sarn',
    description:
      'Le Sarn est monté de quatre mètres en une nuit. Couvertures et eau potable d’abord, maisons sèches ensuite, semences à l’automne.',
    story:
      'Dans la nuit du 17 avril, la rivière a emporté le pont, les champs et le rez-de-chaussée de trente et une maisons. Tout le monde a été mis à l’abri à temps, souvent par des voisins en tracteur.\n\nLa première étape est débloquée dès qu’elle est complète, sans contrôle préalable, parce que des couvertures n’attendent pas les papiers. Elle représente un quart de l’objectif et nous publions chaque reçu. Les deux autres ne sont versées qu’après vérification.',
    picture: 'Des maisons dans l’eau, une petite barque entre elles',
    milestones: [
      {
        title: 'Couvertures, vivres et eau potable',
        description: 'Pour trente et une familles, les deux premières semaines. Débloqué dès que l’étape est complète.',
        checklist: ['Reçus et liste de distribution sans noms, publiés après coup'],
        budget: ['Couvertures et matelas', 'Vivres pour deux semaines', 'Eau potable et filtres'],
      },
      {
        title: 'Trente et une maisons sèches',
        description: 'Pompes, déshumidificateurs, chaux, et une électricité refaite là où elle n’est plus sûre.',
        checklist: ['Contrats de location', 'Rapport de l’électricien maison par maison', 'Mesures d’humidité'],
        budget: ['Location de pompes et de sécheurs', 'Électricité', 'Chaux et outils'],
      },
      {
        title: 'Des semences pour l’automne',
        description: 'Enlever le limon et acheter ensemble de quoi semer quatre-vingts hectares.',
        checklist: ['Facture du semencier et liste des champs semés'],
        budget: ['Enlèvement du limon', 'Blé d’hiver et seigle'],
      },
    ],
    gifts: ['Une couverture chaude', 'Un filtre à eau', 'Une maison séchée pendant un jour'],
  },
  ar: {
    name: 'بعد الفيضان: عونٌ لأهل السارن الأسفل',
    description: 'ارتفع نهر السارن أربعة أمتار في ليلة واحدة. أغطية وماء نظيف فورًا، ثمّ بيوت جافّة، ثمّ بذار الخريف.',
    story:
      'في ليلة السابع عشر من أبريل جرف النهر الجسر والحقول والطابق الأرضيّ في واحد وثلاثين بيتًا. أُخرج الجميع في الوقت المناسب، وكثيرون أنقذهم جيرانهم بالجرّارات.\n\nتُصرف المرحلة الأولى فور اكتمالها، من غير تحقّق مسبق، لأنّ الأغطية لا تنتظر الأوراق. وهي ربع المبلغ المطلوب، وسننشر كلّ إيصال. أمّا المرحلتان الأخريان فلا تُصرفان إلّا بعد التحقّق.',
    picture: 'بيوت وسط مياه الفيضان وقارب صغير بينها',
    milestones: [
      {
        title: 'أغطية وطعام وماء نظيف',
        description: 'لواحدة وثلاثين أسرة في الأسبوعين الأوّلين. تُصرف فور اكتمالها.',
        checklist: ['الإيصالات وقائمة التوزيع من غير أسماء، وتُنشر بعد التوزيع'],
        budget: ['أغطية وفُرُش', 'طعام أسبوعين', 'ماء شرب ومرشّحات'],
      },
      {
        title: 'واحد وثلاثون بيتًا جافًّا',
        description: 'مضخّات ومجفّفات وكلس، وأسلاك جديدة حيث لم تعد القديمة مأمونة.',
        checklist: ['عقود الاستئجار', 'تقرير الكهربائيّ عن كلّ بيت', 'قياسات الرطوبة'],
        budget: ['استئجار المضخّات والمجفّفات', 'الأسلاك الكهربائية', 'الكلس والأدوات'],
      },
      {
        title: 'بذار للخريف',
        description: 'إزالة الطمي وشراء بذار مشترك لثمانين هكتارًا.',
        checklist: ['فاتورة تاجر البذار وقائمة الحقول المزروعة'],
        budget: ['إزالة الطمي', 'قمح شتويّ وجاودار'],
      },
    ],
    gifts: ['غطاء دافئ', 'مرشّح ماء', 'تجفيف بيت ليوم واحد'],
  },
}
