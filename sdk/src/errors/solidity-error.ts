import type { ContractErrorArgs, ContractErrorName } from 'viem'
import { isFinal, MILESTONE_STATES, nameOf } from '../enumerations.ts'
import type { campaignAbi, campaignFactoryAbi, demoTokenAbi, journalAbi } from '../generated/abis.ts'
import { AmanaError } from './amana-error.ts'

type AllAbis = [...typeof campaignAbi, ...typeof campaignFactoryAbi, ...typeof journalAbi, ...typeof demoTokenAbi]

/** The name of every error of Amana's contracts, and those of a token that they pass on. */
export type SolidityErrorName = ContractErrorName<AllAbis>

/** The arguments of one error, in order. */
export type SolidityErrorArgs<name extends SolidityErrorName> = ContractErrorArgs<AllAbis, name>

/** One class for all: `errorName` tells the type of `args`. */
export class SolidityError<name extends SolidityErrorName = SolidityErrorName> extends AmanaError {
  override name = 'SolidityError' as const
  /** The error's name. */
  override readonly code: name
  readonly errorName: name
  readonly args: SolidityErrorArgs<name>

  constructor(errorName: name, args: SolidityErrorArgs<name>, options: { cause?: Error | undefined } = {}) {
    const sentence = SENTENCES[errorName] as (args: SolidityErrorArgs<name>) => string
    super(sentence(args), {
      ...(options.cause ? { cause: options.cause } : {}),
      metaMessages: [`Error: ${errorName}(${(args as readonly unknown[]).map(String).join(', ')})`],
      docsAnchor: `errors-of-${SOURCES.find(([, sentences]) => Object.hasOwn(sentences, errorName))?.[0]}`,
    })
    this.code = errorName
    this.errorName = errorName
    this.args = args
  }
}

/** An error whose `errorName` narrows its `args`. */
export type SolidityErrorType = { [name in SolidityErrorName]: SolidityError<name> }[SolidityErrorName]

export function isSolidityErrorName(name: string): name is SolidityErrorName {
  return Object.hasOwn(SENTENCES, name)
}

/**
 * Whether this is a typed contract error, and if a name is given, this one.
 *
 * @example
 * ```ts
 * import { donate } from '@amana/sdk/actions/donate'
 * import { isSolidityError } from '@amana/sdk/errors/solidity-error'
 *
 * try {
 *   await donate(wallet, { campaign, shares })
 * } catch (error) {
 *   if (!isSolidityError(error, 'TakeTooSmall')) throw error
 *   const [left] = error.args
 *   console.log(`Only ${left} coins are left.`)
 * }
 * ```
 */
export function isSolidityError<name extends SolidityErrorName>(
  error: unknown,
  errorName?: name,
): error is SolidityError<name> {
  return error instanceof SolidityError && (errorName === undefined || error.errorName === errorName)
}

type Sentences = { readonly [name in SolidityErrorName]: (args: SolidityErrorArgs<name>) => string }

const CAMPAIGN = {
  NotACampaign: () => 'This is the implementation, not a campaign.',
  NotFactory: ([caller]) => `Only the factory initialises a campaign, not ${caller}.`,
  AlreadyInitialized: () => 'The campaign has been initialised.',
  NotCharity: ([caller]) => `Only the charity may do this, not ${caller}.`,
  UnknownMilestone: ([milestone]) => `There is no milestone ${milestone}.`,
  UnknownPayout: ([milestone, payout]) => `Milestone ${milestone} has no payout ${payout}.`,
  WrongState: ([milestone, state]) => {
    const name = nameOf(MILESTONE_STATES, state)
    return `Milestone ${milestone} is in state ${name}, which ${isFinal(name) ? 'is final' : 'does not allow this'}.`
  },
  NoShares: () => 'A gift needs at least one share.',
  EmptyShare: ([index]) => `Share ${index} has no amount.`,
  DeadlinePassed: ([deadline]) => `The gift's own deadline (${deadline}) has passed.`,
  MilestoneFull: ([milestone]) => `All coins of milestone ${milestone} are taken.`,
  MilestoneNotOpen: ([milestone, waitsFor]) =>
    `Milestone ${milestone} opens only when milestone ${waitsFor} is full or final.`,
  TakeTooSmall: ([taken, minAmount]) => `Only ${taken} coins are left, the gift insists on ${minAmount}.`,
  BelowMinDonation: ([taken, minimum]) => `${taken} is less than the smallest gift, ${minimum}.`,
  StartTooHigh: ([start, maxStart]) => `The next free coin is ${start}, the gift accepts at most ${maxStart}.`,
  NotTakenInFull: ([taken, amount]) => `Only ${taken} of ${amount} coins could be taken.`,
  UnexpectedReceived: ([received, expected]) => `The token delivered ${received} instead of ${expected}.`,
  UnexpectedSent: ([sent, expected]) => `The token took ${sent} instead of ${expected}.`,
  Insolvent: ([balance, needed]) => `The token's balance is ${balance}, this payment needs ${needed}.`,
  NotFull: ([funded, amount]) => `Only ${funded} of ${amount} are given: the milestone cannot be claimed yet.`,
  EmptyEvidence: () => 'A claim needs the hash of its evidence.',
  TooManyAttempts: ([milestone]) => `Milestone ${milestone} has been claimed as often as it can be.`,
  SignersNotAscending: ([signer]) => `Signers must ascend by address; ${signer} does not.`,
  SignerNotListed: ([signer]) => `${signer} is not on the list.`,
  SignatureExpired: ([signer, validUntil]) => `The signature of ${signer} was valid until ${validUntil}.`,
  SignatureValidTooLong: ([signer, validUntil]) =>
    `The signature of ${signer} is valid until ${validUntil}: more than 30 days.`,
  SignatureTooLong: ([signer, length]) => `The signature of ${signer} has ${length} bytes; 4,096 are allowed.`,
  InvalidSignature: ([signer]) => `This is not the signature of ${signer} under exactly this decision.`,
  QuorumNotReached: ([valid, threshold]) => `${valid} valid signatures, it takes ${threshold}.`,
  NothingNew: () => 'Every signer here has been recorded before.',
  RulingTooEarly: ([opensAt]) => `The panel may rule only from ${opensAt} on, after the donors' window.`,
  NoLots: () => 'The list of lots is empty.',
  UnknownLot: ([start]) => `No lot starts at coin ${start}.`,
  LotNotInMilestone: ([start, milestone]) => `The lot at coin ${start} does not belong to milestone ${milestone}.`,
  NotDonor: ([start, caller]) => `The lot at coin ${start} is not a gift of ${caller}.`,
  AlreadyObjected: ([start]) => `The lot at coin ${start} has objected.`,
  NothingDue: ([milestone]) => `Nothing is due in milestone ${milestone}.`,
  TooSoon: ([finalTime]) => `Coins leave only after second ${finalTime}, in which the milestone became final.`,
  AlreadySettled: ([milestone, payout]) => `Payout ${payout} of milestone ${milestone} has been settled.`,
  LotNotRefundable: ([start]) => `The coins of the lot at ${start} go to the recipients.`,
  NothingToRefund: () => 'Every lot named here is gone.',
  NothingToAbsorb: () => 'Every token here was given.',
  ReentrancyGuardReentrantCall: () => 'The contract was called while it was being called.',
  SafeERC20FailedOperation: ([token]) => `The token ${token} refused the transfer.`,
  StringsInsufficientHexLength: () => 'A number does not fit its text.',
} satisfies Partial<Sentences>

const FACTORY = {
  CampaignExists: ([campaign]) => `Exactly this campaign exists at ${campaign}; use another salt.`,
  TokenWithoutCode: ([token]) => `There is no contract at the token's address ${token}.`,
  TermsMismatch: ([expected, actual]) => `The terms document has SHA-256 ${actual}, the parameters say ${expected}.`,
  TermsLengthOutOfRange: ([length]) => `The terms document has ${length} bytes, 1 to 16,384 are allowed.`,
  MilestoneCountOutOfRange: ([count]) => `${count} milestones; 1 to 16 are allowed.`,
  PayoutCountOutOfRange: ([milestone, count]) => `Milestone ${milestone} has ${count} payouts; 1 to 8 are allowed.`,
  VerifierCountOutOfRange: ([count]) => `${count} verifiers; 1 to 9 are allowed.`,
  PanelCountOutOfRange: ([count]) => `${count} panel members; 1 to 7 are allowed.`,
  ThresholdOutOfRange: ([threshold, count]) => `It takes more than half of ${count} members, and not ${threshold}.`,
  MembersNotAscending: ([member]) => `Members must ascend by address and not be zero; ${member} breaks that.`,
  VerifierOnPanel: ([member]) => `${member} cannot be verifier and panel member.`,
  InterestedMember: ([member]) =>
    `${member} gets money from the campaign and can be neither verifier nor panel member.`,
  GoalTooLarge: ([goal]) => `The goal ${goal} must be below 2^94 base units.`,
  MinDonationZero: () => 'The smallest gift must be above zero.',
  PayoutTooSmall: ([milestone, payout, amount]) =>
    `Payout ${payout} of milestone ${milestone} is ${amount}: less than the smallest gift.`,
  UnusableAddress: ([account]) => `Tokens sent to ${account} would be lost.`,
  InterestedFallback: ([account]) => `The fallback recipient ${account} has another role in the campaign.`,
  FundByOutOfRange: ([fundBy]) => `The funding deadline ${fundBy} must be in the future, at most 365 days ahead.`,
  ClaimByOutOfRange: ([milestone, claimBy]) =>
    `The claim deadline ${claimBy} of milestone ${milestone} is too early, not after the one before, or too late.`,
  ReviewWindowOutOfRange: ([window]) => `The review takes 2 to 30 days, not ${window} seconds.`,
  ObjectionWindowOutOfRange: ([window]) => `The objection window is 3 to 30 days, not ${window} seconds.`,
  AppealWindowOutOfRange: ([window]) => `The panel has 5 to 30 days, not ${window} seconds.`,
  ObjectionBpsOutOfRange: ([bps]) => `The objection threshold is 500 to 3,000 basis points, not ${bps}.`,
  UpfrontTooLarge: ([amount, goal]) => `${amount} upfront is more than 30 % of the goal ${goal}.`,
  CloneArgumentsTooLong: () => 'The parameters are too long for a clone.',
  Create2EmptyBytecode: () => 'There is no code to deploy.',
  FailedDeployment: () => 'The campaign could not be deployed.',
  InsufficientBalance: ([balance, needed]) => `The contract holds ${balance} and needs ${needed}.`,
} satisfies Partial<Sentences>

const JOURNAL = {
  EntryExpired: ([validUntil]) => `The entry's signature was valid until ${validUntil}.`,
  InvalidEntrySignature: ([author]) => `This is not the signature of ${author} under exactly this entry.`,
  InvalidAccountNonce: ([account, currentNonce]) => `The next nonce of ${account} is ${currentNonce}.`,
} satisfies Partial<Sentences>

const TOKEN = {
  ERC20InsufficientBalance: ([sender, balance, needed]) => `${sender} holds ${balance} and needs ${needed}.`,
  ERC20InsufficientAllowance: ([spender, allowance, needed]) => `${spender} may take ${allowance} and needs ${needed}.`,
  ERC20InvalidApprover: ([approver]) => `${approver} cannot give an allowance.`,
  ERC20InvalidReceiver: ([receiver]) => `The token does not pay to ${receiver}.`,
  ERC20InvalidSender: ([sender]) => `The token does not pay from ${sender}.`,
  ERC20InvalidSpender: ([spender]) => `${spender} cannot get an allowance.`,
  ERC2612ExpiredSignature: ([deadline]) => `The permit was valid until ${deadline}.`,
  ERC2612InvalidSigner: ([signer, owner]) => `The permit was signed by ${signer}, not by ${owner}.`,
  AuthorizationExpired: ([validBefore]) => `The authorization was valid before ${validBefore}.`,
  AuthorizationNotYetValid: ([validAfter]) => `The authorization is valid after ${validAfter}.`,
  AuthorizationUsed: () => 'The authorization has been used.',
  CallerIsNotPayee: ([caller, payee]) => `${caller} cannot use an authorization for ${payee}.`,
  InvalidAuthorization: ([from]) => `This is not an authorization of ${from}.`,
  ECDSAInvalidSignature: () => 'The signature is invalid.',
  ECDSAInvalidSignatureLength: ([length]) => `A signature does not have ${length} bytes.`,
  ECDSAInvalidSignatureS: () => 'The signature is malleable.',
  InvalidShortString: () => 'A short text is invalid.',
  StringTooLong: () => 'A text is too long.',
} satisfies Partial<Sentences>

/** Who raises which errors, as the documentation groups them. */
const SOURCES = [
  ['the-campaign', CAMPAIGN],
  ['the-factory', FACTORY],
  ['the-journal', JOURNAL],
  ['tokens', TOKEN],
] as const

/** What each error says. An error of a contract without a sentence here does not compile. */
const SENTENCES: Sentences = { ...CAMPAIGN, ...FACTORY, ...JOURNAL, ...TOKEN }

/** The names of all errors. */
export const SOLIDITY_ERROR_NAMES = Object.keys(SENTENCES) as SolidityErrorName[]
