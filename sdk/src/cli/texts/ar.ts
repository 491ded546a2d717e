import { checks } from './checks.ar.ts'
import type { english } from './en.ts'
import { events } from './events.ar.ts'
import type { Translated } from './message.ts'

export const arabic: Translated<typeof english> = {
  unknown: 'غير معروف',
  colon: ':',

  help: {
    about:
      'يقرأ حملات التبرّع من السلسلة ويعيد حساب كل رقم. لا يحتاج إلا إلى عقدة، ولا يثق بها في شيء تستطيع بصمة أن تكشفه، ولا يسأل غيرها.',
    usage: 'الاستعمال',
    commands: 'الأوامر',
    arguments: 'المعطيات',
    options: 'الخيارات',
    example: 'مثال',
    more: (command) => `خيارات أمر واحد: ${command}`,
    exitCodes: 'رموز الانتهاء',
    exits: {
      ok: 'كل شيء متطابق، أو أُعطي الجواب',
      mismatch: 'شيئان يجب أن يتساويا وهما مختلفان',
      incomplete: 'شيء ناقص أو لا أحد يردّ، فلا حكم',
      usage: 'الأمر غير مفهوم',
      missingField: 'ينقص الشروط حقل لازم',
      interrupted: 'أُوقف بالمفتاحين \u2066Ctrl-C\u2069',
    },
  },

  commands: {
    campaigns: 'يعرض كل الحملات التي أنشأها المصنع.',
    show: 'يعرض حملة واحدة: شروطها، وأين المال، وما الذي يحدث إن لم يفعل أحد شيئًا.',
    audit: 'يعيد حساب كل ما تقوله الحملة ويقارنه بالعقد وبالعملة.',
    trace: 'يتتبّع تبرّعًا، أو كل تبرّعات متبرّع واحد، إلى مكان كل قطعة.',
    export: 'يكتب حملة في صورة بيانات مفتوحة.',
    hash: 'يطبع بصمة \u2066SHA-256\u2069 واسم \u2066IPFS (CID)\u2069 للملفات.',
    verify: 'يقارن مستندًا ببصمته على السلسلة، والأدلة مع ملفاتها، ومستند التبرّع معلومةً معلومة.',
    'verify-domain': 'يتحقّق من أن موقع الجهة المنظّمة يذكر حملتها وأن الحملة تذكر الموقع.',
    watch: 'يطبع ما يحدث في الحملة فور حدوثه، وما تتراجع عنه السلسلة.',
  },

  operands: {
    campaign: 'حملة: \u2066eip155:CHAIN:0x…\u2069 أو عنوانها',
    gift: 'تبرّع: \u2066CAMPAIGN/FIRST-COIN\u2069، أو متبرّع: \u2066eip155:CHAIN:0x…\u2069 أو عنوانه',
    file: 'ملف، ويقرأ \u2066verify\u2069 ما يُمرَّر إليه إذا كُتب \u2066-\u2069',
  },

  options: {
    rpc: 'عقدة، ويمكن تكرار الخيار: تُسأل الأولى وتُقارن بها البقية',
    block: 'الكتلة المقصودة: رقم أو \u2066"finalized"\u2069 أو \u2066"safe"\u2069، وإلا فالأخيرة',
    factory: 'المصنع الذي يجب أن يكون قد أنشأ الحملة، وإلا فالمصنع المعروف',
    'from-block': 'الكتلة التي يبدأ منها البحث، وإلا فكتلة نشر المصنع',
    'block-hash': 'بصمة الكتلة من مصدر موثوق لديك: تُثبَت بصمة السجل بها',
    resume: 'عند الإيقاف يُحفظ هنا ما قُرئ، وفي المرة التالية تُستأنف القراءة منه',
    source: 'تدقيق أحداث حزمة التدقيق هذه بدلًا من أحداث العقدة',
    pack: 'كتابة حزمة التدقيق في هذا الملف وطباعة بصمتها',
    format: '\u2066csv\u2069 أو \u2066json\u2069 أو \u2066360giving\u2069 أو \u2066iati\u2069',
    output: 'الكتابة في هذا الملف بدلًا من المخرج المعتاد',
    hash: 'البصمة \u2066SHA-256\u2069 أو الاسم \u2066CID\u2069 المطلوب في الملف',
    campaign: 'الحملة التي يُبحث في سجلها عن بصمة الملف',
    files: 'المجلّد الذي فيه ملفات الأدلة، وإلا فمجلّد القائمة نفسها',
    interval: 'الثواني بين نظرتين إلى السلسلة، وإلا فثانيتان',
    json: 'سطر واحد بصيغة \u2066JSON\u2069، بلا لغة',
    lang: '\u2066en\u2069 أو \u2066ar\u2069 أو \u2066fr\u2069، وإلا فمن البيئة (\u2066LC_ALL, LC_MESSAGES, LANG\u2069)',
    help: 'هذه الصفحة',
  },

  usage: {
    noCommand: 'لم يُذكر المطلوب.',
    noSuchCommand: (name) => `لا يوجد أمر اسمه ${name}.`,
    noSuchOption: (name) => `لا يوجد خيار اسمه ${name}.`,
    needsValue: (name) => `الخيار ${name} يحتاج إلى قيمة.`,
    takesNoValue: (name) => `الخيار ${name} لا يأخذ قيمة.`,
    onlyOnce: (name) => `لا يُذكر الخيار ${name} إلا مرة واحدة.`,
    missingOperand: (operand) => `هناك شيء ناقص: ${operand}.`,
    tooMany: (value) => `${value} زائد عن المطلوب.`,
    seeHelp: (command) => `المساعدة: ${command}`,
    badCampaign: (value) =>
      `${value} لا يدلّ على حملة. المطلوب \u2066eip155:CHAIN:0x…\u2069 أو عنوان يبدأ بـ \u20660x\u2069 وبعدها أربعون خانة، منسوخًا لا مكتوبًا باليد.`,
    badTrace: (value) =>
      `${value} لا يدلّ على تبرّع ولا على متبرّع. التبرّع هو \u2066CAMPAIGN/FIRST-COIN\u2069، والمتبرّع عنوان أو \u2066eip155:CHAIN:0x…\u2069.`,
    badUrl: (value) => `${value} ليس عنوان عقدة. يبدأ العنوان بـ \u2066http://\u2069 أو \u2066https://\u2069.`,
    badNumber: (option, value) => `القيمة ${value} للخيار ${option} ليست عددًا صحيحًا.`,
    badBlock: (value) =>
      `القيمة ${value} للخيار \u2066--block\u2069 ليست رقمًا ولا \u2066"finalized"\u2069 ولا \u2066"safe"\u2069.`,
    oneBlock: 'تُذكر الكتلة برقمها أو ببصمتها، لا بهما معًا.',
    badAddress: (option, value) => `القيمة ${value} للخيار ${option} ليست عنوانًا.`,
    badHash: (value) =>
      `${value} ليست بصمة. المطلوب \u2066SHA-256\u2069 في 64 خانة ست عشرية، أو \u2066CID\u2069 لكتلة خام.`,
    badLanguage: (value) => `لا توجد لغة رمزها ${value}. اللغات: \u2066en\u2069 و\u2066ar\u2069 و\u2066fr\u2069.`,
    badFormat: (value) =>
      `لا توجد صيغة اسمها ${value}. الصيغ: \u2066csv\u2069 و\u2066json\u2069 و\u2066360giving\u2069 و\u2066iati\u2069.`,
    needsRpc: (chain) => `أي عقدة؟ السلسلة ${chain} تحتاج إلى \u2066--rpc URL\u2069.`,
    wrongChain: (host, found, expected) =>
      `${host} عقدة من السلسلة ${found} لا من السلسلة ${expected}. المطلوب في \u2066--rpc\u2069 عقدة من السلسلة ${expected}.`,
    unknownChain: (chain) =>
      `لا يُعرف مصنع على السلسلة ${chain}. يُذكر بالخيار \u2066--factory\u2069، وكتلته الأولى بالخيار \u2066--from-block\u2069.`,
    noFile: (path) => `تعذّرت قراءة ${path}. يُرجى التأكّد من اسم الملف.`,
    noFolder: (path) => `${path} ليس مجلّدًا يمكن قراءته. يُذكر المجلّد بالخيار \u2066--files\u2069.`,
    cannotWrite: (path) => `تعذّرت الكتابة في ${path}.`,
    tooLarge: (path) => `${path} أكبر من أن يكون مستندًا لحملة.`,
    needsFingerprint: (path) =>
      `بمَ يُقارن ${path}؟ تُذكر بصمته بالخيار \u2066--hash\u2069، أو الحملة بالخيار \u2066--campaign\u2069.`,
    needsFormat:
      'أي صيغة؟ تُذكر بالخيار \u2066--format\u2069: \u2066csv\u2069 أو \u2066json\u2069 أو \u2066360giving\u2069 أو \u2066iati\u2069.',
    badPack: (path) => `${path} ليس حزمة تدقيق.`,
    badKept: (path) => `ليس في ${path} تدقيق متوقّف. يُذكر ملف آخر بالخيار \u2066--resume\u2069.`,
    otherPack: (path, campaign) => `${path} حزمة تدقيق للحملة ${campaign} لا لهذه الحملة.`,
  },

  unexpected: (problem) => `حدث ما لم يكن متوقّعًا، فلا يمكن قول شيء: ${problem}`,

  nodes: {
    unreachable: (host, details) =>
      `لا يردّ ${host} (${details}). يمكن المحاولة من جديد أو ذكر عقدة أخرى بالخيار \u2066--rpc\u2069.`,
    refused: (host, details) =>
      `لا يجيب ${host} عمّا سُئل عنه (${details}). يمكن المحاولة من جديد أو ذكر عقدة أخرى بالخيار \u2066--rpc\u2069.`,
    nothingThere: (address, block) =>
      `لا شيء في ${address} عند الكتلة ${block}. يُرجى التأكّد من العنوان ومن السلسلة، وربما كانت العقدة متأخّرة.`,
    notACampaign: (address) => `${address} ليس حملة: لم ينشئه المصنع. الأسلم عدم التبرّع له.`,
    noCreation: (address) =>
      `لا تعرض العقدة إنشاء ${address}. يمكن سؤال عقدة أخرى أو ذكر كتلة أسبق بالخيار \u2066--from-block\u2069.`,
    blockDiffers: (host, block) => `الكتلة ${block} عند ${host} كتلة أخرى.`,
    recordDiffers: (host, block) => `سجل هذه الحملة عند ${host} مختلف عند الكتلة ${block}.`,
    altered: (host) =>
      `${host} يُسقط أحداثًا من هذه الحملة أو يغيّرها: ما يعرضه لا يطابق بصمة سجلّها. يمكن ذكر عقدة أخرى بالخيار \u2066--rpc\u2069.`,
    agree: (count) => `عدد العقد المتطابقة: ${count}.`,
    stopped: 'أُوقف الأمر.',
  },

  campaign: {
    name: 'الاسم',
    account: 'الحملة',
    charity: 'الجهة المنظّمة',
    organiser: 'اسم الجهة',
    token: 'العملة',
    block: 'الكتلة',
    created: 'تاريخ الإنشاء',
    goal: 'الهدف',
    given: 'المتبرَّع به',
    milestone: 'المرحلة',
    milestones: 'المراحل',
    state: 'الحالة',
    amount: 'المبلغ',
    coins: 'القطع',
    span: (from, to) => `من ${from} إلى ${to}`,
    recipient: 'المستفيد',
    payouts: 'الدفعات',
    verifiers: 'المدقّقون',
    panel: 'الهيئة',
    fallback: 'المستفيد البديل',
    quorum: (threshold, members) => `${threshold} من ${members}`,
    terms: 'بصمة الشروط (\u2066SHA-256\u2069)',
    ledgerHash: 'بصمة السجل',
    money: 'أين المال',
    unreadable: 'شروط تعذّرت قراءتها',
    none: 'لا توجد حملات.',
    baseUnits: (amount) => `${amount} من أصغر الوحدات`,
    absorbed: (amount) => `منه ما وصل من غير تبرّع: ${amount}`,
    surplus: (amount) => `هنا من غير تبرّع وليس في أي مرحلة: ${amount}`,
    if: 'إن لم يفعل أحد شيئًا',
    noDeadline: 'لا يتغيّر شيء من تلقاء نفسه',
    turns: (milestone, date, state) => `المرحلة ${milestone}: ${state}، في ${date}`,
    auditIt: (command) => `للتحقّق من كل رقم: ${command}`,
  },

  states: {
    Funding: 'في الانتظار',
    Claimed: 'قيد المراجعة',
    Approved: 'فترة الاعتراض',
    ApprovedByPanel: 'فترة الاعتراض',
    AppealedSilence: 'أمام الهيئة',
    AppealedObjection: 'أمام الهيئة',
    Released: 'أُقرّ صرفها',
    Split: 'قُسمت: القطع المعترضة تُعاد، وكل ما عداها يُدفع',
    Refunded: 'تُعاد إلى المتبرّع',
  },
  fates: {
    waiting: 'في الانتظار',
    released: 'أُقرّ صرفها ولم تُدفع بعد',
    paid: 'وصلت',
    refundable: 'تُعاد إلى المتبرّع',
    refunded: 'أُعيدت',
  },
  givenWord: 'المتبرَّع به',

  audit: {
    steps: {
      contract: 'يُقرأ العقد',
      creation: 'يُبحث عن الإنشاء',
      events: 'تُقرأ كل الأحداث',
      transfers: 'يُقرأ سجل العملة نفسها',
      decisions: 'يُتحقّق من التواقيع من جديد',
    },
    verdicts: {
      ok: 'كل شيء متطابق.',
      mismatch:
        'هناك ما لا يتطابق. إما أن ردود المصدر خاطئة وإما أن الحملة لا تفعل ما تقول. يُستحسن التحقّق مع عقدة أخرى، فإن تكرّر ذلك فالأسلم عدم التبرّع وتنبيه الآخرين.',
      incomplete: 'السجل ناقص. هذا لا يدلّ على شيء في الحملة. يمكن التحقّق مع عقدة أخرى.',
    },
    falseSource:
      'المصدر غير ما سجّلته السلسلة. هذا لا يدلّ على شيء في الحملة، ويُستحسن تدقيقها من جديد بغير الخيار \u2066--source\u2069.',
    outcomes: {
      agrees: 'متطابق',
      contradicts: 'مختلف',
      missing: 'تعذّر التحقّق',
      recorded: 'مسجَّل ولا يمكن السؤال عنه ثانية',
      unasked: 'لم يُتحقّق منه هنا',
    },
    expected: 'المتوقّع',
    found: 'الموجود',
    where: 'الموضع',
    more: (count) => `وعدد ما لم يُعرض: ${count}`,
    line: (number) => `الحدث ${number} في المصدر يختلف عمّا على السلسلة:`,
    inSource: 'في المصدر',
    onChain: 'على السلسلة',
    nothing: 'لا شيء',
    otherBlock: (block) => `الكتلة ${block} في المصدر غير التي عند هذه العقدة.`,
    packWritten: (path) => `حزمة التدقيق: ${path}`,
    packHash: 'بصمة \u2066SHA-256\u2069 لحزمة التدقيق',
    checks,
    kept: (path) => `حُفظ ما قُرئ في ${path}، والأمر نفسه يستأنف القراءة منه.`,
    stopped: 'أُوقف التحقّق، فلا حكم على هذه الحملة.',
    canKeep: 'مع الخيار \u2066--resume FILE\u2069 تُستأنف القراءة في المرة التالية من حيث توقّفت.',
    notProven:
      'ما لا يُثبته هذا التدقيق: ما حدث بعد الدفع إلى المستفيد، وصدق الأدلة نفسها. المُثبَت أن المذكورين وقّعوا على هذه الملفات بعينها.',
  },

  trace: {
    gift: (gift) => `التبرّع ${gift}`,
    given: (donor, date, transaction) => `من ${donor} في ${date}، المعاملة ${transaction}`,
    note: 'كلمة المتبرّع (\u2066SHA-256\u2069)',
    source: 'وسم المصدر',
    transaction: 'المعاملة',
    passOn: 'إن أُعيدت هذه القطع حُوّلت إلى المستفيد البديل كما طلب المتبرّع.',
    objected: 'اعترض المتبرّع بهذه القطع.',
    to: 'المستفيد',
    where: 'أين هي',
    noGift: (gift, campaign) => `لا تبرّع رقمه ${gift} في ${campaign}. رقم التبرّع هو أول قطعة فيه بأصغر الوحدات.`,
    noGifts: (donor) => `لم يتبرّع ${donor} لأي حملة من هذا المصنع.`,
    isCampaign: (address) => `${address} حملة. لتتبّع تبرّع تُضاف شرطة مائلة ثم أول قطعة فيه.`,
    proofEnds: 'ينتهي الإثبات عند محفظة المستفيد.',
  },

  exporting: {
    missing: 'ينقص الحملة ما تتطلّبه هذه الصيغة. لم يُكتب ملف ولم يُخترع شيء. الناقص:',
    written: (path) => `كُتب في: ${path}`,
  },

  verify: {
    matches: 'مطابق',
    differs: 'غير مطابق',
    missing: 'غير موجود',
    fingerprint: '\u2066SHA-256\u2069',
    cid: '\u2066CID\u2069',
    matchesGiven: (path) => `${path} هو المستند الذي له هذه البصمة.`,
    differsGiven: (path) => `${path} مستند آخر: بصمته غير البصمة المذكورة.`,
    onChain: (path, place) => `${path} مسجّل على السلسلة: ${place}.`,
    notOnChain: (path, campaign) =>
      `${path} غير مسجّل على السلسلة: لا مستند في ${campaign} له هذه البصمة. إما أنه تغيّر وإما أنه من مكان آخر.`,
    wrongCampaign: 'كُتبت هذه الأدلة لحملة أخرى أو لمرحلة أخرى غير التي يذكرها طلب الصرف.',
    paper: {
      pledge: (path, gift, campaign) =>
        `${path} هو إقرار بالتعهّد للتبرّع ${gift} في ${campaign}. كل ما فيه مستنتج من السلسلة.`,
      receipt: (path, gift, campaign) => `${path} إيصال للتبرّع ${gift} في ${campaign}. كل ما فيه مستنتج من السلسلة.`,
      refund: (path, gift, campaign) =>
        `${path} إشعار بإعادة قطع من التبرّع ${gift} في ${campaign}. كل ما فيه مستنتج من السلسلة.`,
      bankLetter: (path, _gift, campaign) =>
        `${path} هو كتاب المصرف الخاص بـ ${campaign}. كل ما فيه مستنتج من السلسلة.`,
      report: (path, _gift, campaign) => `${path} هو تقرير عن ${campaign}. كل ما فيه مستنتج من السلسلة.`,
      pack: (path, campaign) => `${path} هو ملف تدقيق ${campaign} عند كتلته، بايتًا ببايت.`,
      packDiffers: (path) => `${path} ليس ملف التدقيق الذي يُستنتج من السلسلة عند كتلته. دقّق الحملة لترى ما تقوله.`,
      unreadable: (path) => `${path} كان مستندًا لتبرّع ثم تغيّر: لا يمكن قراءته.`,
      noSuch: (gift, campaign) => `لا مستند كهذا: ليس على السلسلة تبرّع ${gift} في ${campaign} يمكن أن يصدر عنه.`,
      noPayment: (campaign) => `لا توجد ورقة كهذه: لم يكن قد دُفع لأي مستفيد في ${campaign} حتى الكتلة التي تذكرها.`,
      differs: (path) => `${path} مغيَّر. ما يأتي مختلف على السلسلة:`,
      otherBytes: (path) => `ما في ${path} مطابق للسلسلة، لكنه مكتوب بطريقة أخرى فرمزه مختلف. يُرجى تنزيله من جديد.`,
      later: (block, newest) =>
        `يتحدّث المستند عن الكتلة ${block}، والعقدة سُئلت عن الكتلة ${newest} وهي أقدم. لا يمكن قول شيء.`,
      onPaper: 'المستند',
    },
    places: {
      terms: 'شروط الحملة',
      evidence: (milestone, attempt) => `أدلة المرحلة ${milestone}، المحاولة ${attempt}`,
      note: (gift) => `كلمة التبرّع ${gift}`,
      reason: (signer, milestone) => `السبب الذي ذكره ${signer} في المرحلة ${milestone}`,
      entry: (author) => `تدوينة من ${author}`,
    },
    file: 'الملف',
    result: 'النتيجة',
    found: 'الموجود',
    allFiles: (count) => `عدد ملفات الأدلة المطابقة: ${count}.`,
    someDiffer: (count) => `عدد ملفات الأدلة التي ليست ما وُقّع عليه: ${count}.`,
    someMissing: (count) => `عدد ملفات الأدلة غير الموجودة هنا: ${count}. يُذكر مجلّدها بالخيار \u2066--files\u2069.`,
  },

  domain: {
    both: (domain, account) => `${domain} والحملة يذكر كل منهما الآخر (${account}).`,
    notNamed: (domain) =>
      `تذكر الشروط ${domain}، لكن ${domain} لا يذكر الحملة ولا الجهة المنظّمة. لا يصحّ الاعتماد على هذا الاسم.`,
    noDomain: 'لا تذكر الشروط موقعًا: ينقصها الحقل \u2066organiser.domain\u2069.',
    noTerms: 'تعذّرت قراءة الشروط فلا موقع فيها: ينقصها الحقل \u2066organiser.domain\u2069.',
    unreachable: (url, details) => `تعذّرت قراءة ${url} (${details}). لا حكم.`,
    unreadable: (url) => `${url} ليس بالصيغة المطلوبة: \u2066{"accounts":["eip155:…"]}\u2069.`,
    reasons: {
      privateAddress: 'يقود إلى شبكة خاصة',
      tooLarge: 'حجمه أكبر من اللازم',
      tooManyRedirects: 'يُحوَّل مرات كثيرة',
      badRedirect: 'يُحوَّل إلى ما ليس \u2066https\u2069',
      timeout: 'لا ردّ في الوقت المحدّد',
      status: (status) => `ردّ الخادم ${status}`,
      connection: 'لا اتصال',
    },
  },

  watch: {
    watching: (campaign, host, block) =>
      `متابعة ${campaign} عبر ${host} ابتداءً من الكتلة ${block}. تنتهي المتابعة بالمفتاحين \u2066Ctrl-C\u2069.`,
    takenBack: 'تراجعت عنه السلسلة',
    lost: (host) => `لا يردّ ${host}. المحاولة مستمرّة.`,
    back: (host) => `عاد ${host} إلى الردّ.`,
    rewritten: (host, block) =>
      `صار ${host} يروي ماضيًا آخر حتى الكتلة ${block} التي كانت نهائية. يُستحسن سؤال عقدة أخرى.`,
    events,
  },
}
