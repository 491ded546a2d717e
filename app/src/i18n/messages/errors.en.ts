import type { ErrorTexts } from '../error-words.ts'

// What happened in the visitor's words, and what to do next.
const setup = 'The campaign’s rules were refused: '
const report = 'This should not happen, and nothing was moved. Please report it.'

export const errors: ErrorTexts = {
  NotACampaign: () => 'There is no campaign at this address. Check the link.',
  NotFactory: () => report,
  AlreadyInitialized: () => report,
  NotCharity: () => 'Only the charity of this campaign may do this. Connect its wallet.',
  UnknownMilestone: ([index], say) => `This campaign has no milestone ${say.ordinal(index)}.`,
  UnknownPayout: ([milestone, payout], say) =>
    `Milestone ${say.ordinal(milestone)} has no payout ${say.ordinal(payout)}.`,
  WrongState: ([milestone], say) =>
    `Milestone ${say.ordinal(milestone)} has moved on, so this is no longer possible. Look at its state above.`,
  NoShares: () => 'Choose at least one milestone to give to.',
  EmptyShare: () => 'Enter an amount for each milestone you chose.',
  DeadlinePassed: () => 'Your gift took too long to arrive and was not taken. Give again.',
  MilestoneFull: ([milestone], say) =>
    `Milestone ${say.ordinal(milestone)} is full. Nothing was taken; choose another milestone.`,
  MilestoneNotOpen: ([milestone, waitsFor], say) =>
    `Milestone ${say.ordinal(milestone)} opens once milestone ${say.ordinal(waitsFor)} is full. Give to that one first.`,
  TakeTooSmall: ([taken], say) =>
    `Somebody was faster: only ${say.amount(taken)} are left in this milestone. Nothing was taken; choose again.`,
  BelowMinDonation: ([, minimum], say) => `The smallest gift here is ${say.amount(minimum)}. Give at least that.`,
  StartTooHigh: () =>
    'Others gave first, so the numbers of your coins have changed. Nothing was taken; look again and give.',
  NotTakenInFull: ([taken], say) =>
    `Only ${say.amount(taken)} are left in this milestone, and your gift was to be taken whole. Give a smaller amount.`,
  UnexpectedReceived: () => 'The token did not deliver the exact amount, so the gift was undone.',
  UnexpectedSent: () => 'The token did not move the exact amount, so the payment was undone.',
  Insolvent: ([balance, needed], say) =>
    `The campaign’s contract holds ${say.amount(balance)} where ${say.amount(needed)} are due: the token itself took coins away. See the audit page.`,
  NotFull: ([funded, amount], say) =>
    `Only ${say.amount(funded)} of ${say.amount(amount)} are given. A milestone can be claimed once it is full.`,
  EmptyEvidence: () => 'Add the evidence before you claim.',
  TooManyAttempts: () => 'This milestone has been claimed as often as the rules allow.',
  SignersNotAscending: () => 'The same signature is there twice. Remove one of them.',
  SignerNotListed: ([signer], say) =>
    `${say.address(signer)} is not on the list for this decision. Remove that signature.`,
  SignatureExpired: ([signer], say) => `The signature of ${say.address(signer)} has run out. Ask for a new one.`,
  SignatureValidTooLong: ([signer], say) =>
    `The signature of ${say.address(signer)} is valid for more than 30 days. Ask for a shorter one.`,
  SignatureTooLong: ([signer], say) =>
    `The signature of ${say.address(signer)} is longer than a campaign records. Ask for a new one.`,
  InvalidSignature: ([signer], say) =>
    `This is not the signature of ${say.address(signer)} on exactly this decision. Ask for a new one.`,
  QuorumNotReached: ([valid, threshold], say) =>
    `${say.number(valid)} valid signatures so far; ${say.number(threshold)} are needed. Collect more.`,
  NothingNew: () => 'All these signatures have already been recorded.',
  RulingTooEarly: ([opensAt], say) => `Donors may still object. The panel can rule from ${say.time(opensAt)} on.`,
  NoLots: () => 'Choose at least one gift.',
  UnknownLot: ([start], say) => `There is no gift at coin ${say.coin(start)}; it may have been refunded already.`,
  LotNotInMilestone: ([start, milestone], say) =>
    `The gift at coin ${say.coin(start)} is not part of milestone ${say.ordinal(milestone)}.`,
  NotDonor: ([start], say) => `The gift at coin ${say.coin(start)} is not yours. Connect the wallet that gave it.`,
  AlreadyObjected: ([start], say) => `The gift at coin ${say.coin(start)} has already objected.`,
  NothingDue: () => 'Nothing is due yet. Look at the deadline above.',
  TooSoon: () => 'The milestone was decided in this very second. Try again in a moment.',
  AlreadySettled: () => 'This payout has already been paid.',
  LotNotRefundable: ([start], say) => `The coins of the gift at ${say.coin(start)} go to the recipients, not back.`,
  NothingToRefund: () => 'These gifts have already been refunded.',
  NothingToAbsorb: () => 'Every coin here was given by somebody; nothing is left over.',
  ReentrancyGuardReentrantCall: () => report,
  SafeERC20FailedOperation: ([token], say) => `The token ${say.address(token)} refused the transfer. Try again later.`,
  StringsInsufficientHexLength: () => report,

  CampaignExists: () => 'Exactly this campaign already exists.',
  TokenWithoutCode: ([token], say) => `There is no token at ${say.address(token)} on this chain.`,
  TermsMismatch: () => `${setup}the description is not the one that was hashed.`,
  TermsLengthOutOfRange: () => `${setup}the description must have 1 to 16,384 bytes.`,
  MilestoneCountOutOfRange: () => `${setup}a campaign has 1 to 16 milestones.`,
  PayoutCountOutOfRange: ([milestone], say) => `${setup}milestone ${say.ordinal(milestone)} needs 1 to 8 payouts.`,
  VerifierCountOutOfRange: () => `${setup}a campaign has 1 to 9 verifiers.`,
  PanelCountOutOfRange: () => `${setup}a campaign has 1 to 7 panel members.`,
  ThresholdOutOfRange: () => `${setup}more than half of the members must agree, and not more than there are.`,
  MembersNotAscending: ([member], say) => `${setup}${say.address(member)} is named twice or out of order.`,
  VerifierOnPanel: ([member], say) => `${setup}${say.address(member)} cannot be verifier and panel member.`,
  InterestedMember: ([member], say) =>
    `${setup}${say.address(member)} receives money and can be neither verifier nor panel member.`,
  GoalTooLarge: () => `${setup}the goal is too large.`,
  MinDonationZero: () => `${setup}the smallest gift must be above zero.`,
  PayoutTooSmall: ([milestone, payout], say) =>
    `${setup}payout ${say.ordinal(payout)} of milestone ${say.ordinal(milestone)} is below the smallest gift.`,
  UnusableAddress: ([account], say) => `${setup}coins sent to ${say.address(account)} would be lost.`,
  InterestedFallback: ([account], say) => `${setup}${say.address(account)} already has another role in this campaign.`,
  FundByOutOfRange: () => `${setup}the funding deadline must lie ahead, at most 365 days.`,
  ClaimByOutOfRange: ([milestone], say) =>
    `${setup}the claim deadline of milestone ${say.ordinal(milestone)} is too early, too late or before the previous one.`,
  ReviewWindowOutOfRange: () => `${setup}the review takes 2 to 30 days.`,
  ObjectionWindowOutOfRange: () => `${setup}donors have 3 to 30 days to object.`,
  AppealWindowOutOfRange: () => `${setup}the panel has 5 to 30 days.`,
  ObjectionBpsOutOfRange: () => `${setup}5% to 30% of the coins must object to call the panel.`,
  UpfrontTooLarge: () => `${setup}at most 30% of the goal may be paid in advance.`,
  CloneArgumentsTooLong: () => `${setup}there is too much of them.`,
  Create2EmptyBytecode: () => report,
  FailedDeployment: () => 'The campaign could not be created. Try again.',
  InsufficientBalance: () => report,

  EntryExpired: () => 'This signed entry has run out. Sign it again.',
  InvalidEntrySignature: ([author], say) => `This entry was not signed by ${say.address(author)}.`,
  InvalidAccountNonce: () => 'Another entry of this author was written first. Sign again.',

  ERC20InsufficientBalance: ([, balance, needed], say) =>
    `Your wallet has ${say.amount(balance)} and needs ${say.amount(needed)}. Add some or give less.`,
  ERC20InsufficientAllowance: ([, allowance, needed], say) =>
    `You allowed ${say.amount(allowance)} and ${say.amount(needed)} are needed. Allow the exact amount first.`,
  ERC20InvalidApprover: () => report,
  ERC20InvalidReceiver: ([receiver], say) => `The token does not pay to ${say.address(receiver)}.`,
  ERC20InvalidSender: ([sender], say) => `The token does not pay from ${say.address(sender)}.`,
  ERC20InvalidSpender: () => report,
  ERC2612ExpiredSignature: () => 'Your permission ran out before it arrived. Sign again.',
  ERC2612InvalidSigner: () => 'The permission was signed by another wallet. Sign again.',
  AuthorizationExpired: () => 'Your permission ran out before it arrived. Sign again.',
  AuthorizationNotYetValid: ([validAfter], say) => `The permission is valid only after ${say.time(validAfter)}.`,
  AuthorizationUsed: () => 'This permission was already used: look for your gift in the list before you give again.',
  CallerIsNotPayee: () => report,
  InvalidAuthorization: () => 'The permission was not signed by this wallet. Sign again.',
  ECDSAInvalidSignature: () => 'The signature is not valid. Sign again.',
  ECDSAInvalidSignatureLength: () => 'The signature is incomplete. Sign again.',
  ECDSAInvalidSignatureS: () => 'The signature is not in its one allowed form. Sign again.',
  InvalidShortString: () => report,
  StringTooLong: () => report,
}
