import {
  type AbsorbParameters,
  type AbsorbReturnType,
  type AbsorbSyncParameters,
  type AbsorbSyncReturnType,
  absorb,
  absorbSync,
} from '../actions/absorb.ts'
import {
  type ApproveParameters,
  type ApproveReturnType,
  type ApproveSyncParameters,
  type ApproveSyncReturnType,
  approve,
  approveSync,
} from '../actions/approve.ts'
import {
  type CancelParameters,
  type CancelReturnType,
  type CancelSyncParameters,
  type CancelSyncReturnType,
  cancel,
  cancelSync,
} from '../actions/cancel.ts'
import {
  type ChooseGivingWayParameters,
  type ChooseGivingWayReturnType,
  chooseGivingWay,
} from '../actions/chooseGivingWay.ts'
import {
  type ClaimParameters,
  type ClaimReturnType,
  type ClaimSyncParameters,
  type ClaimSyncReturnType,
  claim,
  claimSync,
} from '../actions/claim.ts'
import {
  type CreateCampaignParameters,
  type CreateCampaignReturnType,
  type CreateCampaignSyncParameters,
  type CreateCampaignSyncReturnType,
  createCampaign,
  createCampaignSync,
} from '../actions/createCampaign.ts'
import {
  type DonateParameters,
  type DonateReturnType,
  type DonateSyncParameters,
  type DonateSyncReturnType,
  donate,
  donateSync,
} from '../actions/donate.ts'
import {
  type DonateWithAuthorizationParameters,
  type DonateWithAuthorizationReturnType,
  type DonateWithAuthorizationSyncParameters,
  type DonateWithAuthorizationSyncReturnType,
  donateWithAuthorization,
  donateWithAuthorizationSync,
} from '../actions/donateWithAuthorization.ts'
import {
  type DonateWithPermitParameters,
  type DonateWithPermitReturnType,
  type DonateWithPermitSyncParameters,
  type DonateWithPermitSyncReturnType,
  donateWithPermit,
  donateWithPermitSync,
} from '../actions/donateWithPermit.ts'
import {
  type GiveParameters,
  type GiveReturnType,
  type GiveSyncParameters,
  type GiveSyncReturnType,
  give,
  giveSync,
} from '../actions/give.ts'
import type { AmanaClient } from '../actions/internal/write.ts'
import {
  type ObjectParameters,
  type ObjectReturnType,
  type ObjectSyncParameters,
  type ObjectSyncReturnType,
  object,
  objectSync,
} from '../actions/object.ts'
import {
  type PokeParameters,
  type PokeReturnType,
  type PokeSyncParameters,
  type PokeSyncReturnType,
  poke,
  pokeSync,
} from '../actions/poke.ts'
import {
  type RefundParameters,
  type RefundReturnType,
  type RefundSyncParameters,
  type RefundSyncReturnType,
  refund,
  refundSync,
} from '../actions/refund.ts'
import {
  type RejectParameters,
  type RejectReturnType,
  type RejectSyncParameters,
  type RejectSyncReturnType,
  reject,
  rejectSync,
} from '../actions/reject.ts'
import {
  type RuleParameters,
  type RuleReturnType,
  type RuleSyncParameters,
  type RuleSyncReturnType,
  rule,
  ruleSync,
} from '../actions/rule.ts'
import {
  type SettleParameters,
  type SettleReturnType,
  type SettleSyncParameters,
  type SettleSyncReturnType,
  settle,
  settleSync,
} from '../actions/settle.ts'
import { type SignDonationParameters, type SignDonationReturnType, signDonation } from '../actions/signDonation.ts'
import { type SignPermitParameters, type SignPermitReturnType, signPermit } from '../actions/signPermit.ts'
import {
  type SignUploadPermitParameters,
  type SignUploadPermitReturnType,
  signUploadPermit,
} from '../actions/signUploadPermit.ts'
import {
  type WriteEntryParameters,
  type WriteEntryReturnType,
  type WriteEntrySyncParameters,
  type WriteEntrySyncReturnType,
  writeEntry,
  writeEntrySync,
} from '../actions/writeEntry.ts'
import {
  type WriteSignedEntryParameters,
  type WriteSignedEntryReturnType,
  type WriteSignedEntrySyncParameters,
  type WriteSignedEntrySyncReturnType,
  writeSignedEntry,
  writeSignedEntrySync,
} from '../actions/writeSignedEntry.ts'

/** Every write of the SDK, bound to a client, and what prepares one in the wallet. */
export type AmanaWalletActions = {
  absorb(parameters: AbsorbParameters): Promise<AbsorbReturnType>
  absorbSync(parameters: AbsorbSyncParameters): Promise<AbsorbSyncReturnType>
  approve(parameters: ApproveParameters): Promise<ApproveReturnType>
  approveSync(parameters: ApproveSyncParameters): Promise<ApproveSyncReturnType>
  cancel(parameters: CancelParameters): Promise<CancelReturnType>
  cancelSync(parameters: CancelSyncParameters): Promise<CancelSyncReturnType>
  chooseGivingWay(parameters: ChooseGivingWayParameters): Promise<ChooseGivingWayReturnType>
  claim(parameters: ClaimParameters): Promise<ClaimReturnType>
  claimSync(parameters: ClaimSyncParameters): Promise<ClaimSyncReturnType>
  createCampaign(parameters: CreateCampaignParameters): Promise<CreateCampaignReturnType>
  createCampaignSync(parameters: CreateCampaignSyncParameters): Promise<CreateCampaignSyncReturnType>
  donate(parameters: DonateParameters): Promise<DonateReturnType>
  donateSync(parameters: DonateSyncParameters): Promise<DonateSyncReturnType>
  donateWithAuthorization(parameters: DonateWithAuthorizationParameters): Promise<DonateWithAuthorizationReturnType>
  donateWithAuthorizationSync(
    parameters: DonateWithAuthorizationSyncParameters,
  ): Promise<DonateWithAuthorizationSyncReturnType>
  donateWithPermit(parameters: DonateWithPermitParameters): Promise<DonateWithPermitReturnType>
  donateWithPermitSync(parameters: DonateWithPermitSyncParameters): Promise<DonateWithPermitSyncReturnType>
  give(parameters: GiveParameters): Promise<GiveReturnType>
  giveSync(parameters: GiveSyncParameters): Promise<GiveSyncReturnType>
  object(parameters: ObjectParameters): Promise<ObjectReturnType>
  objectSync(parameters: ObjectSyncParameters): Promise<ObjectSyncReturnType>
  poke(parameters: PokeParameters): Promise<PokeReturnType>
  pokeSync(parameters: PokeSyncParameters): Promise<PokeSyncReturnType>
  refund(parameters: RefundParameters): Promise<RefundReturnType>
  refundSync(parameters: RefundSyncParameters): Promise<RefundSyncReturnType>
  reject(parameters: RejectParameters): Promise<RejectReturnType>
  rejectSync(parameters: RejectSyncParameters): Promise<RejectSyncReturnType>
  rule(parameters: RuleParameters): Promise<RuleReturnType>
  ruleSync(parameters: RuleSyncParameters): Promise<RuleSyncReturnType>
  settle(parameters: SettleParameters): Promise<SettleReturnType>
  settleSync(parameters: SettleSyncParameters): Promise<SettleSyncReturnType>
  signDonation(parameters: SignDonationParameters): Promise<SignDonationReturnType>
  signPermit(parameters: SignPermitParameters): Promise<SignPermitReturnType>
  signUploadPermit(parameters: SignUploadPermitParameters): Promise<SignUploadPermitReturnType>
  writeEntry(parameters: WriteEntryParameters): Promise<WriteEntryReturnType>
  writeEntrySync(parameters: WriteEntrySyncParameters): Promise<WriteEntrySyncReturnType>
  writeSignedEntry(parameters: WriteSignedEntryParameters): Promise<WriteSignedEntryReturnType>
  writeSignedEntrySync(parameters: WriteSignedEntrySyncParameters): Promise<WriteSignedEntrySyncReturnType>
}

/**
 * Adds every write to a client. A page that cares for its size imports single actions instead.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { privateKeyToAccount } from 'viem/accounts'
 * import { mainnet } from 'viem/chains'
 * import { amanaWalletActions } from '@amana/sdk/decorators/wallet'
 *
 * const account = privateKeyToAccount(key)
 * const client = createClient({ account, chain: mainnet, transport: http() }).extend(amanaWalletActions())
 * const { recipient, amount } = await client.settleSync({ campaign, milestone: 0, payout: 0 })
 * ```
 */
export function amanaWalletActions() {
  return (client: AmanaClient): AmanaWalletActions => ({
    absorb: (parameters) => absorb(client, parameters),
    absorbSync: (parameters) => absorbSync(client, parameters),
    approve: (parameters) => approve(client, parameters),
    approveSync: (parameters) => approveSync(client, parameters),
    cancel: (parameters) => cancel(client, parameters),
    cancelSync: (parameters) => cancelSync(client, parameters),
    chooseGivingWay: (parameters) => chooseGivingWay(client, parameters),
    claim: (parameters) => claim(client, parameters),
    claimSync: (parameters) => claimSync(client, parameters),
    createCampaign: (parameters) => createCampaign(client, parameters),
    createCampaignSync: (parameters) => createCampaignSync(client, parameters),
    donate: (parameters) => donate(client, parameters),
    donateSync: (parameters) => donateSync(client, parameters),
    donateWithAuthorization: (parameters) => donateWithAuthorization(client, parameters),
    donateWithAuthorizationSync: (parameters) => donateWithAuthorizationSync(client, parameters),
    donateWithPermit: (parameters) => donateWithPermit(client, parameters),
    donateWithPermitSync: (parameters) => donateWithPermitSync(client, parameters),
    give: (parameters) => give(client, parameters),
    giveSync: (parameters) => giveSync(client, parameters),
    object: (parameters) => object(client, parameters),
    objectSync: (parameters) => objectSync(client, parameters),
    poke: (parameters) => poke(client, parameters),
    pokeSync: (parameters) => pokeSync(client, parameters),
    refund: (parameters) => refund(client, parameters),
    refundSync: (parameters) => refundSync(client, parameters),
    reject: (parameters) => reject(client, parameters),
    rejectSync: (parameters) => rejectSync(client, parameters),
    rule: (parameters) => rule(client, parameters),
    ruleSync: (parameters) => ruleSync(client, parameters),
    settle: (parameters) => settle(client, parameters),
    settleSync: (parameters) => settleSync(client, parameters),
    signDonation: (parameters) => signDonation(client, parameters),
    signPermit: (parameters) => signPermit(client, parameters),
    signUploadPermit: (parameters) => signUploadPermit(client, parameters),
    writeEntry: (parameters) => writeEntry(client, parameters),
    writeEntrySync: (parameters) => writeEntrySync(client, parameters),
    writeSignedEntry: (parameters) => writeSignedEntry(client, parameters),
    writeSignedEntrySync: (parameters) => writeSignedEntrySync(client, parameters),
  })
}
