import type { CampaignTexts } from './language.ts'

export const bakeryTexts: CampaignTexts = {
  fr: {
    name: 'Le fournil de Saint-Aubrin doit rallumer son four',
    description:
      'Après l’incendie de janvier, une boulangerie de famille demande de quoi rouvrir la seule boutique du village.',
    story:
      'Depuis 1931, la même famille pétrit le pain de Saint-Aubrin. En janvier, un court-circuit a brûlé le four et une partie du toit. Personne n’a été blessé, mais la boutique est fermée depuis, et le village fait vingt-deux kilomètres pour une baguette.\n\nL’assurance paie les murs, pas le four. Nous avons filmé l’atelier noir de suie pour demander conseil ; la vidéo a été vue bien plus que nous ne l’imaginions. Chaque étape est versée directement aux artisans, après vérification. Si une étape échoue, votre argent vous revient.',
    picture: 'La boulangerie du village au petit matin, la cheminée fume',
    milestones: [
      {
        title: 'Un nouveau four',
        description: 'Un four à sole posé sur un socle de pierre, raccordé et essayé avec une première fournée.',
        checklist: ['Facture du fabricant', 'Procès-verbal de raccordement', 'Photo de la première fournée'],
        budget: ['Four à sole d’occasion, révisé', 'Transport et levage', 'Socle de pierre', 'Raccordement électrique'],
      },
      {
        title: 'Le toit et la cheminée',
        description: 'La charpente brûlée est remplacée, les tuiles reposées, la cheminée refaite aux normes.',
        checklist: ['Facture du charpentier', 'Attestation de ramonage', 'Photos avant et après'],
        budget: ['Charpente en chêne', 'Tuiles et zinguerie', 'Conduit de cheminée'],
      },
      {
        title: 'La farine et les premiers salaires',
        description: 'Trois mois de farine et deux salaires, le temps que la boutique vive de nouveau de son pain.',
        checklist: ['Bons de livraison du moulin', 'Bulletins de salaire sans les noms'],
        budget: ['Farine de blé, 7 tonnes', 'Deux salaires pendant trois mois'],
      },
    ],
    gifts: ['Une baguette', 'Une miche de campagne', 'Un sac de farine', 'Une journée de fournil'],
  },
  en: {
    name: 'Relight the oven of Saint-Aubrin',
    description:
      'After the January fire, a family bakery asks for what it takes to reopen the only shop in the village.',
    story:
      'The same family has baked the bread of Saint-Aubrin since 1931. In January a short circuit burned the oven and part of the roof. Nobody was hurt, but the shop has been shut ever since, and the village drives twenty-two kilometres for a loaf.\n\nThe insurance pays for the walls, not for the oven. We filmed the sooty bakehouse to ask for advice; far more people watched than we ever imagined. Each milestone is paid straight to the craftspeople once it has been checked. If a milestone fails, your money comes back to you.',
    picture: 'The village bakery early in the morning, smoke rising from the chimney',
    milestones: [
      {
        title: 'A new oven',
        description: 'A deck oven on a stone base, connected, and tried with a first batch of bread.',
        checklist: ['The maker’s invoice', 'The electrician’s report', 'A photo of the first batch'],
        budget: ['Refurbished deck oven', 'Transport and lifting', 'Stone base', 'Electrical connection'],
      },
      {
        title: 'The roof and the chimney',
        description: 'The burned timbers are replaced, the tiles laid again, the chimney rebuilt to code.',
        checklist: ['The carpenter’s invoice', 'The sweep’s certificate', 'Photos from before and after'],
        budget: ['Oak timbers', 'Tiles and gutters', 'Chimney flue'],
      },
      {
        title: 'Flour and the first wages',
        description: 'Three months of flour and two wages, until the shop lives on its own bread again.',
        checklist: ['Delivery notes from the mill', 'Payslips without names'],
        budget: ['Wheat flour, 7 tonnes', 'Two wages for three months'],
      },
    ],
    gifts: ['A baguette', 'A country loaf', 'A sack of flour', 'A day of baking'],
  },
  ar: {
    name: 'لنُشعل فرن سانت أوبران من جديد',
    description: 'بعد حريق يناير، تطلب عائلة من الخبّازين ما يلزم لإعادة فتح الدكّان الوحيد في القرية.',
    story:
      'منذ عام 1931 والعائلة نفسها تعجن خبز سانت أوبران. وفي يناير أحرق تماسّ كهربائي الفرن وجزءًا من السقف. لم يُصب أحد، لكنّ الدكّان مغلق منذ ذلك اليوم، وأهل القرية يقطعون اثنين وعشرين كيلومترًا من أجل رغيف.\n\nيدفع التأمين ثمن الجدران لا ثمن الفرن. صوّرنا المخبز وقد غطّاه السواد طلبًا للنصيحة، فشاهد المقطع من الناس أكثر بكثير ممّا تخيّلنا. تُدفع كلّ مرحلة إلى الحرفيّين مباشرةً بعد التحقّق من إنجازها، وإذا لم تُنجز مرحلة عاد إليك مالك.',
    picture: 'مخبز القرية عند الفجر والدخان يتصاعد من المدخنة',
    milestones: [
      {
        title: 'فرن جديد',
        description: 'فرن أرضيّته من الحجر على قاعدة حجرية، موصول بالكهرباء ومجرَّب بأوّل خَبزة.',
        checklist: ['فاتورة الصانع', 'محضر التوصيل الكهربائي', 'صورة أوّل خَبزة'],
        budget: ['فرن مستعمل بعد صيانته', 'النقل والرفع', 'قاعدة حجرية', 'التوصيل الكهربائي'],
      },
      {
        title: 'السقف والمدخنة',
        description: 'أخشاب جديدة مكان المحترقة، وإعادة القرميد، وبناء المدخنة من جديد وفق الأنظمة.',
        checklist: ['فاتورة النجّار', 'شهادة تنظيف المدخنة', 'صور قبل العمل وبعده'],
        budget: ['أخشاب بلّوط', 'القرميد والمزاريب', 'مجرى المدخنة'],
      },
      {
        title: 'الطحين وأولى الأجور',
        description: 'طحين يكفي ثلاثة أشهر وأجران، إلى أن يعيش الدكّان من خبزه مرّة أخرى.',
        checklist: ['سندات التسليم من المطحنة', 'كشوف الأجور من غير أسماء'],
        budget: ['طحين قمح، 7 أطنان', 'أجران لثلاثة أشهر'],
      },
    ],
    gifts: ['رغيف طويل', 'رغيف ريفيّ', 'كيس طحين', 'يوم من الخَبز'],
  },
}
