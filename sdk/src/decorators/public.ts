import { type GetCampaignParameters, type GetCampaignReturnType, getCampaign } from '../actions/getCampaign.ts'
import { type GetCampaignsParameters, type GetCampaignsReturnType, getCampaigns } from '../actions/getCampaigns.ts'
import { type GetLedgerHashParameters, type GetLedgerHashReturnType, getLedgerHash } from '../actions/getLedgerHash.ts'
import { type GetLotParameters, type GetLotReturnType, getLot } from '../actions/getLot.ts'
import { type GetMilestoneParameters, type GetMilestoneReturnType, getMilestone } from '../actions/getMilestone.ts'
import { type GetMilestonesParameters, type GetMilestonesReturnType, getMilestones } from '../actions/getMilestones.ts'
import { type GetPayoutsParameters, type GetPayoutsReturnType, getPayouts } from '../actions/getPayouts.ts'
import { type GetTotalsParameters, type GetTotalsReturnType, getTotals } from '../actions/getTotals.ts'
import type { ReadClient } from '../actions/internal/read.ts'
import { type IsCampaignParameters, type IsCampaignReturnType, isCampaign } from '../actions/isCampaign.ts'
import {
  type PredictCampaignParameters,
  type PredictCampaignReturnType,
  predictCampaign,
} from '../actions/predictCampaign.ts'

/** Every read of the SDK, bound to a client. */
export type AmanaPublicActions = {
  getCampaign(parameters: GetCampaignParameters): Promise<GetCampaignReturnType>
  getCampaigns(parameters: GetCampaignsParameters): Promise<GetCampaignsReturnType>
  getLedgerHash(parameters: GetLedgerHashParameters): Promise<GetLedgerHashReturnType>
  getLot(parameters: GetLotParameters): Promise<GetLotReturnType>
  getMilestone(parameters: GetMilestoneParameters): Promise<GetMilestoneReturnType>
  getMilestones(parameters: GetMilestonesParameters): Promise<GetMilestonesReturnType>
  getPayouts(parameters: GetPayoutsParameters): Promise<GetPayoutsReturnType>
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
    getCampaigns: (parameters) => getCampaigns(client, parameters),
    getLedgerHash: (parameters) => getLedgerHash(client, parameters),
    getLot: (parameters) => getLot(client, parameters),
    getMilestone: (parameters) => getMilestone(client, parameters),
    getMilestones: (parameters) => getMilestones(client, parameters),
    getPayouts: (parameters) => getPayouts(client, parameters),
    getTotals: (parameters) => getTotals(client, parameters),
    isCampaign: (parameters) => isCampaign(client, parameters),
    predictCampaign: (parameters) => predictCampaign(client, parameters),
  })
}
