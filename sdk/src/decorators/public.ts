import { type GetCampaignParameters, type GetCampaignReturnType, getCampaign } from '../actions/getCampaign.ts'
import {
  type GetCampaignEventsParameters,
  type GetCampaignEventsReturnType,
  getCampaignEvents,
} from '../actions/getCampaignEvents.ts'
import { type GetCampaignsParameters, type GetCampaignsReturnType, getCampaigns } from '../actions/getCampaigns.ts'
import { type GetCharityParameters, type GetCharityReturnType, getCharity } from '../actions/getCharity.ts'
import {
  type GetContractUriParameters,
  type GetContractUriReturnType,
  getContractUri,
} from '../actions/getContractUri.ts'
import { type GetEntriesParameters, type GetEntriesReturnType, getEntries } from '../actions/getEntries.ts'
import { type GetEntryNonceParameters, type GetEntryNonceReturnType, getEntryNonce } from '../actions/getEntryNonce.ts'
import { type GetFactoryParameters, type GetFactoryReturnType, getFactory } from '../actions/getFactory.ts'
import {
  type GetImplementationParameters,
  type GetImplementationReturnType,
  getImplementation,
} from '../actions/getImplementation.ts'
import { type GetJournalParameters, type GetJournalReturnType, getJournal } from '../actions/getJournal.ts'
import {
  type GetJournalHeadParameters,
  type GetJournalHeadReturnType,
  getJournalHead,
} from '../actions/getJournalHead.ts'
import { type GetLedgerHashParameters, type GetLedgerHashReturnType, getLedgerHash } from '../actions/getLedgerHash.ts'
import { type GetLotParameters, type GetLotReturnType, getLot } from '../actions/getLot.ts'
import { type GetLotsParameters, type GetLotsReturnType, getLots } from '../actions/getLots.ts'
import { type GetMilestoneParameters, type GetMilestoneReturnType, getMilestone } from '../actions/getMilestone.ts'
import { type GetMilestonesParameters, type GetMilestonesReturnType, getMilestones } from '../actions/getMilestones.ts'
import { type GetParametersParameters, type GetParametersReturnType, getParameters } from '../actions/getParameters.ts'
import { type GetPayoutParameters, type GetPayoutReturnType, getPayout } from '../actions/getPayout.ts'
import { type GetPayoutsParameters, type GetPayoutsReturnType, getPayouts } from '../actions/getPayouts.ts'
import { type GetRolesParameters, type GetRolesReturnType, getRoles } from '../actions/getRoles.ts'
import {
  type GetSigningDomainParameters,
  type GetSigningDomainReturnType,
  getSigningDomain,
} from '../actions/getSigningDomain.ts'
import { type GetTotalsParameters, type GetTotalsReturnType, getTotals } from '../actions/getTotals.ts'
import type { ReadClient } from '../actions/internal/read.ts'
import { type IsCampaignParameters, type IsCampaignReturnType, isCampaign } from '../actions/isCampaign.ts'
import {
  type PredictCampaignParameters,
  type PredictCampaignReturnType,
  predictCampaign,
} from '../actions/predictCampaign.ts'
import type { CampaignEventName } from '../campaign-events.ts'

/** Every read of the SDK, bound to a client. */
export type AmanaPublicActions = {
  getCampaign(parameters: GetCampaignParameters): Promise<GetCampaignReturnType>
  getCampaignEvents<const name extends CampaignEventName = CampaignEventName>(
    parameters: GetCampaignEventsParameters<name>,
  ): Promise<GetCampaignEventsReturnType<name>>
  getCampaigns(parameters: GetCampaignsParameters): Promise<GetCampaignsReturnType>
  getCharity(parameters: GetCharityParameters): Promise<GetCharityReturnType>
  getContractUri(parameters: GetContractUriParameters): Promise<GetContractUriReturnType>
  getEntries(parameters: GetEntriesParameters): Promise<GetEntriesReturnType>
  getEntryNonce(parameters: GetEntryNonceParameters): Promise<GetEntryNonceReturnType>
  getFactory(parameters: GetFactoryParameters): Promise<GetFactoryReturnType>
  getImplementation(parameters: GetImplementationParameters): Promise<GetImplementationReturnType>
  getJournal(parameters: GetJournalParameters): Promise<GetJournalReturnType>
  getJournalHead(parameters: GetJournalHeadParameters): Promise<GetJournalHeadReturnType>
  getLedgerHash(parameters: GetLedgerHashParameters): Promise<GetLedgerHashReturnType>
  getLot(parameters: GetLotParameters): Promise<GetLotReturnType>
  getLots(parameters: GetLotsParameters): Promise<GetLotsReturnType>
  getMilestone(parameters: GetMilestoneParameters): Promise<GetMilestoneReturnType>
  getMilestones(parameters: GetMilestonesParameters): Promise<GetMilestonesReturnType>
  getParameters(parameters: GetParametersParameters): Promise<GetParametersReturnType>
  getPayout(parameters: GetPayoutParameters): Promise<GetPayoutReturnType>
  getPayouts(parameters: GetPayoutsParameters): Promise<GetPayoutsReturnType>
  getRoles(parameters: GetRolesParameters): Promise<GetRolesReturnType>
  getSigningDomain(parameters: GetSigningDomainParameters): Promise<GetSigningDomainReturnType>
  getTotals(parameters: GetTotalsParameters): Promise<GetTotalsReturnType>
  isCampaign(parameters: IsCampaignParameters): Promise<IsCampaignReturnType>
  predictCampaign(parameters: PredictCampaignParameters): Promise<PredictCampaignReturnType>
}

/**
 * Adds every read to a client. A page that cares for its size imports single actions instead.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { amanaPublicActions } from '@amana/sdk/decorators/public'
 *
 * const client = createClient({ chain: mainnet, transport: http() }).extend(amanaPublicActions())
 * const totals = await client.getTotals({ campaign })
 * ```
 */
export function amanaPublicActions() {
  return (client: ReadClient): AmanaPublicActions => ({
    getCampaign: (parameters) => getCampaign(client, parameters),
    getCampaignEvents: (parameters) => getCampaignEvents(client, parameters),
    getCampaigns: (parameters) => getCampaigns(client, parameters),
    getCharity: (parameters) => getCharity(client, parameters),
    getContractUri: (parameters) => getContractUri(client, parameters),
    getEntries: (parameters) => getEntries(client, parameters),
    getEntryNonce: (parameters) => getEntryNonce(client, parameters),
    getFactory: (parameters) => getFactory(client, parameters),
    getImplementation: (parameters) => getImplementation(client, parameters),
    getJournal: (parameters) => getJournal(client, parameters),
    getJournalHead: (parameters) => getJournalHead(client, parameters),
    getLedgerHash: (parameters) => getLedgerHash(client, parameters),
    getLot: (parameters) => getLot(client, parameters),
    getLots: (parameters) => getLots(client, parameters),
    getMilestone: (parameters) => getMilestone(client, parameters),
    getMilestones: (parameters) => getMilestones(client, parameters),
    getParameters: (parameters) => getParameters(client, parameters),
    getPayout: (parameters) => getPayout(client, parameters),
    getPayouts: (parameters) => getPayouts(client, parameters),
    getRoles: (parameters) => getRoles(client, parameters),
    getSigningDomain: (parameters) => getSigningDomain(client, parameters),
    getTotals: (parameters) => getTotals(client, parameters),
    isCampaign: (parameters) => isCampaign(client, parameters),
    predictCampaign: (parameters) => predictCampaign(client, parameters),
  })
}
