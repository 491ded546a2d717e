import type { ErrorTexts } from '../error-words.ts'

const setup = 'رُفضت قواعد الحملة: '
const report = 'لا ينبغي أن يحدث هذا، ولم يتحرّك أي مال. نرجو إبلاغنا به.'

export const errors: ErrorTexts = {
  NotACampaign: () => 'لا توجد حملة بهذا العنوان. يُرجى التأكّد من الرابط.',
  NotFactory: () => report,
  AlreadyInitialized: () => report,
  NotCharity: () => 'هذا الإجراء للجهة المنظّمة لهذه الحملة وحدها. يلزم ربط محفظتها.',
  UnknownMilestone: ([index], say) => `لا توجد في هذه الحملة مرحلة رقم ${say.ordinal(index)}.`,
  UnknownPayout: ([milestone, payout], say) =>
    `لا توجد دفعة رقم ${say.ordinal(payout)} في المرحلة ${say.ordinal(milestone)}.`,
  WrongState: ([milestone], say) =>
    `تغيّرت حالة المرحلة ${say.ordinal(milestone)} فلم يعد هذا ممكنًا. حالتها مبيّنة أعلاه.`,
  NoShares: () => 'يلزم اختيار مرحلة واحدة على الأقل.',
  EmptyShare: () => 'يلزم إدخال مبلغ لكل مرحلة مختارة.',
  DeadlinePassed: () => 'تأخّر وصول تبرّعك فلم يُؤخذ منه شيء. يمكن التبرّع من جديد.',
  MilestoneFull: ([milestone], say) =>
    `اكتملت المرحلة ${say.ordinal(milestone)}. لم يُؤخذ شيء، ويمكن اختيار مرحلة أخرى.`,
  MilestoneNotOpen: ([milestone, waitsFor], say) =>
    `تُفتح المرحلة ${say.ordinal(milestone)} بعد اكتمال المرحلة ${say.ordinal(waitsFor)}. يمكن التبرّع لتلك أولًا.`,
  TakeTooSmall: ([taken], say) =>
    `سبقك تبرّع آخر، والباقي في هذه المرحلة ${say.amount(taken)} فقط. لم يُؤخذ شيء، ويمكن الاختيار من جديد.`,
  BelowMinDonation: ([, minimum], say) => `أصغر تبرّع هنا ${say.amount(minimum)}. يُقبل هذا المبلغ أو أكثر منه.`,
  StartTooHigh: () => 'وصلت تبرّعات أخرى قبل تبرّعك فتغيّرت أرقام قطعك. لم يُؤخذ شيء، ويمكن المراجعة ثم التبرّع.',
  NotTakenInFull: ([taken], say) =>
    `الباقي في هذه المرحلة ${say.amount(taken)} فقط، وتبرّعك مشروط بأخذه كاملًا. يمكن التبرّع بمبلغ أصغر.`,
  UnexpectedReceived: () => 'لم تُسلّم العملة المبلغ بعينه، فأُلغي التبرّع كأنه لم يكن.',
  UnexpectedSent: () => 'لم تنقل العملة المبلغ بعينه، فأُلغيت الدفعة كأنها لم تكن.',
  Insolvent: ([balance, needed], say) =>
    `في عقد الحملة ${say.amount(balance)} والمستحق ${say.amount(needed)}: العملة نفسها سحبت قطعًا. التفاصيل في صفحة التدقيق.`,
  NotFull: ([funded, amount], say) =>
    `جُمع ${say.amount(funded)} من ${say.amount(amount)} فقط. لا يمكن طلب صرف المرحلة قبل اكتمالها.`,
  EmptyEvidence: () => 'تلزم إضافة الأدلة قبل طلب الصرف.',
  TooManyAttempts: () => 'بلغت طلبات صرف هذه المرحلة العدد الذي تسمح به القواعد.',
  SignersNotAscending: () => 'التوقيع نفسه مكرّر. تلزم إزالة أحدهما.',
  SignerNotListed: ([signer], say) => `العنوان ${say.address(signer)} ليس ممّن يقرّرون هنا. تلزم إزالة توقيعه.`,
  SignatureExpired: ([signer], say) => `انتهت صلاحية توقيع ${say.address(signer)}. يلزم توقيع جديد.`,
  SignatureValidTooLong: ([signer], say) => `توقيع ${say.address(signer)} صالح لأكثر من 30 يومًا. يلزم توقيع بمدة أقصر.`,
  SignatureTooLong: ([signer], say) => `توقيع ${say.address(signer)} أطول مما تسجّله الحملة. يلزم توقيع جديد.`,
  InvalidSignature: ([signer], say) => `هذا ليس توقيع ${say.address(signer)} على هذا القرار بعينه. يلزم توقيع جديد.`,
  QuorumNotReached: ([valid, threshold], say) =>
    `عدد التواقيع الصالحة ${say.number(valid)} والمطلوب ${say.number(threshold)}. يلزم جمع المزيد.`,
  NothingNew: () => 'كل هذه التواقيع مسجّلة من قبل.',
  RulingTooEarly: ([opensAt], say) => `ما زال للمتبرّعين أن يعترضوا. وللهيئة أن تحكم ابتداءً من ${say.time(opensAt)}.`,
  NoLots: () => 'يلزم اختيار تبرّع واحد على الأقل.',
  UnknownLot: ([start], say) => `لا يوجد تبرّع عند القطعة رقم ${say.coin(start)}؛ ربما أُعيد من قبل.`,
  LotNotInMilestone: ([start, milestone], say) =>
    `التبرّع عند القطعة رقم ${say.coin(start)} ليس من المرحلة ${say.ordinal(milestone)}.`,
  NotDonor: ([start], say) => `التبرّع عند القطعة رقم ${say.coin(start)} ليس تبرّعك. يلزم ربط المحفظة التي خرج منها.`,
  AlreadyObjected: ([start], say) => `سبق الاعتراض بالتبرّع الذي عند القطعة رقم ${say.coin(start)}.`,
  NothingDue: () => 'لم يحن موعد شيء بعد. الموعد مبيّن أعلاه.',
  TooSoon: () => 'بُتّ في المرحلة في هذه الثانية نفسها. يمكن إعادة المحاولة بعد لحظات.',
  AlreadySettled: () => 'دُفعت هذه الدفعة من قبل.',
  LotNotRefundable: ([start], say) =>
    `قطع التبرّع الذي يبدأ عند القطعة رقم ${say.coin(start)} تذهب إلى المستفيدين ولا تُعاد.`,
  NothingToRefund: () => 'أُعيدت هذه التبرّعات من قبل.',
  NothingToAbsorb: () => 'لكل قطعة هنا متبرّعها، ولا يوجد فائض.',
  ReentrancyGuardReentrantCall: () => report,
  SafeERC20FailedOperation: ([token], say) => `رفضت العملة ${say.address(token)} التحويل. يمكن إعادة المحاولة لاحقًا.`,
  StringsInsufficientHexLength: () => report,

  CampaignExists: () => 'هذه الحملة بعينها موجودة من قبل.',
  TokenWithoutCode: ([token], say) => `لا توجد عملة على العنوان ${say.address(token)} على هذه السلسلة.`,
  TermsMismatch: () => `${setup}الوصف ليس هو الذي حُسبت بصمته.`,
  TermsLengthOutOfRange: () => `${setup}يجب أن يكون حجم الوصف من بايت واحد إلى \u206616,384\u2069 بايت.`,
  MilestoneCountOutOfRange: () => `${setup}للحملة من مرحلة واحدة إلى 16 مرحلة.`,
  PayoutCountOutOfRange: ([milestone], say) =>
    `${setup}تحتاج المرحلة ${say.ordinal(milestone)} إلى دفعة واحدة على الأقل و8 على الأكثر.`,
  VerifierCountOutOfRange: () => `${setup}للحملة من مدقّق واحد إلى 9 مدقّقين.`,
  PanelCountOutOfRange: () => `${setup}في الهيئة من عضو واحد إلى 7 أعضاء.`,
  ThresholdOutOfRange: () => `${setup}يجب أن يوافق أكثر من نصف الأعضاء، وألا يزيد العدد المطلوب على عددهم.`,
  MembersNotAscending: ([member], say) => `${setup}العنوان ${say.address(member)} مكرّر أو في غير ترتيبه.`,
  VerifierOnPanel: ([member], say) => `${setup}لا يكون ${say.address(member)} مدقّقًا وعضوًا في الهيئة معًا.`,
  InterestedMember: ([member], say) =>
    `${setup}يتلقى ${say.address(member)} مالًا من الحملة، فلا يكون مدقّقًا ولا عضوًا في الهيئة.`,
  GoalTooLarge: () => `${setup}المبلغ المستهدف أكبر من المسموح.`,
  MinDonationZero: () => `${setup}يجب أن يكون أصغر تبرّع أكبر من الصفر.`,
  PayoutTooSmall: ([milestone, payout], say) =>
    `${setup}الدفعة ${say.ordinal(payout)} من المرحلة ${say.ordinal(milestone)} أقل من أصغر تبرّع.`,
  UnusableAddress: ([account], say) => `${setup}ما يُرسل إلى ${say.address(account)} يضيع.`,
  InterestedFallback: ([account], say) => `${setup}للعنوان ${say.address(account)} دور آخر في هذه الحملة.`,
  FundByOutOfRange: () => `${setup}يجب أن يكون آخر موعد للتبرّع في المستقبل وخلال 365 يومًا.`,
  ClaimByOutOfRange: ([milestone], say) =>
    `${setup}آخر موعد لطلب صرف المرحلة ${say.ordinal(milestone)} مبكر أو متأخر أكثر من اللازم أو يسبق ما قبله.`,
  ReviewWindowOutOfRange: () => `${setup}مدة المراجعة من يومين إلى 30 يومًا.`,
  ObjectionWindowOutOfRange: () => `${setup}مهلة اعتراض المتبرّعين من 3 أيام إلى 30 يومًا.`,
  AppealWindowOutOfRange: () => `${setup}مهلة الهيئة من 5 أيام إلى 30 يومًا.`,
  ObjectionBpsOutOfRange: () =>
    `${setup}يجب أن تكون نسبة القطع المعترضة التي تدعو الهيئة بين \u20665%\u2069 و\u206630%\u2069.`,
  UpfrontTooLarge: () => `${setup}لا يُصرف مقدّمًا أكثر من \u206630%\u2069 من المبلغ المستهدف.`,
  CloneArgumentsTooLong: () => `${setup}حجمها أكبر من المسموح.`,
  Create2EmptyBytecode: () => report,
  FailedDeployment: () => 'تعذّر إنشاء الحملة. يمكن إعادة المحاولة.',
  InsufficientBalance: () => report,

  EntryExpired: () => 'انتهت صلاحية هذا القيد الموقّع. يلزم توقيعه من جديد.',
  InvalidEntrySignature: ([author], say) => `هذا القيد لم يوقّعه ${say.address(author)}.`,
  InvalidAccountNonce: () => 'كُتب قبله قيد آخر من العنوان نفسه. يلزم التوقيع من جديد.',

  ERC20InsufficientBalance: ([, balance, needed], say) =>
    `في محفظتك ${say.amount(balance)} والمطلوب ${say.amount(needed)}. تلزم إضافة إليها أو تبرّع أصغر.`,
  ERC20InsufficientAllowance: ([, allowance, needed], say) =>
    `المبلغ المسموح به ${say.amount(allowance)} والمطلوب ${say.amount(needed)}. يلزم السماح بالمبلغ بعينه أولًا.`,
  ERC20InvalidApprover: () => report,
  ERC20InvalidReceiver: ([receiver], say) => `لا تدفع هذه العملة إلى ${say.address(receiver)}.`,
  ERC20InvalidSender: ([sender], say) => `لا تدفع هذه العملة من ${say.address(sender)}.`,
  ERC20InvalidSpender: () => report,
  ERC2612ExpiredSignature: () => 'انتهت صلاحية إذنك قبل وصوله. يلزم التوقيع من جديد.',
  ERC2612InvalidSigner: () => 'الإذن موقَّع من محفظة أخرى. يلزم التوقيع من جديد.',
  AuthorizationExpired: () => 'انتهت صلاحية إذنك قبل وصوله. يلزم التوقيع من جديد.',
  AuthorizationNotYetValid: ([validAfter], say) => `لا يصلح هذا الإذن إلا بعد ${say.time(validAfter)}.`,
  AuthorizationUsed: () => 'استُعمل هذا الإذن من قبل: يُرجى البحث عن تبرّعك في القائمة قبل التبرّع ثانية.',
  CallerIsNotPayee: () => report,
  InvalidAuthorization: () => 'لم توقّع هذه المحفظة هذا الإذن. يلزم التوقيع من جديد.',
  ECDSAInvalidSignature: () => 'التوقيع غير صالح. يلزم التوقيع من جديد.',
  ECDSAInvalidSignatureLength: () => 'التوقيع ناقص. يلزم التوقيع من جديد.',
  ECDSAInvalidSignatureS: () => 'التوقيع ليس بالصيغة الوحيدة المقبولة. يلزم التوقيع من جديد.',
  InvalidShortString: () => report,
  StringTooLong: () => report,
}
