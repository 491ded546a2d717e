import type { ErrorTexts } from '../error-words.ts'

const setup = 'رُفضت قواعد الحملة: '
const report = 'لا ينبغي أن يحدث هذا، ولم يتحرك أي مال. نرجو أن تبلّغنا.'

export const errors: ErrorTexts = {
  NotACampaign: () => 'لا توجد حملة في هذا العنوان. تحقّق من الرابط.',
  NotFactory: () => report,
  AlreadyInitialized: () => report,
  NotCharity: () => 'هذا الإجراء للجهة الخيرية صاحبة الحملة وحدها. اربط محفظتها.',
  UnknownMilestone: ([index], say) => `لا توجد في هذه الحملة مرحلة رقم ${say.ordinal(index)}.`,
  UnknownPayout: ([milestone, payout], say) =>
    `لا توجد دفعة رقم ${say.ordinal(payout)} في المرحلة ${say.ordinal(milestone)}.`,
  WrongState: ([milestone], say) =>
    `تغيّرت حالة المرحلة ${say.ordinal(milestone)} ولم تعد تسمح بهذا. انظر حالتها أعلاه.`,
  NoShares: () => 'اختر مرحلة واحدة على الأقل لتتبرّع لها.',
  EmptyShare: () => 'أدخل مبلغًا لكل مرحلة اخترتها.',
  DeadlinePassed: () => 'تأخّر وصول تبرّعك فلم يُؤخذ منه شيء. تبرّع من جديد.',
  MilestoneFull: ([milestone], say) => `اكتملت المرحلة ${say.ordinal(milestone)}. لم يُؤخذ شيء؛ اختر مرحلة أخرى.`,
  MilestoneNotOpen: ([milestone, waitsFor], say) =>
    `تُفتح المرحلة ${say.ordinal(milestone)} بعد اكتمال المرحلة ${say.ordinal(waitsFor)}. تبرّع لتلك أولًا.`,
  TakeTooSmall: ([taken], say) =>
    `سبقك غيرك: لم يبقَ في هذه المرحلة سوى ${say.amount(taken)}. لم يُؤخذ شيء؛ اختر من جديد.`,
  BelowMinDonation: ([, minimum], say) => `أصغر تبرّع هنا ${say.amount(minimum)}. تبرّع بهذا المبلغ أو أكثر.`,
  StartTooHigh: () => 'تبرّع آخرون قبلك فتغيّر موضعك في الصف. لم يُؤخذ شيء؛ راجع ثم تبرّع.',
  NotTakenInFull: ([taken], say) =>
    `لم يبقَ في هذه المرحلة سوى ${say.amount(taken)}، وتبرّعك مشروط بأخذه كاملًا. تبرّع بمبلغ أصغر.`,
  UnexpectedReceived: () => 'لم تُسلّم العملة المبلغ بالضبط، فأُلغي التبرّع كأنه لم يكن.',
  UnexpectedSent: () => 'لم تنقل العملة المبلغ بالضبط، فأُلغيت الدفعة كأنها لم تكن.',
  Insolvent: ([balance, needed], say) =>
    `في حساب الحملة ${say.amount(balance)} والمستحق ${say.amount(needed)}: العملة نفسها سحبت نقودًا. راجع صفحة التدقيق.`,
  NotFull: ([funded, amount], say) =>
    `جُمع ${say.amount(funded)} من ${say.amount(amount)} فقط. لا يمكن طلب صرف المرحلة قبل اكتمالها.`,
  EmptyEvidence: () => 'أضف الأدلة قبل أن تطلب الصرف.',
  TooManyAttempts: () => 'طُلب صرف هذه المرحلة بعدد المرات الذي تسمح به القواعد.',
  SignersNotAscending: () => 'التوقيع نفسه مكرّر. أزل أحدهما.',
  SignerNotListed: ([signer], say) => `العنوان ${say.address(signer)} ليس في قائمة هذا القرار. أزل توقيعه.`,
  SignatureExpired: ([signer], say) => `انتهت صلاحية توقيع ${say.address(signer)}. اطلب توقيعًا جديدًا.`,
  SignatureValidTooLong: ([signer], say) =>
    `توقيع ${say.address(signer)} صالح لأكثر من 30 يومًا. اطلب توقيعًا بمدة أقصر.`,
  InvalidSignature: ([signer], say) => `هذا ليس توقيع ${say.address(signer)} على هذا القرار بعينه. اطلب توقيعًا جديدًا.`,
  QuorumNotReached: ([valid, threshold], say) =>
    `عدد التوقيعات الصالحة ${say.number(valid)} والمطلوب ${say.number(threshold)}. اجمع المزيد.`,
  NothingNew: () => 'كل هذه التوقيعات مسجّلة من قبل.',
  RulingTooEarly: ([opensAt], say) => `ما زال بإمكان المتبرّعين الاعتراض. تحكم الهيئة ابتداءً من ${say.time(opensAt)}.`,
  NoLots: () => 'اختر تبرّعًا واحدًا على الأقل.',
  UnknownLot: ([start], say) => `لا يوجد تبرّع عند العملة رقم ${say.coin(start)}؛ ربما أُعيد من قبل.`,
  LotNotInMilestone: ([start, milestone], say) =>
    `التبرّع عند العملة رقم ${say.coin(start)} ليس من المرحلة ${say.ordinal(milestone)}.`,
  NotDonor: ([start], say) => `التبرّع عند العملة رقم ${say.coin(start)} ليس تبرّعك. اربط المحفظة التي تبرّعت به.`,
  AlreadyObjected: ([start], say) => `سبق الاعتراض بالتبرّع الذي عند العملة رقم ${say.coin(start)}.`,
  NothingDue: () => 'لم يحن موعد شيء بعد. انظر الموعد أعلاه.',
  TooSoon: () => 'حُسمت المرحلة في هذه الثانية نفسها. حاول بعد لحظات.',
  AlreadySettled: () => 'دُفعت هذه الدفعة من قبل.',
  LotNotRefundable: ([start], say) => `نقود التبرّع عند العملة رقم ${say.coin(start)} تذهب إلى المستفيدين ولا تُعاد.`,
  NothingToRefund: () => 'أُعيدت هذه التبرّعات من قبل.',
  NothingToAbsorb: () => 'لكل عملة هنا من تبرّع بها؛ لا يوجد فائض.',
  ReentrancyGuardReentrantCall: () => report,
  SafeERC20FailedOperation: ([token], say) => `رفضت العملة ${say.address(token)} التحويل. حاول لاحقًا.`,
  StringsInsufficientHexLength: () => report,

  CampaignExists: () => 'هذه الحملة بعينها موجودة من قبل.',
  TokenWithoutCode: ([token], say) => `لا توجد عملة في العنوان ${say.address(token)} على هذه السلسلة.`,
  TermsMismatch: () => `${setup}الوصف ليس هو الذي حُسبت بصمته.`,
  TermsLengthOutOfRange: () => `${setup}يجب أن يكون الوصف بين 1 و16,384 بايت.`,
  MilestoneCountOutOfRange: () => `${setup}للحملة من مرحلة واحدة إلى 16 مرحلة.`,
  PayoutCountOutOfRange: ([milestone], say) =>
    `${setup}تحتاج المرحلة ${say.ordinal(milestone)} إلى دفعة واحدة على الأقل و8 على الأكثر.`,
  VerifierCountOutOfRange: () => `${setup}للحملة من مدقّق واحد إلى 9 مدقّقين.`,
  PanelCountOutOfRange: () => `${setup}في الهيئة من عضو واحد إلى 7 أعضاء.`,
  ThresholdOutOfRange: () => `${setup}يجب أن يوافق أكثر من نصف الأعضاء، ولا يزيد المطلوب على عددهم.`,
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
  ObjectionBpsOutOfRange: () => `${setup}تُدعى الهيئة باعتراض نسبة بين 5 % و30 % من العملات.`,
  UpfrontTooLarge: () => `${setup}لا يُدفع مقدّمًا أكثر من 30 % من المبلغ المستهدف.`,
  CloneArgumentsTooLong: () => `${setup}حجمها أكبر من المسموح.`,
  Create2EmptyBytecode: () => report,
  FailedDeployment: () => 'تعذّر إنشاء الحملة. حاول مجددًا.',
  InsufficientBalance: () => report,

  EntryExpired: () => 'انتهت صلاحية هذا القيد الموقّع. وقّعه من جديد.',
  InvalidEntrySignature: ([author], say) => `هذا القيد لم يوقّعه ${say.address(author)}.`,
  InvalidAccountNonce: () => 'كُتب قيد آخر لهذا الكاتب أولًا. وقّع من جديد.',

  ERC20InsufficientBalance: ([, balance, needed], say) =>
    `في محفظتك ${say.amount(balance)} والمطلوب ${say.amount(needed)}. أضف إليها أو تبرّع بأقل.`,
  ERC20InsufficientAllowance: ([, allowance, needed], say) =>
    `سمحتَ بمبلغ ${say.amount(allowance)} والمطلوب ${say.amount(needed)}. اسمح بالمبلغ المحدد أولًا.`,
  ERC20InvalidApprover: () => report,
  ERC20InvalidReceiver: ([receiver], say) => `لا تدفع هذه العملة إلى ${say.address(receiver)}.`,
  ERC20InvalidSender: ([sender], say) => `لا تدفع هذه العملة من ${say.address(sender)}.`,
  ERC20InvalidSpender: () => report,
  ERC2612ExpiredSignature: () => 'انتهت صلاحية إذنك قبل أن يصل. وقّع من جديد.',
  ERC2612InvalidSigner: () => 'وقّعت الإذنَ محفظة أخرى. وقّع من جديد.',
  AuthorizationExpired: () => 'انتهت صلاحية تفويضك قبل أن يصل. وقّع من جديد.',
  AuthorizationNotYetValid: ([validAfter], say) => `لا يصلح هذا التفويض إلا بعد ${say.time(validAfter)}.`,
  AuthorizationUsed: () => 'استُعمل هذا التفويض من قبل: ابحث عن تبرّعك في القائمة قبل أن تتبرّع ثانية.',
  CallerIsNotPayee: () => report,
  InvalidAuthorization: () => 'لم توقّع هذه المحفظة هذا التفويض. وقّع من جديد.',
  ECDSAInvalidSignature: () => 'التوقيع غير صالح. وقّع من جديد.',
  ECDSAInvalidSignatureLength: () => 'التوقيع ناقص. وقّع من جديد.',
  ECDSAInvalidSignatureS: () => 'التوقيع ليس بصيغته الوحيدة المسموحة. وقّع من جديد.',
  InvalidShortString: () => report,
  StringTooLong: () => report,
}
