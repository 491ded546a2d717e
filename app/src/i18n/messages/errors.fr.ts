import type { ErrorTexts } from '../error-words.ts'

const setup = 'Les règles de la campagne ont été refusées\u202F: '
const report = 'Cela ne devrait pas arriver, et rien n’a bougé. Merci de le signaler.'

export const errors: ErrorTexts = {
  NotACampaign: () => 'Il n’y a pas de campagne à cette adresse. Vérifiez le lien.',
  NotFactory: () => report,
  AlreadyInitialized: () => report,
  NotCharity: () => 'Seul l’organisateur de cette campagne peut le faire. Connectez son portefeuille.',
  UnknownMilestone: ([index], say) => `Cette campagne n’a pas d’étape ${say.ordinal(index)}.`,
  UnknownPayout: ([milestone, payout], say) =>
    `L’étape ${say.ordinal(milestone)} n’a pas de versement ${say.ordinal(payout)}.`,
  WrongState: ([milestone], say) =>
    `L’étape ${say.ordinal(milestone)} a changé d’état et ne le permet plus. Voyez son état plus haut.`,
  NoShares: () => 'Choisissez au moins une étape à laquelle donner.',
  EmptyShare: () => 'Indiquez un montant pour chaque étape choisie.',
  DeadlinePassed: () => 'Votre don est arrivé trop tard et rien n’a été prélevé. Donnez à nouveau.',
  MilestoneFull: ([milestone], say) =>
    `L’étape ${say.ordinal(milestone)} est complète. Rien n’a été prélevé\u202F; choisissez-en une autre.`,
  MilestoneNotOpen: ([milestone, waitsFor], say) =>
    `L’étape ${say.ordinal(milestone)} s’ouvre quand l’étape ${say.ordinal(waitsFor)} est complète. Donnez d’abord à celle-ci.`,
  TakeTooSmall: ([taken], say) =>
    `Quelqu’un a été plus rapide\u202F: il ne reste que ${say.amount(taken)} dans cette étape. Rien n’a été prélevé\u202F; choisissez à nouveau.`,
  BelowMinDonation: ([, minimum], say) => `Le plus petit don est ici de ${say.amount(minimum)}. Donnez au moins cela.`,
  StartTooHigh: () =>
    'D’autres ont donné avant vous et les numéros de vos pièces ont changé. Rien n’a été prélevé\u202F; vérifiez et donnez à nouveau.',
  NotTakenInFull: ([taken], say) =>
    `Il ne reste que ${say.amount(taken)} dans cette étape, et votre don devait être pris en entier. Donnez moins.`,
  UnexpectedReceived: () => 'La monnaie n’a pas livré le montant exact\u202F: le don a été annulé.',
  UnexpectedSent: () => 'La monnaie n’a pas déplacé le montant exact\u202F: le versement a été annulé.',
  Insolvent: ([balance, needed], say) =>
    `Le contrat de la campagne détient ${say.amount(balance)} alors que ${say.amount(needed)} sont dus\u202F: la monnaie elle-même a retiré des pièces. Voyez la page d’audit.`,
  NotFull: ([funded, amount], say) =>
    `Seuls ${say.amount(funded)} sur ${say.amount(amount)} sont donnés. Le versement d’une étape se demande une fois qu’elle est complète.`,
  EmptyEvidence: () => 'Ajoutez les justificatifs avant de demander le versement.',
  TooManyAttempts: () => 'Le versement de cette étape a été demandé autant de fois que les règles le permettent.',
  SignersNotAscending: () => 'La même signature figure deux fois. Retirez-en une.',
  SignerNotListed: ([signer], say) =>
    `${say.address(signer)} ne figure pas sur la liste pour cette décision. Retirez cette signature.`,
  SignatureExpired: ([signer], say) => `La signature de ${say.address(signer)} a expiré. Demandez-en une nouvelle.`,
  SignatureValidTooLong: ([signer], say) =>
    `La signature de ${say.address(signer)} est valable plus de 30 jours. Demandez-en une plus courte.`,
  SignatureTooLong: ([signer], say) =>
    `La signature de ${say.address(signer)} est plus longue que ce qu’une campagne enregistre. Demandez-en une nouvelle.`,
  InvalidSignature: ([signer], say) =>
    `Ce n’est pas la signature de ${say.address(signer)} pour cette décision précise. Demandez-en une nouvelle.`,
  QuorumNotReached: ([valid, threshold], say) =>
    `${say.number(valid)} signatures valables pour l’instant\u202F; il en faut ${say.number(threshold)}. Réunissez-en d’autres.`,
  NothingNew: () => 'Toutes ces signatures sont déjà enregistrées.',
  RulingTooEarly: ([opensAt], say) =>
    `Les donateurs peuvent encore faire objection. Le comité peut décider à partir du ${say.time(opensAt)}.`,
  NoLots: () => 'Choisissez au moins un don.',
  UnknownLot: ([start], say) =>
    `Il n’y a pas de don à la pièce ${say.coin(start)}\u202F; il a peut-être déjà été remboursé.`,
  LotNotInMilestone: ([start, milestone], say) =>
    `Le don à la pièce ${say.coin(start)} n’appartient pas à l’étape ${say.ordinal(milestone)}.`,
  NotDonor: ([start], say) =>
    `Le don à la pièce ${say.coin(start)} n’est pas le vôtre. Connectez le portefeuille qui l’a fait.`,
  AlreadyObjected: ([start], say) => `Le don à la pièce ${say.coin(start)} a déjà fait objection.`,
  NothingDue: () => 'Rien n’est encore échu. Voyez l’échéance plus haut.',
  TooSoon: () => 'L’étape vient d’être décidée à cette seconde même. Réessayez dans un instant.',
  AlreadySettled: () => 'Ce versement a déjà été fait.',
  LotNotRefundable: ([start], say) =>
    `Les pièces du don à ${say.coin(start)} vont aux bénéficiaires et ne sont pas remboursées.`,
  NothingToRefund: () => 'Ces dons ont déjà été remboursés.',
  NothingToAbsorb: () => 'Chaque pièce ici a été donnée par quelqu’un\u202F; il n’y a pas d’excédent.',
  ReentrancyGuardReentrantCall: () => report,
  SafeERC20FailedOperation: ([token], say) =>
    `La monnaie ${say.address(token)} a refusé le transfert. Réessayez plus tard.`,
  StringsInsufficientHexLength: () => report,

  CampaignExists: () => 'Cette même campagne existe déjà.',
  TokenWithoutCode: ([token], say) => `Il n’y a pas de monnaie à ${say.address(token)} sur cette chaîne.`,
  TermsMismatch: () => `${setup}la description n’est pas celle dont l’empreinte a été calculée.`,
  TermsLengthOutOfRange: () => `${setup}la description doit compter de 1 à 16\u202F384 octets.`,
  MilestoneCountOutOfRange: () => `${setup}une campagne a de 1 à 16 étapes.`,
  PayoutCountOutOfRange: ([milestone], say) =>
    `${setup}l’étape ${say.ordinal(milestone)} doit avoir de 1 à 8 versements.`,
  VerifierCountOutOfRange: () => `${setup}une campagne a de 1 à 9 vérificateurs.`,
  PanelCountOutOfRange: () => `${setup}le comité compte de 1 à 7 membres.`,
  ThresholdOutOfRange: () => `${setup}il faut l’accord de plus de la moitié des membres, sans dépasser leur nombre.`,
  MembersNotAscending: ([member], say) => `${setup}${say.address(member)} figure deux fois ou n’est pas à sa place.`,
  VerifierOnPanel: ([member], say) =>
    `${setup}${say.address(member)} ne peut être à la fois vérificateur et membre du comité.`,
  InterestedMember: ([member], say) =>
    `${setup}${say.address(member)} reçoit de l’argent et ne peut être ni vérificateur ni membre du comité.`,
  GoalTooLarge: () => `${setup}l’objectif est trop élevé.`,
  MinDonationZero: () => `${setup}le plus petit don doit être supérieur à zéro.`,
  PayoutTooSmall: ([milestone, payout], say) =>
    `${setup}le versement ${say.ordinal(payout)} de l’étape ${say.ordinal(milestone)} est inférieur au plus petit don.`,
  UnusableAddress: ([account], say) => `${setup}les pièces envoyées à ${say.address(account)} seraient perdues.`,
  InterestedFallback: ([account], say) => `${setup}${say.address(account)} a déjà un autre rôle dans cette campagne.`,
  FundByOutOfRange: () => `${setup}la date limite des dons doit être à venir, dans 365 jours au plus.`,
  ClaimByOutOfRange: ([milestone], say) =>
    `${setup}la date limite de demande pour l’étape ${say.ordinal(milestone)} est trop proche, trop lointaine ou antérieure à la précédente.`,
  ReviewWindowOutOfRange: () => `${setup}la vérification dure de 2 à 30 jours.`,
  ObjectionWindowOutOfRange: () => `${setup}les donateurs ont de 3 à 30 jours pour faire objection.`,
  AppealWindowOutOfRange: () => `${setup}le comité dispose de 5 à 30 jours.`,
  ObjectionBpsOutOfRange: () =>
    `${setup}il faut que 5\u202F% à 30\u202F% des pièces fassent objection pour saisir le comité.`,
  UpfrontTooLarge: () => `${setup}30\u202F% de l’objectif au plus peuvent être versés d’avance.`,
  CloneArgumentsTooLong: () => `${setup}elles sont trop volumineuses.`,
  Create2EmptyBytecode: () => report,
  FailedDeployment: () => 'La campagne n’a pas pu être créée. Réessayez.',
  InsufficientBalance: () => report,

  EntryExpired: () => 'Cette entrée signée a expiré. Signez à nouveau.',
  InvalidEntrySignature: ([author], say) => `Cette entrée n’a pas été signée par ${say.address(author)}.`,
  InvalidAccountNonce: () => 'Une autre entrée de cet auteur a été écrite avant. Signez à nouveau.',

  ERC20InsufficientBalance: ([, balance, needed], say) =>
    `Votre portefeuille contient ${say.amount(balance)}\u202F; il faut ${say.amount(needed)}. Ajoutez-en ou donnez moins.`,
  ERC20InsufficientAllowance: ([, allowance, needed], say) =>
    `Vous avez autorisé ${say.amount(allowance)}\u202F; il faut ${say.amount(needed)}. Autorisez d’abord le montant exact.`,
  ERC20InvalidApprover: () => report,
  ERC20InvalidReceiver: ([receiver], say) => `La monnaie ne paie pas vers ${say.address(receiver)}.`,
  ERC20InvalidSender: ([sender], say) => `La monnaie ne paie pas depuis ${say.address(sender)}.`,
  ERC20InvalidSpender: () => report,
  ERC2612ExpiredSignature: () => 'Votre autorisation a expiré avant d’arriver. Signez à nouveau.',
  ERC2612InvalidSigner: () => 'L’autorisation a été signée par un autre portefeuille. Signez à nouveau.',
  AuthorizationExpired: () => 'Votre autorisation a expiré avant d’arriver. Signez à nouveau.',
  AuthorizationNotYetValid: ([validAfter], say) => `L’autorisation ne vaut qu’après le ${say.time(validAfter)}.`,
  AuthorizationUsed: () =>
    'Cette autorisation a déjà servi\u202F: cherchez votre don dans la liste avant de donner à nouveau.',
  CallerIsNotPayee: () => report,
  InvalidAuthorization: () => 'L’autorisation n’a pas été signée par ce portefeuille. Signez à nouveau.',
  ECDSAInvalidSignature: () => 'La signature n’est pas valable. Signez à nouveau.',
  ECDSAInvalidSignatureLength: () => 'La signature est incomplète. Signez à nouveau.',
  ECDSAInvalidSignatureS: () => 'La signature n’a pas la seule forme admise. Signez à nouveau.',
  InvalidShortString: () => report,
  StringTooLong: () => report,
}
